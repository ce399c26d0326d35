public import AgreementModel
internal import Pages
public import Prompts

/// The agreement as one file for a browser and for paper: it needs nothing else and runs nothing.
///
/// It is the text of ``MarkdownDocument``, by the same template, with pictures of the funnel, the capacity, the time and
/// the lead's way. It carries no seal: what is proved is the Markdown or the model.
public struct HTMLDocument: DocumentFormat {
  private let pack: Pack

  /// - Parameter pack: The words of the document's language, with the marks of its country; what people said stays.
  public init(pack: Pack) { self.pack = pack }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let template = try DocumentTemplate(
      MarkdownDocument.templates, of: pack, variables: AgreementView.variables, as: .page)
    let agreement = agreement.inReadingOrder
    let words = PageWords(pack: pack)
    let pictures = AgreementPictures(agreement: agreement, words: words).all
    let root = AgreementView(of: agreement, in: pack).root.adding([
      "page": .flag(true), "picture": AgreementPictures.flags(pictures),
    ])
    var writer = PageWriter(words: words, pictures: pictures)
    let parts = writer.parts(of: template.render(root))
    let frame = PageFrame(words: words, agreement: agreement)
    output.write(frame.page(parts, key: KeyFigures(of: agreement, words: words).node).text(theme: .document))
  }
}

/// The minutes as one file for a browser and for paper.
public struct HTMLMinutes: DocumentFormat {
  private let record: Record
  private let pack: Pack

  public init(of record: Record, pack: Pack) {
    self.record = record
    self.pack = pack
  }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let template = try DocumentTemplate(
      MinutesDocument.templates, of: pack, variables: MinutesView.variables, as: .page)
    let agreement = agreement.inReadingOrder
    let words = PageWords(pack: pack)
    let view = MinutesView(of: record, agreement: AgreementView(of: agreement, in: pack))
    var writer = PageWriter(words: words)
    let parts = writer.parts(of: template.render(view.root.adding(["page": .flag(true)])))
    output.write(PageFrame(words: words, agreement: agreement).page(parts).text(theme: .document))
  }
}
