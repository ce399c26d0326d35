public import AgreementModel
public import Prompts

/// How an agreement came about: who said what and when, what was weighed beside it, what stayed open.
public struct MinutesDocument: DocumentFormat {
  private let record: Record
  private let pack: Pack

  static let templates = ["minutes.md"]

  /// - Parameter pack: The words of the document's language, with the marks of its country; what people said stays.
  public init(of record: Record, pack: Pack) {
    self.record = record
    self.pack = pack
  }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let template = try DocumentTemplate(Self.templates, of: pack, variables: MinutesView.variables)
    let view = MinutesView(of: record, agreement: AgreementView(of: agreement.inReadingOrder, in: pack))
    output.write(MarkdownDocument.tidied(template.render(view.root)))
  }
}
