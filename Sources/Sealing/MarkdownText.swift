/// A Markdown text as it is sealed: its bytes without what editors and mail change on their own.
struct MarkdownText {
  /// Without byte order mark, with line feeds only, without blanks at line ends, with one line break at the end.
  let bytes: [UInt8]

  init(_ raw: [UInt8]) {
    let mark = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + 1)
    raw.withUnsafeBufferPointer { bytes in
      for line in raw.lineRanges {
        let start = max(line.lowerBound, mark)
        var end = line.upperBound
        while end > start, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]))
        text.append(0x0A)
      }
    }
    while text.last == 0x0A { text.removeLast() }
    if !text.isEmpty { text.append(0x0A) }
    self.bytes = text
  }
}

/// A stretch of a Markdown text with its own digest: a `##` section, or what stands before the first one.
struct MarkdownSection: Hashable {
  /// Nil for the opening.
  var heading: String?
  var digest: String

  /// The opening and every section, in order; a section begins with its heading's line.
  static func sections(of body: [UInt8]) -> [MarkdownSection] {
    // What the last line feed ends is hashed like any other line, the nothing behind it as well.
    let body = body + [0x0A]
    let starts = (body.starts(with: "## ".utf8) ? [0] : []) + body.places(of: "\n## ").map { $0 + 1 }
    var sections: [MarkdownSection] = []
    for (start, end) in zip([nil] + starts, starts + [body.count]) {
      let text = Array(body[(start ?? 0)..<end])
      let heading = start.map { _ in
        String(decoding: text[3..<(text.firstIndex(of: 0x0A) ?? text.count)], as: UTF8.self)
      }
      sections.append(MarkdownSection(heading: heading, digest: Digest.sha256(of: text)))
    }
    return sections
  }

  var place: Alteration.Place { heading.map { .section($0) } ?? .opening }
}
