internal import Pages
public import Prompts

/// A measurement as one file for a browser and for paper: it needs nothing else and runs nothing.
///
/// It says what the other reports say, in their words, and adds pictures: the weeks, the times, the owners, where the
/// pace leads. Nothing is said by a colour or a picture alone.
public struct HTMLReport: Sendable {
  private let material: ReportMaterial
  private let pack: Pack

  /// - Parameter pack: The words of the reader's language, with the agreement's country's marks.
  public init(_ material: ReportMaterial, pack: Pack) {
    self.material = material
    self.pack = pack
  }

  /// The whole page, the same bytes for the same material.
  public func text() -> String { HTMLWriter(material, words: HTMLWords(pack: pack)).page.text() }
}
