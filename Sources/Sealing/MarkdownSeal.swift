public import AgreementModel

/// The comment that closes a sealed Markdown agreement: a digest a section, and the model that the text renders.
///
/// It is read by writing it again: whatever is in it that this would not have written is an alteration.
public enum MarkdownSeal {
  /// How the comment begins; a text to be sealed must not contain it.
  static let mark = "<!-- entente-seal "
  private static let lineLength = 76

  /// The text, normalised, with its closing comment.
  ///
  /// - Throws: ``MarkdownSealProblem`` when the text has a seal already.
  public static func sealed(_ markdown: String, model: JSON) throws(MarkdownSealProblem) -> String {
    let text = MarkdownText(markdown.utf8).bytes
    guard text[...].places(of: mark).isEmpty else { throw .alreadySealed }
    let body = text + [0x0A]
    let comment = comment(on: MarkdownSection.sections(of: body), model: CanonicalJSON.text(of: model))
    return String(decoding: body, as: UTF8.self) + comment
  }

  /// The model that a sealed Markdown carries; nil when there is none that can be read. It proves nothing yet:
  /// see ``Verdict/init(ofMarkdown:)``.
  public static func model(in markdown: some Sequence<UInt8>) -> JSON? {
    SealedMarkdown(markdown)?.model
  }

  static func comment(on sections: [MarkdownSection], model: String) -> String {
    var lines = ["\(mark)\(Sealer.algorithm)"]
    for section in sections {
      lines.append(section.heading.map { "section \(section.digest) \(quoted($0))" } ?? "opening \(section.digest)")
    }
    lines.append("model")
    var base64 = Base64.text(of: Array(model.utf8))[...]
    while !base64.isEmpty {
      lines.append(String(base64.prefix(lineLength)))
      base64 = base64.dropFirst(lineLength)
    }
    lines.append("digest " + Digest.sha256(of: lines.joined(separator: "\n")))
    return lines.joined(separator: "\n") + "\n-->\n"
  }

  /// A JSON string without the characters that could end a comment.
  private static func quoted(_ heading: String) -> String {
    JSONToken.string(heading).unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "-": text += #"\u002d"#
      case "<": text += #"\u003c"#
      case ">": text += #"\u003e"#
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Why a Markdown text cannot be sealed.
public enum MarkdownSealProblem: Error, Hashable, Sendable {
  case alreadySealed
}

extension ArraySlice<UInt8> {
  /// Where a text begins in these bytes.
  func places(of text: String) -> [Int] {
    let pattern = Array(text.utf8)
    var places: [Int] = []
    var start = startIndex
    while let place = self[start...].firstIndex(of: pattern[0]) {
      if self[place...].starts(with: pattern) { places.append(place) }
      start = place + 1
    }
    return places
  }
}
