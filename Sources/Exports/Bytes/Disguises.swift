/// Files that are called `.csv` and are something else: named, so that nobody has to guess why nothing was found.
enum Disguises {
  /// What the first bytes of a file say that it is; nil when it may be a CSV file.
  static func disguise(of head: [UInt8]) -> ExportProblem.Disguise? {
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .excel }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return holds(head, "[Content_Types].xml") || holds(head, "xl/") ? .excel : .zip
    }
    if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if head.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) { return .pointer }
    if isUTF16(head) { return .utf16 }
    if head.contains(0) { return .binary }
    return markup(in: head)
  }
}

extension Disguises {
  private static func holds(_ head: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard head.count >= wanted.count else { return false }
    return (0...head.count - wanted.count).contains { head[$0] == wanted[0] && head[$0...].starts(with: wanted) }
  }

  /// By its mark, or because every second byte of its first line is none.
  private static func isUTF16(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let start = head.prefix(64)
    guard start.count >= 4 else { return false }
    let zeros = start.indices.filter { start[$0] == 0 }
    return zeros.count * 3 >= start.count && Set(zeros.map { $0 % 2 }).count == 1
  }

  private static func markup(in head: [UInt8]) -> ExportProblem.Disguise? {
    var text = head[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 <= 0x20 }
    guard let first = text.first else { return nil }
    let start = String(decoding: text.prefix(16), as: UTF8.self).lowercased()
    switch first {
    case UInt8(ascii: "<"):
      if start.hasPrefix("<?xml") {
        return holds(head, "office:spreadsheet") || holds(head, "Excel.Sheet") ? .excel : .html
      }
      let tags = ["<!doctype", "<html", "<head", "<body", "<table", "<meta", "<script", "<style", "<!--", "<div"]
      return tags.contains { start.hasPrefix($0) } ? .html : nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let next = text.dropFirst().first { $0 > 0x20 }
      return next.map { "\"{[]}0123456789".utf8.contains($0) } == true ? .json : nil
    default: return nil
    }
  }
}
