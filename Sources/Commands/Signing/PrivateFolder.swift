internal import AgreementModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of its owner's only, gone with this value.
final class PrivateFolder {
  let path: String

  /// - Throws: `Failure` when none can be made.
  init() throws {
    let base = Surroundings.variables["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var name = Array("\(base)/entente-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw Failure(
        .cannotWrite,
        Message("cli.cannotWrite", ["path": .text(base), "reason": .text(String(cString: strerror(errno)))]))
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in PromptsFolder.names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
