internal import CPty

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a program without a terminal did.
public struct PipedRun: Sendable {
  /// The exit code, or 128 and the signal that ended it.
  public var code: Int32
  public var output: [UInt8]
  public var errors: [UInt8]

  public var text: String { String(decoding: output, as: UTF8.self) }
  public var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// Runs a program to its end with some bytes as its input; its two outputs are files in the given folder.
public func runPiped(
  _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String], in folder: String
) throws -> PipedRun {
  let names = ["in", "out", "err"].map { "\(folder)/.\($0).\(UInt64.random(in: 0 ... .max))" }
  defer { for name in names { unlink(name) } }
  try writeFile(input, to: names[0])
  var streams = [open(names[0], O_RDONLY)]
  streams += names[1...].map { open($0, O_RDWR | O_CREAT | O_EXCL, 0o600) }
  defer { for stream in streams { close(stream) } }
  let process = withStrings([path] + arguments) { arguments in
    withStrings(environment.map { "\($0)=\($1)" }) { cpty_spawn(path, arguments, $0, folder, streams) }
  }
  guard process > 0 else { throw Unmet("\(path) cannot be started") }
  let code = cpty_wait(process, true)
  return PipedRun(code: code, output: try readFile(names[1]), errors: try readFile(names[2]))
}

/// The bytes of a file.
public func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw Unmet("\(path) cannot be read: \(String(cString: strerror(errno)))") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
  return bytes
}

/// Writes a file anew.
public func writeFile(_ bytes: [UInt8], to path: String) throws {
  guard let file = fopen(path, "w") else {
    throw Unmet("\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
  defer { fclose(file) }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Unmet("\(path) is not written whole") }
}
