public import AgreementModel
public import Measurement
internal import Pages
public import Prompts

/// The measurement as one file for a browser and for paper: it needs nothing else and runs nothing.
public enum HTMLReport {
  /// The page, the same bytes for the same values.
  /// - Parameters:
  ///   - agreement: What was promised, by whom; its figures are the measurement's.
  ///   - earlier: What was kept of earlier measurements (``MeasurementJSON/kept(of:)``), the oldest first.
  ///   - pack: The words; the page's language is its.
  public static func text(of measured: Measured, agreement: Agreement, earlier: [JSON] = [], pack: Pack) -> String {
    HTMLWriter(measured: measured, agreement: agreement, earlier: earlier, words: HTMLWords(pack: pack)).page.text()
  }
}
