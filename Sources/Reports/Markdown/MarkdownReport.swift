internal import AgreementModel
internal import Measurement
public import Prompts

/// A measurement to be mailed, kept and read in any program that knows Markdown: CommonMark with pipe tables.
public struct MarkdownReport: Sendable {
  private let material: ReportMaterial
  private let writer: MarkdownWriter

  public init(_ material: ReportMaterial, pack: Pack) {
    self.material = material
    writer = MarkdownWriter(pack: pack)
  }

  /// The whole report, with a line break at its end.
  public func text() -> String { writer.text(of: Teller(material: material, detail: .full).report) }

  /// The weekly meeting's agenda.
  public func agenda() -> String { writer.text(of: Teller(material: material, detail: .brief).agenda) }

  /// One lead's story; empty when none was asked for.
  public func story() -> String {
    material.measured.story == nil ? "" : writer.text(of: Teller(material: material, detail: .full).story)
  }
}
