#!/usr/bin/env python3
"""Kills the store at every write it makes, cuts the power under it, fills its disk.

    swift build --product CrashProbe
    python3 Tests/CrashProbe/crash_probe.py [kill] [powercut] [enospc] [eio] [--events N] [--step K] [--session]

The probe (CrashProbe.swift) adds events to a workshop's file and prints "ack I" once event I is promised
to be safe. The promise: acknowledged <= stored <= acknowledged + 1, the file opens without a question, and
every stored event is what was written.

kill      strace injects SIGKILL at the k-th pwrite64, write, fdatasync, fsync, ftruncate, unlink, rename, for every
          k until the probe finishes untouched. A killed process loses nothing the kernel has: this finds steps
          in a wrong order, not missing syncs.
powercut  ext4 on a loop device, shut down without flushing its log after the J-th "ack", then mounted again:
          everything that was not synced is gone, as on a power failure. The same with synchronous=NORMAL must
          lose an event: the canary, without which the test proves nothing.
enospc    a tmpfs of each size, on which at some point every write fails; then the same with room again.
eio       strace lets the n-th fdatasync or fsync fail: it is reported, and nothing is acknowledged afterwards.

powercut and enospc need root and loop devices, kill and eio need strace; a test whose means are missing is
skipped by name. Linux only. Exit code: 0 when every test that ran held.
"""
import argparse
import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CALLS = ["pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "rename"]
EXT4_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2


class Skipped(Exception):
    """A test whose means this machine does not have."""


class Probe:
    """The built test program."""

    def __init__(self, path, events, session=False):
        self.path, self.events = path, events
        self.verbs = ("workshop", "answers") if session else ("draft", "count")

    def draft(self, file, *more):
        return [self.path, self.verbs[0], file, str(self.events), *more]

    def stored(self, file):
        """How many events a file holds; None when it is damaged or asks for anything."""
        run = subprocess.run([self.path, self.verbs[1], file], capture_output=True, text=True)
        return int(run.stdout) if run.returncode == 0 else None


def acks(text):
    return sum(line.startswith("ack ") for line in text.splitlines())


def verdict(acked, stored):
    if stored is None:
        return "DAMAGED"
    if stored < acked:
        return "LOST %d" % (acked - stored)
    return "ok" if stored <= acked + 1 else "INVENTED %d" % (stored - acked - 1)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def need(condition, means):
    if not condition:
        raise Skipped(means)


def kill(probe, step):
    need(shutil.which("strace"), "strace is not installed")
    points = broken = 0
    started = time.time()
    for call in CALLS:
        when = 1
        while True:
            with tempfile.TemporaryDirectory(prefix="probe.") as directory:
                file = os.path.join(directory, "s.entente")
                traced = subprocess.run(
                    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call,
                     "-e", "inject=%s:signal=KILL:when=%d" % (call, when)] + probe.draft(file),
                    capture_output=True, text=True)
                if traced.returncode == 0 and "done" in traced.stdout:
                    break
                need(traced.returncode in (-9, 137), "strace cannot trace here: " + traced.stderr.strip()[-80:])
                points += 1
                result = verdict(acks(traced.stdout), probe.stored(file))
                left = [name for name in os.listdir(directory) if name.endswith(".lock")]
                if result == "ok" and os.path.exists(file) and left:
                    result = "LEFT " + ", ".join(left)
                if result != "ok":
                    broken += 1
                    print("kill: %s #%d, %d acknowledged: %s" % (call, when, acks(traced.stdout), result))
            when += step
    print("kill: %d points, %d broken, %.0f s" % (points, broken, time.time() - started))
    return points > 0 and broken == 0


class Ext4:
    """A file system of its own on a loop device, whose power can be cut."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="probe.")
        self.image = os.path.join(self.directory, "disk")
        self.mount_point = os.path.join(self.directory, "mount")

    def __enter__(self):
        try:
            os.mkdir(self.mount_point)
            run("truncate", "-s", "32M", self.image)
            run("mkfs.ext4", "-q", self.image)
            self.mount()
        except (OSError, subprocess.CalledProcessError) as error:
            shutil.rmtree(self.directory)
            raise Skipped("no ext4 on a loop device: %s" % error)
        os.sync()
        return self

    def mount(self):
        run("mount", "-o", "loop", self.image, self.mount_point)

    def cut_power(self):
        descriptor = os.open(self.mount_point, os.O_RDONLY)
        fcntl.ioctl(descriptor, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        os.close(descriptor)

    def restart(self):
        run("umount", self.mount_point)
        self.mount()

    def __exit__(self, *_):
        run("umount", self.mount_point)
        shutil.rmtree(self.directory)


def power_cut_after(probe, at, *more):
    """What was acknowledged and what is stored when the power fails after the given acknowledgement."""
    with Ext4() as disk:
        file = os.path.join(disk.mount_point, "s.entente")
        process = subprocess.Popen(probe.draft(file, "hold", *more), stdout=subprocess.PIPE, text=True)
        acked = 0
        for line in process.stdout:
            acked += line.startswith("ack ")
            if acked >= at or line.startswith("done"):
                break
        process.send_signal(signal.SIGSTOP)  # what it acknowledged before it stopped still counts
        os.set_blocking(process.stdout.fileno(), False)
        try:
            acked += acks(process.stdout.read() or "")
        except TypeError:  # nothing more was written
            pass
        disk.cut_power()
        process.kill()
        process.wait()
        process.stdout.close()
        disk.restart()
        return acked, probe.stored(file)


def powercut(probe, step):
    need(os.geteuid() == 0, "only root can mount a loop device")
    need(shutil.which("mkfs.ext4"), "mkfs.ext4 is not installed")
    broken = 0
    places = sorted({1, probe.events} | set(range(1, probe.events + 1, step)))
    for at in places:
        acked, stored = power_cut_after(probe, at)
        result = verdict(acked, stored)
        if result != "ok":
            broken += 1
            print("powercut: after ack %d, %d acknowledged, %s stored: %s" % (at, acked, stored, result))
    print("powercut: %d cuts, %d broken" % (len(places), broken))
    acked, stored = power_cut_after(probe, probe.events, "NORMAL")
    caught = verdict(acked, stored) != "ok"
    print("powercut canary: synchronous=NORMAL, %d acknowledged, %s stored: %s" % (
        acked, stored, "caught" if caught else "NOT CAUGHT, the test proves nothing"))
    return broken == 0 and caught


def enospc(probe, _):
    need(os.geteuid() == 0, "only root can mount a tmpfs")
    broken = 0
    many = Probe(probe.path, 500)
    sizes = range(16, 272, 16)
    for size in sizes:
        directory = tempfile.mkdtemp(prefix="probe.")
        try:
            run("mount", "-t", "tmpfs", "-o", "size=%dk" % size, "tmpfs", directory)
        except (OSError, subprocess.CalledProcessError) as error:
            os.rmdir(directory)
            raise Skipped("no tmpfs: %s" % error)
        file = os.path.join(directory, "s.entente")
        full = subprocess.run(many.draft(file), capture_output=True, text=True)
        acked, stored = acks(full.stdout), many.stored(file)
        result = verdict(acked, stored)
        if result == "ok" and full.returncode == 0:
            result = "NEVER FULL"
        run("mount", "-o", "remount,size=4m", directory)
        again = subprocess.run(probe.draft(file), capture_output=True, text=True)
        if result == "ok" and (again.returncode != 0 or many.stored(file) != stored + probe.events):
            result = "DOES NOT GO ON: " + again.stderr.strip()[-120:]
        if result != "ok":
            broken += 1
            print("enospc: %d KiB, %d acknowledged, %s stored, exit %d, %s: %s" % (
                size, acked, stored, full.returncode, full.stderr.strip()[-120:], result))
        run("umount", directory)
        os.rmdir(directory)
    print("enospc: %d sizes, %d broken" % (len(sizes), broken))
    return broken == 0


def eio(probe, step):
    need(shutil.which("strace"), "strace is not installed")
    points = broken = silent = 0
    for call in ["fdatasync", "fsync"]:
        when = 1
        while True:
            with tempfile.TemporaryDirectory(prefix="probe.") as directory:
                file = os.path.join(directory, "s.entente")
                traced = subprocess.run(
                    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call,
                     "-e", "inject=%s:error=EIO:when=%d" % (call, when)] + probe.draft(file, "persist"),
                    capture_output=True, text=True)
                if traced.returncode == 0 and "done" in traced.stdout and "failed" not in traced.stdout:
                    lines = subprocess.run(
                        ["strace", "-f", "-qq", "-c", "-e", "trace=" + call] + probe.draft(file + "2"),
                        capture_output=True, text=True).stderr
                    calls = sum(int(l.split()[3]) for l in lines.splitlines() if l.split()[-1:] == [call])
                    if when > calls:
                        break
                    # SQLite says nothing when it cannot sync the directory; the store then does so itself.
                    silent += 1
                points += 1
                lines = traced.stdout.splitlines()
                failed = next((i for i, l in enumerate(lines) if l.startswith("failed")), len(lines))
                late = [l for l in lines[failed:] if l.startswith("ack")]
                result = verdict(acks(traced.stdout), probe.stored(file)) if os.path.exists(file) else "ok"
                if late:
                    result = "ACKNOWLEDGED AFTER A FAILURE"
                if result != "ok":
                    broken += 1
                    print("eio: %s #%d: %s" % (call, when, result))
            when += step
    print("eio: %d points, %d broken; %d in SQLite's own sync of the directory, which the store repeats" % (
        points, broken, silent))
    return points > 0 and broken == 0


TESTS = {"kill": kill, "powercut": powercut, "enospc": enospc, "eio": eio}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("tests", nargs="*", metavar="TEST", help="of %s; all without any" % ", ".join(TESTS))
    parser.add_argument("--events", type=int, default=10)
    parser.add_argument("--step", type=int, default=1, help="try every K-th place only")
    parser.add_argument("--session", action="store_true", help="a whole session answers, for kill and powercut")
    parser.add_argument("--probe", default=os.path.join(PROJECT, ".build/debug/CrashProbe"))
    arguments = parser.parse_args()
    unknown = set(arguments.tests) - set(TESTS)
    if unknown:
        parser.error("no such test: %s" % ", ".join(sorted(unknown)))
    if not os.path.exists(arguments.probe):
        sys.exit("There is no %s: run swift build --product CrashProbe first." % arguments.probe)
    probe = Probe(arguments.probe, arguments.events, arguments.session)
    held, skipped = True, 0
    for name in arguments.tests or (["kill", "powercut"] if arguments.session else TESTS):
        try:
            held = TESTS[name](probe, arguments.step) and held
        except Skipped as reason:
            skipped += 1
            print("%s: skipped, %s" % (name, reason))
        sys.stdout.flush()
    if skipped:
        print("%d skipped" % skipped)
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
