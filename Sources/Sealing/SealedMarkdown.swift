import AgreementModel

/// A Markdown text taken apart at its closing comment.
struct SealedMarkdown {
  /// Up to the comment.
  let body: ArraySlice<UInt8>
  /// What the comment should be: the bytes from its mark to its end or to the end of the text.
  let comment: ArraySlice<UInt8>
  /// What follows the comment's end and its line break.
  let rest: ArraySlice<UInt8>
  /// How often the mark stands in the text.
  let marks: Int
  /// The sections that the comment lists.
  let sections: [MarkdownSection]
  /// The digest that the comment gives of itself.
  let digest: String?
  /// The model in the comment, when it is canonical JSON in base64.
  let model: JSON?

  /// Nil when no mark stands in the text.
  init?(_ markdown: some Sequence<UInt8>) {
    let bytes = MarkdownText(markdown).bytes[...]
    let places = bytes.places(of: MarkdownSeal.mark)
    guard let start = places.last else { return nil }
    let end = bytes[start...].places(of: "\n-->").first.map { $0 + 4 } ?? bytes.count
    let next = bytes[end...].first == 0x0A ? end + 1 : end
    body = bytes[..<start]
    comment = bytes[start..<next]
    rest = bytes[next...]
    marks = places.count

    let lines = String(decoding: comment, as: UTF8.self).split(separator: "\n")
    sections = lines.compactMap(Self.section)
    digest = lines.last { $0.hasPrefix("digest ") }.map { String($0.dropFirst(7)) }
    let base64 = lines.drop { $0 != "model" }.dropFirst().prefix { !$0.hasPrefix("digest ") }
    model = Base64.bytes(of: base64.joined()).flatMap { bytes in
      guard let model = try? StrictJSON.parse(bytes) else { return nil }
      return CanonicalJSON.text(of: model).utf8.elementsEqual(bytes) ? model : nil
    }
  }

  private static func section(_ line: Substring) -> MarkdownSection? {
    let parts = line.split(separator: " ", maxSplits: 2)
    if parts.first == "opening", parts.count == 2 { return MarkdownSection(heading: nil, digest: String(parts[1])) }
    guard parts.first == "section", parts.count == 3, let heading = try? StrictJSON.parse(String(parts[2])).string
    else { return nil }
    return MarkdownSection(heading: heading, digest: String(parts[1]))
  }

  /// Whether a text without the mark once had a closing comment.
  static func hasRemains(_ markdown: some Sequence<UInt8>) -> Bool {
    let bytes = MarkdownText(markdown).bytes[...]
    if !bytes.places(of: "entente-seal").isEmpty || !bytes.places(of: Sealer.algorithm).isEmpty { return true }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { line in
      let parts = line.split(separator: " ")
      return parts.count == 2 && ["digest", "opening"].contains(parts[0]) && parts[1].utf8.count == 64
    }
  }
}
