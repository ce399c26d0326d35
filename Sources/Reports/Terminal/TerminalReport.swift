internal import AgreementModel
public import Measurement
public import Prompts

/// A measurement on a screen: the answer first, then each promise, then what it rests on.
///
/// It gives lines instead of printing them. From 40 to 200 columns; nothing is said by a colour or a sign alone.
public struct TerminalReport: Sendable {
  private let material: ReportMaterial
  private let writer: TerminalWriter

  /// - Parameter pack: The words of the reader's language, with the agreement's country's marks.
  public init(_ material: ReportMaterial, pack: Pack, screen: Screen) {
    self.material = material
    writer = TerminalWriter(pack: pack, screen: screen)
  }

  /// The whole report.
  /// - Parameter detail: Full also lists every table that the other forms have.
  public func lines(_ detail: Detail = .brief) -> [ReportLine] {
    writer.lines(of: Teller(material: material, detail: detail).report)
  }

  /// The answer on one screen: a line for each promise.
  public func scorecard() -> [ReportLine] { writer.lines(of: Teller(material: material, detail: .brief).scorecard) }

  /// What the scorecard rests on: warnings, what was measured and as of when.
  public func footing() -> [ReportLine] { writer.lines(of: Teller(material: material, detail: .brief).footing) }

  /// How many warnings there are.
  public var warnings: Int {
    let teller = Teller(material: material, detail: .brief)
    return (teller.doubts + teller.shifts).count
  }

  /// What happened to the lead that was asked for, and what each promise makes of it; empty when none was.
  public func story() -> [ReportLine] { writer.lines(of: Teller(material: material, detail: .full).story) }

  /// The news since an earlier measurement; empty when nothing changed.
  public func changes(since earlier: Measured) -> [ReportLine] {
    writer.lines(of: Teller(material: material, detail: .brief).changes(since: earlier))
  }

  /// The weekly meeting's agenda.
  public func agenda() -> [ReportLine] { writer.lines(of: Teller(material: material, detail: .brief).agenda) }
}
