public import AgreementModel
public import Prompts
internal import Sealing

/// The agreement for people to read, sign and keep: CommonMark with pipe tables and one Mermaid diagram.
///
/// A sealed agreement ends in a comment with a digest of each section and the model itself.
public struct MarkdownDocument: DocumentFormat {
  private let pack: Pack

  /// The templates in the pack, the whole document first; the others are parts that it names.
  static let templates = ["agreement.md", "handover.mermaid"]

  /// - Parameter pack: The words of the agreement's language, with its country's marks.
  public init(pack: Pack) { self.pack = pack }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let text = try body(of: agreement)
    guard agreement.tree["seal"]?.object != nil else { return output.write(text) }
    output.write(try MarkdownSeal.sealed(text, model: agreement.tree, words: WordsEdition(of: pack).text))
  }

  /// The text that people read, without the seal.
  func body(of agreement: Agreement) throws -> String { Self.body(of: agreement, in: pack, try template()) }

  /// The pack's template, checked.
  func template() throws(TemplateProblem) -> DocumentTemplate {
    try DocumentTemplate(Self.templates, of: pack, variables: AgreementView.variables)
  }

  static func body(of agreement: Agreement, in pack: Pack, _ template: DocumentTemplate) -> String {
    tidied(template.render(AgreementView(of: agreement.inReadingOrder, in: pack).root))
  }

  /// Without blanks at line ends, with one empty line at most between others, and one line break at the end.
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line[..<(line.lastIndex { $0 != " " && $0 != "\t" }.map(line.index(after:)) ?? line.startIndex)]
      if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
