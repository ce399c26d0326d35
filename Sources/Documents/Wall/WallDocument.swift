public import AgreementModel
public import Prompts
public import WorkingTime

/// One page for the wall: what each team promises, when a lead counts, by when it is contacted, when both meet.
///
/// Long words of people are cut, so that it stays one page; the agreement has all of them.
public struct WallDocument: DocumentFormat {
  private let pack: Pack
  private let zone: @Sendable (String) -> TimeZoneRules?

  static let templates = ["wall.md"]

  /// - Parameter zone: The rules of a zone by its IANA name; without them there are no examples of deadlines.
  public init(pack: Pack, zone: @escaping @Sendable (String) -> TimeZoneRules?) {
    self.pack = pack
    self.zone = zone
  }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let template = try DocumentTemplate(Self.templates, of: pack, variables: WallView.variables)
    let rules = agreement[.timeZone].flatMap(zone)
    output.write(MarkdownDocument.tidied(template.render(WallView(of: agreement, in: pack, zone: rules).root)))
  }
}
