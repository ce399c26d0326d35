public import AgreementModel
internal import Escaping
public import Prompts

/// The table of commitments: comma-separated values by RFC 4180, in UTF-8 without a mark, as programs expect them.
///
/// A spreadsheet that opens the file by a double click goes by its country: without a byte order mark it may take UTF-8
/// for another encoding, and where the decimal mark is a comma it looks for semicolons between cells.
public struct CommitmentsDocument: DocumentFormat {
  private let pack: Pack
  private let isForSpreadsheet: Bool
  private var separator: String { isForSpreadsheet && pack.decimalMark == "," ? ";" : "," }

  /// - Parameter isForSpreadsheet: Writes what a spreadsheet of the pack's country opens by a double click.
  public init(pack: Pack, isForSpreadsheet: Bool = false) {
    self.pack = pack
    self.isForSpreadsheet = isForSpreadsheet
  }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) {
    if isForSpreadsheet { output.write("\u{FEFF}") }
    let columns = ["promise", "measure", "target", "owner", "team", "place"]
    write(columns.map { pack.text("csv.\($0)") ?? $0 }, to: &output)
    for placed in PlacedPromise.all(of: agreement) {
      let promise = placed.promise
      let team = promise.team?.rawValue ?? "both"
      write(
        [
          pack.render(promise.name), pack.render(promise.measure), pack.render(promise.target), promise.owner ?? "",
          pack.text("document.speaker.\(team)") ?? team, placed.place.description,
        ], to: &output)
    }
  }

  private func write(_ cells: [String], to output: inout some TextOutputStream) {
    output.write(CSVCell.row(cells.map(CSVCell.text), separator: separator))
  }
}
