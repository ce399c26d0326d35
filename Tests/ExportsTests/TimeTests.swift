import Exports
import Testing
import WorkingTime

/// Seconds of 2027-01-31 10:00:00 UTC, by `date -ud 2027-01-31T10:00 +%s`.
private let ten = 1_801_389_600
private let day = 86_400

@Suite("Times")
struct TimeTests {
  /// Microseconds that a cell is read as by a clock at UTC, in a column that is known to be day-first.
  static func read(_ cell: String, zone: TimeZoneRules = .utc, dates: DateOrder? = nil) throws -> Int? {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let got = try exported("lead_id,at\nx,\(quoted)\n", Wish(.activities, times: ["at"])) {
      $0 = ReadingOptions(zone: zone)
      $0.dates = dates
    }
    return got.rows[0].first?.times[0]
  }

  static let isoCells: [(String, Int)] = [
    ("2027-01-31", ten - 36_000), ("2027-01-31T10:00", ten), ("2027-01-31 10:00", ten),
    ("2027-01-31T10:00:30", ten + 30),
    ("2027-01-31T10:00Z", ten), ("2027-01-31t10:00:00z", ten), ("2027-01-31T10:00:00+01:00", ten - 3600),
    ("2027-01-31T10:00:00-0530", ten + 19_800), ("2027-01-31T10:00:00+02", ten - 7200),
    ("2027-01-31T10:00+05:45", ten - 20_700),
    ("2027-01-31T10:00:00.000Z", ten), ("2027-01-31T10:00:00.000+0000", ten),
    ("2027-01-31 10:00:00-06:00", ten + 21_600),
    ("  2027-01-31 10:00  ", ten), ("\u{A0}2027-01-31T10:00\u{202F}", ten), ("0001-01-01", -62_135_596_800),
    ("1969-12-31T23:59:59Z", -1), ("9999-12-31", 253_402_214_400), ("2028-02-29", 1_835_395_200),
    // Beyond the measurement's list, and one thing only.
    ("2027-1-31 10:00", ten), ("2027/01/31 10:00", ten), ("2027-01-31 10:00:00 +0100", ten - 3600),
    ("2027-01-31 10:00:00 UTC", ten), ("2027-01-31 10:00 gmt", ten), ("2027-01-31 10:00 AM", ten),
  ]

  @Test(arguments: isoCells)
  func iso(cell: String, second: Int) throws {
    #expect(try Self.read(cell) == second * 1_000_000)
  }

  static let fractionsCells: [(String, Int)] = [
    ("2027-01-31T10:00:00.5", 500_000), ("2027-01-31T10:00:00.000001Z", 1), ("2027-01-31T10:00:00.1234567", 123_456),
    ("2027-01-31T10:00:00.999999999+00:00", 999_999), ("31/01/2027 10:00:00.25", 250_000),
    ("2027-01-31 10:00:00,75", 750_000),
  ]

  @Test(arguments: fractionsCells)
  func fractions(cell: String, microseconds: Int) throws {
    #expect(try Self.read(cell) == ten * 1_000_000 + microseconds)
  }

  static let slashesCells: [(String, Int)] = [
    ("31/01/2027", ten - 36_000), ("31/01/2027 10:00", ten), ("31.01.2027 10:00:30", ten + 30),
    ("31-01-2027 10:00", ten),
    ("31/1/2027 9:05", ten - 3300), ("31/01/2027 10:00 AM", ten), ("31/01/2027 10:00pm", ten + 43_200),
    ("31/01/2027 12:00 AM", ten - 36_000), ("31/01/2027 12:00 PM", ten + 7200),
    ("31/01/2027 12:15:30 am", ten - 35_070),
    ("31/01/2027 10:00 a. m.", ten), ("31/01/2027 10:00 p.m.", ten + 43_200), ("31/01/2027, 10:00", ten),
    ("31/01/2027, 10:00\u{202F}PM", ten + 43_200), ("31/01/2027T10:00", ten), ("31/01/2027 10:00 +01:00", ten - 3600),
    ("01/31/2027 10:00", ten), ("1/31/2027, 10:00 AM", ten), ("01.31.2027", ten - 36_000),
  ]

  @Test(arguments: slashesCells)
  func slashes(cell: String, second: Int) throws {
    #expect(try Self.read(cell) == second * 1_000_000)
  }

  static let unreadableCells: [String] = [
    "soon", "2027-02-30", "2027-02-29T10:00", "2027-13-01", "2027-00-10", "2027-01-00", "0000-01-01",
    "2027-01-31T24:00",
    "2027-01-31T10:60", "2027-01-31T10:00:60", "2027-01-31T10", "2027-01-31T10:00:0", "2027-01-31T10:00:00.",
    "2027-01-31T10:00:00+1", "2027-01-31T10:00:00+24:00", "2027-01-31T10:00:00+01:60", "2027-01-31T10:00:00+01:0",
    "2027-01-31T10:00:00Zulu", "2027-01-31x10:00", "2027-01-3110:00", "2027-01", "20270131", "31/02/2027", "31/13/2027",
    "32/01/2027", "00/01/2027", "31/01/27", "31/01-2027", "31/01/2027 10", "31/01/2027 13:00 PM", "31/01/2027 0:30 AM",
    "31/01/2027 10:0", "31/01/2027 10:00:00:00", "31/01/2027 10:00 XM", "31/01/20270", "1801389600", "2027-01-31Z",
    "Jan 31, 2027",
    "२०२७-०१-३१", "2027-01-31T10:00:00 +", "2027-01-31T1０:00", "-", "10:00",
  ]

  @Test(arguments: unreadableCells)
  func unreadable(cell: String) throws {
    let got = try exported(
      "lead_id,at\nx,2027-01-31T10:00\ny,\"\(cell)\"\nz,2027-01-31T10:00\n", Wish(.activities, times: ["at"])
    ) { $0.dates = .dayFirst }
    #expect(got.rows[0].map(\.keys) == [["x"], ["z"]])
    #expect(got.report.bad == [BadRows(.time(column: "at"), count: 1, first: [.init(line: 3, text: cell)])])
  }

  static let clockCells: [(String, String)] = [
    ("2027-06-30 12:00", "2027-06-30T10:00:00Z"), ("2027-01-31 12:00", "2027-01-31T11:00:00Z"),
    // Shown twice: the first. Never shown: the change. Microseconds before and behind.
    ("2027-10-31 02:30", "2027-10-31T00:30:00Z"), ("2027-10-31 03:00", "2027-10-31T02:00:00Z"),
    ("2027-03-28 02:20", "2027-03-28T01:00:00Z"), ("2027-03-28 03:00", "2027-03-28T01:00:00Z"),
    ("2027-03-28 01:59:59", "2027-03-28T00:59:59Z"), ("2027-03-28", "2027-03-27T23:00:00Z"),
    ("28/03/2027", "2027-03-27T23:00:00Z"),
    ("31/10/2027 2:30 AM", "2027-10-31T00:30:00Z"), ("2500-07-01 00:00", "2500-06-30T22:00:00Z"),
    ("1890-01-01 00:00", "1890-01-01T00:00:00Z"),
  ]

  @Test(arguments: clockCells)
  func clock(cell: String, instant: String) throws {
    let madrid = try #require(TimeZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3"))
    let zone = cell.hasPrefix("1890") ? .utc : madrid
    #expect(try Self.read(cell, zone: zone, dates: .dayFirst) == Self.read(instant))
  }

  /// Every half hour around both changes of a year, in any order: what was met before must not change what is read.
  @Test func clockInAnyOrder() throws {
    let zone = try #require(TimeZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3"))
    var cells: [(text: String, alone: Int?)] = []
    for date in [
      "2027-03-27", "2027-03-28", "2027-03-29", "2027-10-30", "2027-10-31", "2027-11-01", "2026-12-31", "2027-07-01",
    ] {
      for half in 0..<48 {
        let text = "\(date) \(half / 20)\(half / 2 % 10):\(half % 2 == 0 ? "00" : "30")"
        cells.append((text, try Self.read(text, zone: zone)))
      }
    }
    var seed: UInt64 = 7
    for _ in 0..<5 {
      let shuffled = cells.sorted { _, _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1
        return seed >> 63 == 1
      }
      let text = "lead_id,at\n" + shuffled.map { "x,\($0.text)\n" }.joined()
      let got = try exported(text, Wish(.activities, times: ["at"])) { $0 = ReadingOptions(zone: zone) }
      #expect(got.rows[0].map { $0.times[0] } == shuffled.map(\.alone))
    }
  }
}
