/// A Markdown text as it is sealed: its bytes without what editors and mail change on their own.
struct MarkdownText {
  /// Without byte order mark, with line feeds only, without blanks at line ends, with one line break at the end.
  let bytes: [UInt8]

  init(_ raw: some Sequence<UInt8>) {
    var raw = Array(raw)[...]
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { raw = raw.dropFirst(3) }
    var lines = raw.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line[..<((line.lastIndex { ![0x20, 0x09, 0x0D].contains($0) } ?? line.startIndex - 1) + 1)]
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    bytes = lines.isEmpty ? [] : Array(lines.joined(separator: [0x0A])) + [0x0A]
  }
}

/// A stretch of a Markdown text with its own digest: a `##` section, or what stands before the first one.
struct MarkdownSection: Hashable {
  /// Nil for the opening.
  var heading: String?
  var digest: String

  /// The opening and every section, in order; a section begins with its heading's line.
  static func sections(of body: some Collection<UInt8>) -> [MarkdownSection] {
    var sections: [MarkdownSection] = []
    var heading: String?
    var text: [UInt8] = []
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "## ".utf8) {
        sections.append(MarkdownSection(heading: heading, digest: Digest.sha256(of: text)))
        heading = String(decoding: line.dropFirst(3), as: UTF8.self)
        text = []
      }
      text += line
      text.append(0x0A)
    }
    return sections + [MarkdownSection(heading: heading, digest: Digest.sha256(of: text))]
  }

  var place: Alteration.Place { heading.map { .section($0) } ?? .opening }
}
