#!/usr/bin/env bash
# Feeds the readers of foreign bytes with what libFuzzer makes up, under the address sanitizer.
#
#   Tests/Fuzz/run.sh SECONDS [csv|time|amount|zone|json ...]
#
# Each target (all, when none is named) runs that many seconds from its kept corpus. A finding ends the run: its input is
# left as .build-fuzz/crash-*, its message on standard error. Where the toolchain has no fuzzer runtime, that is said and
# the run counts as passed.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:?"usage: Tests/Fuzz/run.sh SECONDS [TARGET ...]"}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(csv time amount zone json)

work=.build-fuzz
mkdir -p "$work"
cat >"$work/probe.swift" <<'SWIFT'
@_cdecl("LLVMFuzzerTestOneInput") public func probe(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt { 0 }
SWIFT
if ! swiftc -sanitize=fuzzer,address -parse-as-library "$work/probe.swift" -o "$work/probe" >/dev/null 2>&1; then
  echo "skipped: fuzzing (this toolchain has no libFuzzer runtime)"
  exit 0
fi

# A package of links: the readers are built with the sanitizers, without what else the program needs.
package=$work/package
mkdir -p "$package/Sources/StrictJSON"
for module in AgreementModel WorkingTime Exports CMarks CZlib; do ln -sfn "../../../Sources/$module" "$package/Sources/$module"; done
ln -sfn ../../../Tests/Fuzz/Sources/Fuzz "$package/Sources/Fuzz"
for file in StrictJSON JSONReader JSONToken JSONProblem CanonicalJSON Bytes; do
  ln -sfn "../../../../Sources/Sealing/$file.swift" "$package/Sources/StrictJSON/$file.swift"
done
ln -sfn ../../Tests/Fuzz/Package.swift "$package/Package.swift"

build=(swift build --package-path "$package" --scratch-path "$work/build" -c release
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -assert-config -Xswiftc Debug -Xswiftc -enable-testing)
# gold fails on the sanitizers' symbols.
[ "$(uname -s)" != Linux ] || build+=(-Xswiftc -use-ld=lld)
"${build[@]}"
fuzz=$("${build[@]}" --show-bin-path)/Fuzz

for target in "${targets[@]}"; do
  mkdir -p "$work/corpus/$target"
  echo "fuzzing $target for $seconds s"
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 FUZZ_TARGET=$target "$fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix="$work/" -print_final_stats=1 "$work/corpus/$target" "Tests/Fuzz/corpus/$target" 2>"$work/$target.log" || {
    tail -n 40 "$work/$target.log" >&2
    exit 1
  }
  grep -E "number_of_executed_units|new_units_added" "$work/$target.log"
done
