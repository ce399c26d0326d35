extension MarkdownSeal {
  /// How the text of a sealed Markdown differs from another one, section by section; nil when it has no seal.
  ///
  /// A seal proves that text and model belong together as somebody sealed them, not that the text says what the model
  /// says: that shows only beside the text that is written for the model anew.
  public static func differences(of markdown: some Sequence<UInt8>, from text: String) -> [TextDifference]? {
    guard let sealed = SealedMarkdown(markdown) else { return nil }
    let fresh = MarkdownText(Array(text.utf8)).bytes + [0x0A]
    let alterations = SealedMarkdown.differences(
      from: MarkdownSection.sections(of: fresh), to: MarkdownSection.sections(of: sealed.body))
    let (here, anew) = (SectionLines(sealed.body), SectionLines(fresh))
    return alterations.map { alteration in
      let lines = (here.lines(at: alteration.place), anew.lines(at: alteration.place))
      return TextDifference(
        alteration: alteration, here: lines.0.filter { !lines.1.contains($0) },
        anew: lines.1.filter { !lines.0.contains($0) })
    }
  }
}

/// A stretch of a text that is not what is written for the same model anew.
public struct TextDifference: Hashable, Sendable {
  public var alteration: Alteration
  /// The lines that only the text has.
  public var here: [String]
  /// The lines that only the new one has.
  public var anew: [String]
}

/// The lines of a Markdown text by their sections; those of sections with the same heading together.
private struct SectionLines {
  private var lines: [Alteration.Place: [String]] = [:]

  init(_ body: [UInt8]) {
    var place = Alteration.Place.opening
    for range in body.lineRanges where !range.isEmpty {
      let line = String(decoding: body[range], as: UTF8.self)
      if line.hasPrefix("## ") { place = .section(String(line.dropFirst(3))) }
      lines[place, default: []].append(line)
    }
  }

  func lines(at place: Alteration.Place) -> [String] { lines[place] ?? [] }
}
