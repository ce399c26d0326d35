import Exports
import Testing

@Suite("Amounts")
struct AmountTests {
  private static let wish = Wish(.leads, times: [], amounts: ["amount"])

  private func read(_ cells: [String], _ decimal: DecimalMark? = nil) throws -> Exported {
    let rows = cells.map { "x,,\"\($0)\"\n" }.joined()
    return try exported("lead_id,handed_over_at,amount\n" + rows, Self.wish) { $0.decimal = decimal }
  }

  static let pointsCells: [(String, Int, UInt8)] = [
    ("1200", 1200, 0), ("1200.50", 120_050, 2), ("1,200.50", 120_050, 2), ("1,234,567", 1_234_567, 0), ("0.1", 1, 1),
    (".5", 5, 1),
    ("-5", -5, 0), ("+5", 5, 0), ("-1,200.5", -12_005, 1), ("(1,200.00)", -120_000, 2), ("$1,200.50", 120_050, 2),
    ("$ 1,200.50", 120_050, 2), ("-$5.25", -525, 2), ("US$ 5.25", 525, 2), ("5.25 USD", 525, 2), ("EUR 5.25", 525, 2),
    ("€5.25", 525, 2),
    ("5.25\u{A0}€", 525, 2), ("1'200.50", 120_050, 2), ("1 200.50", 120_050, 2),
    ("1\u{202F}200\u{202F}300.50", 120_030_050, 2),
    ("1,00,000.50", 10_000_050, 2), ("1200.5000000000", 12_005_000_000_000, 10), ("0", 0, 0), ("007", 7, 0),
    ("1200.", 1200, 0),
    ("\u{2212}5", -5, 0), ("R$ 1,200.50", 120_050, 2), ("999999999999999999", 999_999_999_999_999_999, 0),
  ]

  @Test(arguments: pointsCells)
  func points(cell: String, units: Int, scale: UInt8) throws {
    #expect(try read([cell, "0.25"]).leads[0].amounts == [Amount(units: units, scale: scale)])
  }

  static let commasCells: [(String, Int, UInt8)] = [
    ("1200,50", 120_050, 2), ("1.200,50", 120_050, 2), ("1.234.567", 1_234_567, 0), ("1.500", 1500, 0),
    ("12.500,5", 125_005, 1),
    ("1 200,50 €", 120_050, 2), ("€ 1.200,50", 120_050, 2), (",5", 5, 1), ("-1.200", -1200, 0),
    ("1.200,50 EUR", 120_050, 2),
    ("Fr. 1'200,50", 120_050, 2),
  ]

  @Test(arguments: commasCells)
  func commas(cell: String, units: Int, scale: UInt8) throws {
    #expect(try read([cell, "0,25"]).leads[0].amounts == [Amount(units: units, scale: scale)])
  }

  static let unreadableCells: [String] = [
    "12K", "1.2M", "abc", "-", "€", "1,2,3", "1..5", "1,20.50", "12,34,5", "1.5.5", "1 20", "5 %", "1e5", "5€5", "$5€",
    "--5", "(5",
    "1,200.300.400", "0x10", "5 EUR EUR", "12345678901234567890", "१२", "1,200,30",
  ]

  @Test(arguments: unreadableCells)
  func unreadable(cell: String) throws {
    let got = try read(["0.25", cell])
    #expect(got.leads.count == 1)
    #expect(got.report.bad == [BadRows(.amount(column: "amount"), count: 1, first: [.init(line: 3, text: cell)])])
  }

  /// The mark is decided by the last of two, by the one that is not repeated, by one not followed by exactly three digits.
  static let decidedCells: [([String], DecimalMark?, [Int])] = [
    (["1.500", "2.250,75"], DecimalMark.comma, [1500, 225_075]), (["1.500", "2,250.75"], .point, [1500, 225_075]),
    (["1.500", "1.000.000"], .comma, [1500, 1_000_000]), (["1,500", "1,000,000"], .point, [1500, 1_000_000]),
    (["1.500", "7.5"], .point, [1500, 75]), (["1.500", "7,5"], .comma, [1500, 75]), (["7", "8"], nil, [7, 8]),
    (["1,500", "0.1234"], .point, [1500, 1234]),
  ]

  @Test(arguments: decidedCells)
  func decided(cells: [String], mark: DecimalMark?, units: [Int]) throws {
    let got = try read(cells)
    #expect(got.leads.map { $0.amounts[0]?.units } == units)
    #expect(got.report.columns.last?.decimal == mark)
  }

  static let refusedCells: [([String], [String])] = [
    (["7", "1.500", "2,500"], ["1.500", "2,500"]), (["1.500"], ["1.500"]), (["7.5", "1.500", "7,5"], ["7.5", "7,5"]),
    (["1,5", "1.5"], ["1.5", "1,5"]),
  ]

  @Test(arguments: refusedCells)
  func refused(cells: [String], examples: [String]) throws {
    let error = #expect(throws: ExportProblem.self) { try read(cells) }
    guard case .undecidedDecimal(_, "amount", "amount", examples) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func said() throws {
    #expect(try read(["1.500"], .point).leads[0].amounts == [Amount(units: 1500, scale: 3)])
    #expect(try read(["1.500"], .comma).leads[0].amounts == [Amount(units: 1500, scale: 0)])
    #expect(try read(["1.5"], .comma).report.badCount == 1)
  }

  @Test func emptyIsNoAmount() throws {
    let got = try read(["", "  "])
    #expect(got.leads.map(\.amounts) == [[nil], [nil]])
    #expect(got.report.badCount == 0)
  }
}
