public import AgreementModel
internal import Pages
public import Prompts
public import WorkingTime

/// The sheet for the wall as one A4 page, its letters as large as there is room for.
public struct HTMLWall: DocumentFormat {
  private let pack: Pack
  private let zone: @Sendable (String) -> TimeZoneRules?

  /// - Parameter zone: The rules of a zone by its IANA name; without them there are no examples of deadlines.
  public init(pack: Pack, zone: @escaping @Sendable (String) -> TimeZoneRules?) {
    self.pack = pack
    self.zone = zone
  }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let template = try DocumentTemplate(WallDocument.templates, of: pack, variables: WallView.variables, as: .page)
    let root = WallView(of: agreement, in: pack, zone: agreement[.timeZone].flatMap(zone)).root
    let text = template.render(root.adding(["page": .flag(true)]))
    let words = PageWords(pack: pack)
    var writer = PageWriter(words: words, gathersTerms: false)
    let parts = writer.parts(of: text, hasPairs: false)
    let frame = PageFrame(words: words, agreement: agreement)
    let page = WebPage(
      language: pack.language, title: parts.name, skip: words.text("skip"),
      header: Node(.h1) { parts.title },
      content: .group(frame.opening(parts) + parts.sections.map(\.node)),
      footer: Node(.p, .class("screen-only"), text: words.text("madeBy")))
    let letters = SheetFit(of: BlockReader.blocks(of: text)).letters
    output.write(page.text(theme: Theme(palette: .standard, kind: .sheet(letters: letters))))
  }
}
