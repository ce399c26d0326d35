import Exports
import Foundation
import Testing
import WorkingTime

@Suite("Files as they are found")
struct FileTests {
  private static let wish = Wish(.activities, times: [], texts: ["owner"])

  private func owners(_ bytes: [UInt8], _ change: (inout ReadingOptions) -> Void = { _ in }) throws -> [String] {
    try exported([(bytes, Self.wish)], change).rows[0].map { $0.texts[0] }
  }

  // MARK: Encodings

  @Test func utf8() throws {
    let got = try exported([(Array("lead_id,owner\nx,Łukasz 🙂\n".utf8), Self.wish)])
    #expect(got.rows[0][0].texts == ["Łukasz 🙂"])
    #expect(got.report.encoding == .utf8)
  }

  /// All of Windows-1252's own characters, by the table of the WHATWG Encoding Standard.
  @Test func windows1252() throws {
    let bytes =
      Array("lead_id,owner\nx,".utf8) + (0x80...0x9F).map { UInt8($0) } + Array("|".utf8) + [0xE9, 0xF1, 0xFF]
    let got = try exported([(bytes, Self.wish)])
    let text = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ|éñÿ"
    #expect(got.rows[0][0].texts == [text])
    #expect(got.report.encoding == .windows1252)
  }

  /// High bytes at any place of a cell of any length, quoted or not, in keys, words and amounts.
  @Test func windows1252WithinCells() throws {
    var cells: [(bytes: [UInt8], text: String)] = []
    for length in 1...20 {
      for place in 0..<length {
        let byte: UInt8 = place % 2 == 0 ? 0xE9 : 0x80
        let bytes = (0..<length).map { $0 == place ? byte : UInt8(ascii: "a") + UInt8($0) }
        cells.append((bytes, String(bytes.map { $0 == 0x80 ? "€" : Character(Unicode.Scalar($0)) })))
      }
    }
    cells.append((Array("Jos".utf8) + [0xE9] + Array(" Mu".utf8) + [0xF1] + Array("oz".utf8), "José Muñoz"))
    let wish = Wish(.leads, times: ["handed_over_at"], texts: ["owner"], amounts: ["amount"])
    var file = Array("lead_id,owner,amount,handed_over_at\n".utf8)
    for cell in cells {
      file += cell.bytes + Array(",\"".utf8) + cell.bytes + Array("\",5 ".utf8) + [0x80] + Array(",\n".utf8)
    }
    let got = try exported([(file, wish)])
    #expect(got.leads.map { $0.keys[0] } == cells.map(\.text))
    #expect(got.leads.map { $0.texts[0] } == cells.map(\.text))
    #expect(got.leads.allSatisfy { $0.amounts == [Amount(units: 5, scale: 0)] })
  }

  /// One byte that is not UTF-8 makes the whole file Windows-1252, wherever it stands: what was read before is read again.
  @Test(arguments: [0, 1, 500, 3000])
  func theWholeFileDecides(place: Int) throws {
    var rows = (0..<3000).map { "x\($0),José\n" }.joined().utf8.map { $0 }
    let line = Array("last,Jos".utf8) + [0xE9, 0x0A]
    rows.insert(contentsOf: line, at: place == 0 ? 0 : rows.indices.filter { rows[$0] == 0x0A }[place - 1] + 1)
    let got = try owners(Array("lead_id,owner\n".utf8) + rows) { $0.blockSize = 1000 }
    #expect(got.count == 3001)
    #expect(got[place] == "José")
    #expect(got.filter { $0 == "JosÃ©" }.count == 3000)
  }

  static let brokenSequences: [[UInt8]] = [
    [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xE0, 0x9F, 0xBF],
    [0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0xA9, 0xA9], [0xFF], [0xF0, 0x9F, 0x99],
  ]

  @Test(arguments: brokenSequences)
  func notUTF8(sequence: [UInt8]) throws {
    for pad in [0, 1, 2, 3, 44, 45, 46, 47, 48, 49, 50] {
      let bytes = Array("lead_id,owner\n".utf8) + Array("x,\(String(repeating: "é", count: pad / 2))a".utf8) + sequence
      for (workers, size) in [(1, 1 << 16), (3, 5), (2, 1)] {
        let got = try exported([(bytes, Self.wish)]) {
          $0.workers = workers
          $0.blockSize = size
        }
        #expect(got.report.encoding == .windows1252, "\(pad) bytes before, \(workers) workers")
      }
    }
  }

  @Test func charactersAcrossAllBorders() throws {
    let text = "lead_id,owner\n" + (0..<40).map { "x,\(String(repeating: "aé€🙂", count: $0))\n" }.joined()
    for workers in [1, 2, 3, 7] {
      for size in [1, 2, 3, 5, 64, 65, 100] {
        let got = try exported([(Array(text.utf8), Self.wish)]) {
          $0.workers = workers
          $0.blockSize = size
        }
        #expect(got.report.encoding == .utf8, "\(workers) workers, blocks of \(size)")
        #expect(got.rows[0].last?.texts == [String(repeating: "aé€🙂", count: 39)])
      }
    }
  }

  // MARK: Separators and line ends

  static let forms: [(String, UInt8)] = [
    ("lead_id,owner\nx,Eva\ny,Noa\n", 44), ("lead_id;owner\nx;Eva\ny;Noa\n", 59), ("lead_id\towner\nx\tEva\ny\tNoa", 9),
    ("\u{FEFF}lead_id,owner\r\nx,Eva\r\ny,Noa\r\n", 44), ("lead_id,owner\rx,Eva\ry,Noa\r", 44),
    ("\n\nlead_id,owner\n\nx,Eva\n\n\ny,Noa\n\n", 44), ("sep=;\nlead_id;owner\nx;Eva\ny;Noa", 59),
    ("\"lead_id\";\"owner\"\n\"x\";\"Eva\"\n\"y\";\" Noa \"\n", 59), ("LEAD_ID,Owner\nx,Eva\ny,Noa", 44),
    ("lead_id;owner;\"a,b,c,d\"\nx;Eva;\ny;Noa;\n", 59),
  ]

  @Test(arguments: forms)
  func separators(text: String, separator: UInt8) throws {
    let got = try exported([(Array(text.utf8), Self.wish)])
    #expect(got.rows[0].map(\.keys) == [["x"], ["y"]])
    #expect(got.rows[0].map(\.texts) == [["Eva"], ["Noa"]])
    #expect(got.report.separator == separator)
  }

  @Test func emptyActivities() throws {
    for text in ["", "\u{FEFF}", "\n\n", "\r\n"] {
      let got = try exported([(Array(text.utf8), Self.wish)])
      #expect(got.rows[0].isEmpty)
      #expect(got.report.columns.isEmpty)
      #expect(got.report.rows == 0)
    }
  }

  @Test func emptyLeads() throws {
    let error = #expect(throws: ExportProblem.self) { try exported("", Wish(.leads, times: ["handed_over_at"])) }
    guard case .noColumn(_, "lead_id", []) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  // MARK: gzip

  @Test func gzip() throws {
    let text = Array(("lead_id,owner\n" + (0..<5000).map { "x\($0),Eva \($0)\n" }.joined()).utf8)
    let plain = try owners(text)
    let (first, second) = (Array(text[..<40_000]), Array(text[40_000...]))
    let wrapped = [
      gzipped(text), gzipped(first) + gzipped(second), gzipped(first) + gzipped([]) + gzipped(second, level: 0),
      gzipped(text) + [0, 0, 0, 0],
    ]
    for (index, bytes) in wrapped.enumerated() {
      let got = try exported([(bytes, Self.wish)]) { $0.blockSize = 1000 }
      #expect(got.rows[0].map { $0.texts[0] } == plain, "\(index)")
      #expect(got.report.isCompressed)
    }
  }

  @Test func damagedGzip() throws {
    let bytes = gzipped(Array(("lead_id,owner\n" + (0..<9000).map { "x\($0),Eva \($0)\n" }.joined()).utf8))
    var flipped = bytes
    flipped[flipped.count - 6] ^= 1
    for damaged in [
      Array(bytes.dropLast()), Array(bytes.dropLast(9)), Array(bytes.prefix(2000)), Array(bytes.prefix(5)), flipped,
      bytes + [0x41], bytes + [0, 0, 0x41], bytes + bytes.prefix(100),
    ] {
      let error = #expect(throws: ExportProblem.self) { try owners(damaged) }
      guard case .damagedCompression = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  // MARK: Disguises

  static let disguisedFiles: [([UInt8], ExportProblem.Disguise)] = [
    (Array("<!DOCTYPE html><html><body>".utf8), .html), (Array("\n  <html>\n".utf8), .html),
    (Array("\u{FEFF}<table><tr>".utf8), .html),
    (Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8), .excel),
    (Array("<?xml version=\"1.0\"?><html xmlns=\"x\">".utf8), .html),
    ([0x50, 0x4B, 3, 4, 20, 0] + Array("[Content_Types].xml".utf8), .excel),
    ([0x50, 0x4B, 3, 4, 20, 0] + Array("leads.csv".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .excel), (Array("%PDF-1.7\n".utf8), .pdf),
    (Array("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n".utf8), .pointer),
    ([0xFF, 0xFE] + Array("lead_id".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, .utf16),
    ([0xFE, 0xFF] + Array("lead_id".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, .utf16),
    (Array("lead_id,owner\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, .utf16),
    (Array("{\"leads\": []}".utf8), .json), (Array("[{\"lead_id\": 1}]".utf8), .json),
    (Array("lead_id,\0\u{1}\u{2}\n".utf8), .binary),
    (gzipped(Array("<html><body>".utf8)), .html),
    (gzipped([0x50, 0x4B, 3, 4] + Array("xl/workbook.xml".utf8)), .excel),
  ]

  @Test(arguments: disguisedFiles)
  func disguised(bytes: [UInt8], as disguise: ExportProblem.Disguise) {
    let error = #expect(throws: ExportProblem.self) { try owners(bytes) }
    guard case .disguised(_, disguise) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func missingFileAndFolder() {
    for path in ["/nowhere/leads.csv", "/tmp"] {
      let error = #expect(throws: ExportProblem.self) { try exported([(ExportSource(path: path), Self.wish)]) }
      guard case .cannotRead(path, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }
}
