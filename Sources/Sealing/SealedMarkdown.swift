import AgreementModel

/// A Markdown text taken apart at its closing comment.
struct SealedMarkdown {
  /// Up to the comment.
  let body: [UInt8]
  /// What the comment should be: the bytes from its mark to its end or to the end of the text.
  let comment: String
  /// What follows the comment's end and its line break.
  let rest: ArraySlice<UInt8>
  /// How often the mark stands in the text.
  let marks: Int
  /// The sections that the comment lists.
  let sections: [MarkdownSection]
  /// Which words wrote the text, as the comment says.
  let words: String?
  /// The digest that the comment gives of itself.
  let digest: String?
  /// The model in the comment, when it is canonical JSON in base64, and its text.
  let model: JSON?
  let modelText: String

  /// Nil when no mark stands in the text.
  init?(_ markdown: some Sequence<UInt8>) {
    let bytes = MarkdownText(Array(markdown)).bytes
    let places = bytes.places(of: MarkdownSeal.mark)
    guard let start = places.last else { return nil }
    let end = bytes.places(of: "\n-->", from: start).first.map { $0 + 4 } ?? bytes.count
    let next = end < bytes.count && bytes[end] == 0x0A ? end + 1 : end
    body = Array(bytes[..<start])
    comment = String(decoding: bytes[start..<next], as: UTF8.self)
    rest = bytes[next...]
    marks = places.count

    let text = Array(bytes[start..<next])
    let lines = text.lineRanges.filter { !$0.isEmpty }.map { String(decoding: text[$0], as: UTF8.self) }
    sections = lines.compactMap(Self.section)
    words = lines.first { $0.hasPrefix("words ") }.map { String($0.dropFirst(6)) }
    digest = lines.last { $0.hasPrefix("digest ") }.map { String($0.dropFirst(7)) }
    let base64 = lines.drop { $0 != "model" }.dropFirst().prefix { !$0.hasPrefix("digest ") }
    let written = Base64.bytes(of: base64.joined()) ?? []
    let read = try? StrictJSON.parse(written)
    modelText = read.map { CanonicalJSON.text(of: $0) } ?? ""
    model = Array(modelText.utf8) == written ? read : nil
  }

  private static func section(_ line: String) -> MarkdownSection? {
    let parts = line.split(separator: " ", maxSplits: 2)
    if parts.first == "opening", parts.count == 2 { return MarkdownSection(heading: nil, digest: String(parts[1])) }
    guard parts.first == "section", parts.count == 3, let heading = try? StrictJSON.parse(String(parts[2])).string
    else { return nil }
    return MarkdownSection(heading: heading, digest: String(parts[1]))
  }

  /// Whether a text without the mark once had a closing comment.
  static func hasRemains(_ markdown: some Sequence<UInt8>) -> Bool {
    let bytes = MarkdownText(Array(markdown)).bytes
    if !bytes.places(of: "entente-seal").isEmpty || !bytes.places(of: Sealer.algorithm).isEmpty { return true }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { line in
      let parts = line.split(separator: " ")
      return parts.count == 2 && ["digest", "opening"].contains(parts[0]) && parts[1].utf8.count == 64
    }
  }
}
