import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct PlainReaderTests {
  @Test(arguments: [
    ("one\ntwo\n", ["one", "two"]),
    ("one\ntwo", ["one", "two"]),
    ("one\r\ntwo\r\n", ["one", "two"]),
    ("\u{FEFF}one\n\u{FEFF}two\n", ["one", "two"]),
    ("\n\none", ["", "", "one"]),
    ("", []),
    ("\n", [""]),
    ("año €5\t中👍\n", ["año €5\t中👍"]),
    ("a\u{1B}[31m\u{0}b\n", ["a[31mb"]),
  ])
  func linesAreRead(content: String, lines: [String]) throws {
    #expect(try read(Array(content.utf8)) == lines)
  }

  @Test func aHugeLineIsOneLine() throws {
    let line = String(repeating: "ñ", count: 300_000)
    #expect(try read(Array((line + "\nend").utf8)) == [line, "end"])
  }

  @Test func whatIsNotUTF8NamesItsLine() throws {
    let bytes = Array("good\r\nalso\n".utf8) + [0x62, 0xC3, 0x28, 0x0A] + Array("after\n".utf8)
    let folder = try TemporaryFolder()
    try folder.reading(bytes) { reader in
      let lines = [try reader.read(LineRequest(prompt: "")), try reader.read(LineRequest(prompt: ""))]
      #expect(lines == [.line("good", isPasted: false), .line("also", isPasted: false)])
      #expect(throws: LineError.notUTF8(line: 3)) { try reader.read(LineRequest(prompt: "")) }
      #expect(reader.lineNumber == 3)
    }
  }

  @Test(arguments: [Array("12345678901\n".utf8), Array("12345678901234".utf8)])
  func aLineWithoutEndIsRefused(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.reading(bytes, limit: 10) { reader in
      #expect(throws: LineError.tooLong(line: 1, limit: 10)) { try reader.read(LineRequest(prompt: "")) }
    }
  }

  @Test func aClosedInputIsAnError() {
    #expect(throws: LineError.unreadable(code: EBADF)) {
      try PlainReader(descriptor: 999).read(LineRequest(prompt: ""))
    }
  }

  @Test(arguments: 1...7)
  func piecesAreNoDifferent(size: Int) throws {
    var cutter = LineCutter(limit: 100)
    var lines: [String] = []
    let bytes = Array("\u{FEFF}uno\r\ndos años\n\ntres".utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      cutter.feed(bytes[start..<min(start + size, bytes.count)])
      while let line = try cutter.next() { lines.append(line) }
    }
    if let line = try cutter.last() { lines.append(line) }
    #expect(lines == ["uno", "dos años", "", "tres"])
    #expect(cutter.lineNumber == 4)
  }

  private func read(_ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    var lines: [String] = []
    try folder.reading(bytes) { reader in
      while case .line(let line, _) = try reader.read(LineRequest(prompt: "")) { lines.append(line) }
      #expect(reader.lineNumber == lines.count)
    }
    return lines
  }
}

extension TemporaryFolder {
  /// Reads a file with these bytes.
  fileprivate func reading(_ bytes: [UInt8], limit: Int = 1 << 20, _ body: (PlainReader) throws -> Void) throws {
    try write(bytes, to: "answers.txt")
    let file = open(path("answers.txt"), O_RDONLY)
    defer { close(file) }
    try body(PlainReader(descriptor: file, limit: limit))
  }
}
