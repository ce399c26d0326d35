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
  /// - Parameter words: Which words wrote the text, on one line; whoever has them can write it again.
  /// - Throws: ``MarkdownSealProblem`` when the text has a seal already.
  public static func sealed(
    _ markdown: String, model: JSON, words: String? = nil
  ) throws(MarkdownSealProblem) -> String {
    let text = MarkdownText(Array(markdown.utf8)).bytes
    guard text.places(of: mark).isEmpty else { throw .alreadySealed }
    let body = text + [0x0A]
    let comment = comment(
      on: MarkdownSection.sections(of: body), words: words, model: CanonicalJSON.text(of: model))
    return String(decoding: body, as: UTF8.self) + comment
  }

  /// The model that a sealed Markdown carries; nil when there is none that can be read. It proves nothing yet:
  /// see ``Verdict/init(ofMarkdown:)``.
  public static func model(in markdown: some Sequence<UInt8>) -> JSON? {
    SealedMarkdown(markdown)?.model
  }

  /// Which words wrote a sealed text, as it says itself; nil when it does not.
  public static func words(in markdown: some Sequence<UInt8>) -> String? { SealedMarkdown(markdown)?.words }

  static func comment(on sections: [MarkdownSection], words: String?, model: String) -> String {
    var lines = ["\(mark)\(Sealer.algorithm)"]
    for section in sections {
      lines.append(section.heading.map { "section \(section.digest) \(quoted($0))" } ?? "opening \(section.digest)")
    }
    if let words { lines.append("words \(words)") }
    lines.append("model")
    let base64 = Array(Base64.text(of: Array(model.utf8)).utf8)
    for start in stride(from: 0, to: base64.count, by: lineLength) {
      lines.append(String(decoding: base64[start..<min(start + lineLength, base64.count)], as: UTF8.self))
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
