import Exports
import Testing

@Suite("The order of dates is the column's")
struct DateOrderTests {
  private static let wish = Wish(.leads, times: ["handed_over_at", "won_at"])

  private func read(_ rows: [String], _ dates: DateOrder? = nil) throws -> Exported {
    try exported("lead_id,handed_over_at,won_at\n" + rows.map { "x,\($0)\n" }.joined(), Self.wish) { $0.dates = dates }
  }

  @Test func dayFirst() throws {
    let got = try read(["03/02/2027,", "13/02/2027,"])
    #expect(got.leads.map { $0.times[0] } == [1_801_612_800_000_000, 1_802_476_800_000_000])
    #expect(got.report.columns[1].dates == .dayFirst)
    #expect(got.report.columns[2].dates == nil)
  }

  @Test func monthFirstThoughTheFirstRowsCouldBeBoth() throws {
    let got = try read(["03/02/2027,", "04/05/2027,", "02/13/2027,"])
    #expect(
      got.leads.map { $0.times[0] }
        == [1_803_945_600_000_000, 1_806_883_200_000_000, 1_802_476_800_000_000])
    #expect(got.report.columns[1].dates == .monthFirst)
    #expect(got.begins == 2)
  }

  @Test func everyColumnByItself() throws {
    let got = try read(["13/02/2027,02/13/2027"])
    #expect(got.leads[0].times == [1_802_476_800_000_000, 1_802_476_800_000_000])
  }

  static let refusedCells: [([String], [String])] = [
    (["03/02/2027,"], ["03/02/2027"]),
    (
      ["03/02/2027 10:00,", "3.4.2027,", "2027-01-31,", "1/1/2027,", "05/05/2027,"],
      ["03/02/2027 10:00", "3.4.2027", "1/1/2027"]
    ),
    (["03/02/2027,", "13/02/2027,", "02/13/2027,"], ["13/02/2027", "02/13/2027"]),
    (["02/13/2027,", "13/02/2027,"], ["13/02/2027", "02/13/2027"]),
  ]

  @Test(arguments: refusedCells)
  func refused(rows: [String], examples: [String]) throws {
    for (workers, block) in [(1, Int?.none), (2, 7), (3, 20)] {
      let error = #expect(throws: ExportProblem.self) {
        try exported("lead_id,handed_over_at,won_at\n" + rows.map { "x,\($0)\n" }.joined(), Self.wish) {
          $0.workers = workers
          $0.blockSize = block
        }
      }
      guard case .undecidedDates(_, "handed_over_at", "handed_over_at", examples) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test func saidForAllColumns() throws {
    let rows = ["03/02/2027,13/02/2027", "02/13/2027,"]
    let got = try read(rows, .dayFirst)
    #expect(got.leads.map { $0.times[0] } == [1_801_612_800_000_000])
    #expect(
      got.report.bad == [
        BadRows(.time(column: "handed_over_at"), count: 1, first: [.init(line: 3, text: "02/13/2027")])
      ])
    #expect(try read(rows, .monthFirst).leads.map { $0.times[0] } == [1_802_476_800_000_000])
  }

  static let datesOnlyCells: [([String], Set<String>)] = [
    (["2027-01-31,", "31/01/2027,2027-01-31T10:00"], Set(["handed_over_at"])),
    (["2027-01-31,", "2027-01-31 00:00,"], []), (["2027-01-31,2027-02-01"], ["handed_over_at", "won_at"]),
    ([",", ","], []),
  ]

  @Test(arguments: datesOnlyCells)
  func datesOnly(rows: [String], names: Set<String>) throws {
    #expect(try read(rows).report.dateOnly == names)
  }

  /// A row that is bad for another reason still has cells of its columns; one with other numbers of cells has not.
  @Test func badRowsSayHowColumnsAreWritten() throws {
    let keyless = try exported("lead_id,handed_over_at\nx,2027-01-31\n,2027-01-31T10:00\n", Self.wish)
    #expect(keyless.report.dateOnly.isEmpty)
    let ragged = try exported("lead_id,handed_over_at\nx,2027-01-31\ny,2027-01-31T10:00,\n", Self.wish)
    #expect(ragged.report.dateOnly == ["handed_over_at"])
    let decided = try exported("lead_id,handed_over_at,won_at\nx,03/02/2027,\ny,13/02/2027,soon\n", Self.wish)
    #expect(decided.report.columns[1].dates == .dayFirst)
    #expect(throws: ExportProblem.self) {
      try exported("lead_id,handed_over_at\nx,03/02/2027\ny,31/02/2027\nz,13/13/2027\n", Self.wish)
    }
  }
}
