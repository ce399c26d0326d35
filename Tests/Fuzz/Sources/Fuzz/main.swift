import Foundation

/// libFuzzer's driver, from the sanitizer's runtime.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Ends the run with a message when a promise is broken; libFuzzer keeps the input.
func promise(_ holds: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
  if !holds() { fatalError(what()) }
}

let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt] = [
  "csv": {
    CSVTarget.run(Array(UnsafeBufferPointer(start: $0, count: $1)))
    return 0
  },
  "time": {
    TimeTarget.run(Array(UnsafeBufferPointer(start: $0, count: $1)))
    return 0
  },
  "amount": {
    AmountTarget.run(Array(UnsafeBufferPointer(start: $0, count: $1)))
    return 0
  },
  "zone": {
    ZoneTarget.run(Array(UnsafeBufferPointer(start: $0, count: $1)))
    return 0
  },
  "json": {
    JSONTarget.run(Array(UnsafeBufferPointer(start: $0, count: $1)))
    return 0
  },
]

guard let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"], let target = targets[name] else {
  fatalError("FUZZ_TARGET is one of \(targets.keys.sorted())")
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments, target))
