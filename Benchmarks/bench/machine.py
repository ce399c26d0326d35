"""What the figures were taken on: its class and how busy it was, nothing that names it."""

import os
import platform
import subprocess
from datetime import date
from pathlib import Path


def load() -> float:
    return os.getloadavg()[0]


def description(folder: Path, load_before: float) -> str:
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    disk = file_system(folder)
    warning = " (in memory: durable answers mean nothing here)" if disk in ("tmpfs", "ramfs") else ""
    return (
        f"{date.today()}; {system}; workshops on {disk}{warning}; "
        f"load {load_before:.1f} before, {load():.1f} after; times are CLOCK_MONOTONIC."
    )


def file_system(folder: Path) -> str:
    """The type of the file system that a folder lies on."""
    try:
        mounts = [line.split() for line in Path("/proc/self/mounts").read_text().splitlines()]
    except OSError:
        kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True).stdout.strip()
        return kind or "a disk"
    holders = [mount for mount in mounts if folder.is_relative_to(mount[1])]
    return max(holders, key=lambda mount: len(mount[1]))[2] if holders else "a disk"
