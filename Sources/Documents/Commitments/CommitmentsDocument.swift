public import AgreementModel
internal import Escaping
public import Prompts

/// The table of commitments for spreadsheets: comma-separated values by RFC 4180, in UTF-8.
public struct CommitmentsDocument: DocumentFormat {
  private let pack: Pack

  public init(pack: Pack) { self.pack = pack }

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) {
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
    output.write(CSVCell.row(cells.map(CSVCell.text)))
  }
}
