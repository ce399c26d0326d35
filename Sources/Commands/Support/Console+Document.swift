internal import AgreementModel
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Console {
  /// Writes a document byte for byte to a pipe or a file; to a terminal with all that could drive it made visible.
  func write(document text: String) throws {
    guard isatty(descriptor) == 0 else { return try show(Styled(text.replacing("\r\n", with: "\n"))) }
    try write(bytes: Array(text.utf8))
  }

  /// Writes bytes as they are, to a pipe or a file.
  func write(bytes all: [UInt8]) throws {
    var bytes = all[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { OutputFile.systemWrite(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else {
        throw Failure(.cannotWrite, Message("cli.noConsole", ["code": .count(Int(errno))]))
      }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
