import AgreementModel
import Documents
import Foundation
import Prompts
import Sealing
import Testing
import WorkingTime

/// The calendar of an agreement, as other programs read it.
@Suite struct CalendarTests {
  static func text(_ agreement: Agreement, _ language: String = "en") throws -> String {
    let zones = ZoneDatabase()
    return try CalendarDocument(pack: #require(Pack(language: language))) { try? zones.rules(for: $0) }
      .text(of: agreement)
  }

  /// A signed agreement of nothing but its meeting.
  private static func agreement(
    zone: String?, _ weekday: Weekday, _ time: String, _ every: Rhythm, from: String, to: String,
    isEndless: Bool = false
  ) throws -> Agreement {
    var tree: JSON = [
      "schemaVersion": 1, "id": "acme", "version": 1,
      "period": ["label": "P", "from": .string(from), "to": .string(to)],
      "review": [
        "meeting": ["weekday": weekday.json, "time": .string(time), "minutes": 45, "every": every.json]
      ],
    ]
    if let zone { tree["/calendar/timeZone"] = .string(zone) }
    if isEndless { tree["/period/afterwards"] = "continue" }
    return Agreement(tree: tree)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var zone: String?
    var weekday: Weekday
    var time: String
    var every: Rhythm
    var from: String
    var to: String
    var starts: [String]
    var isEndless = false
    /// The last day that is looked at, when the meetings have no end.
    var testDescription: String { "\(zone ?? "no zone") \(weekday) \(time) every \(every) \(from)–\(to)" }
  }

  /// Worked out by hand: clocks change on 28 March and 31 October 2027 in Madrid (+1, +2), on 14 March in New York
  /// (-5, -4), on 4 April in Santiago (-3, -4) and Lord Howe (+11, +10:30); not in Kolkata (+5:30) and Bogota (-5).
  static let cases = [
    Case(
      zone: "Europe/Madrid", weekday: .monday, time: "09:30", every: .week, from: "2027-03-15", to: "2027-04-12",
      starts: ["2027-03-15T08:30Z", "2027-03-22T08:30Z", "2027-03-29T07:30Z", "2027-04-05T07:30Z"]),
    Case(
      zone: "Europe/Madrid", weekday: .monday, time: "09:30", every: .week, from: "2027-10-20", to: "2027-11-09",
      starts: ["2027-10-25T07:30Z", "2027-11-01T08:30Z", "2027-11-08T08:30Z"]),
    Case(
      zone: "America/New_York", weekday: .tuesday, time: "10:00", every: .fortnight, from: "2027-03-01",
      to: "2027-04-01",
      starts: ["2027-03-02T15:00Z", "2027-03-16T14:00Z", "2027-03-30T14:00Z"]),
    Case(
      zone: "America/Santiago", weekday: .wednesday, time: "09:00", every: .month, from: "2027-02-10", to: "2027-06-01",
      starts: ["2027-03-03T12:00Z", "2027-04-07T13:00Z", "2027-05-05T13:00Z"]),
    Case(
      zone: "Australia/Lord_Howe", weekday: .monday, time: "09:00", every: .week, from: "2027-03-29", to: "2027-04-06",
      starts: ["2027-03-28T22:00Z", "2027-04-04T22:30Z"]),
    Case(
      zone: "Asia/Kolkata", weekday: .monday, time: "17:00", every: .day, from: "2027-01-07", to: "2027-01-12",
      starts: ["2027-01-07T11:30Z", "2027-01-08T11:30Z", "2027-01-11T11:30Z"]),
    Case(
      zone: "America/Bogota", weekday: .friday, time: "08:00", every: .quarter, from: "2027-01-02", to: "2028-01-01",
      starts: ["2027-02-05T13:00Z", "2027-05-07T13:00Z", "2027-08-06T13:00Z", "2027-11-05T13:00Z"]),
    // Midnight at a day's end is the next day's first instant.
    Case(
      zone: "Europe/Madrid", weekday: .monday, time: "24:00", every: .week, from: "2027-01-01", to: "2027-01-12",
      starts: ["2027-01-04T23:00Z", "2027-01-11T23:00Z"]),
    Case(
      zone: "Europe/Madrid", weekday: .monday, time: "24:00", every: .month, from: "2027-01-01", to: "2027-03-02",
      starts: ["2027-01-04T23:00Z", "2027-02-01T23:00Z", "2027-03-01T23:00Z"]),
    // Without a zone it is everybody's own clock.
    Case(
      zone: nil, weekday: .monday, time: "09:30", every: .week, from: "2027-03-22", to: "2027-04-03",
      starts: ["2027-03-22T09:30", "2027-03-29T09:30"]),
  ]

  @Test(.enabled(if: CalendarReader.python != nil, CalendarReader.missing))
  func theMeetingsAreAtTheAgreedHour() throws {
    let given = try Self.cases.map { meeting -> JSON in
      let agreement = try Self.agreement(
        zone: meeting.zone, meeting.weekday, meeting.time, meeting.every, from: meeting.from, to: meeting.to)
      return [
        "text": .string(try Self.text(agreement)), "zone": meeting.zone.map(JSON.string) ?? .null, "from": "20270101",
        "to": "20290101",
      ]
    }
    for (meeting, contents) in zip(Self.cases, try CalendarReader.read(given)) {
      #expect(contents.byOwnRules == meeting.starts, "\(meeting)")
      #expect(contents.byName == meeting.starts, "\(meeting)")
    }
  }

  static let zones = [
    "Europe/Madrid", "Europe/London", "Europe/Dublin", "Europe/Istanbul", "America/New_York", "America/Mexico_City",
    "America/Tijuana", "America/Bogota", "America/Santiago", "America/Sao_Paulo", "America/Asuncion", "America/Havana",
    "America/Nuuk", "America/St_Johns", "Atlantic/Azores", "Africa/Cairo", "Africa/Casablanca", "Asia/Jerusalem",
    "Asia/Beirut", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Chatham",
    "Pacific/Easter", "Antarctica/Troll", "Etc/GMT+5", "UTC",
  ]

  /// The rules that the calendar carries are the zone's own: for the span of the agreement, and for ten years after it
  /// when the meetings have no end.
  @Test(.enabled(if: CalendarReader.python != nil, CalendarReader.missing), arguments: [false, true])
  func theZoneIsCarried(isEndless: Bool) throws {
    let given = try Self.zones.map { zone -> JSON in
      let agreement = try Self.agreement(
        zone: zone, .thursday, "11:00", .week, from: "2026-07-01", to: "2028-01-01", isEndless: isEndless)
      return [
        "text": .string(try Self.text(agreement)), "zone": .string(zone), "from": "20260702", "to": "20271231",
        "compareUntil": isEndless ? 2038 : 2028,
      ]
    }
    for (zone, contents) in zip(Self.zones, try CalendarReader.read(given)) {
      #expect(contents.differences == [], "\(zone)")
      #expect(contents.byOwnRules == contents.byName, "\(zone)")
      // A Thursday in each of 78 weeks.
      #expect((78...79).contains(contents.byOwnRules.count), "\(zone)")
    }
  }

  /// Where clocks change by a rule, meetings without an end carry the rule, not a list that ends.
  @Test(arguments: [
    ("Europe/Madrid", "BYMONTH=3;BYDAY=-1SU", "BYMONTH=10;BYDAY=-1SU"),
    ("America/New_York", "BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"),
    ("Asia/Jerusalem", "BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29", "BYMONTH=10;BYDAY=-1SU"),
  ])
  func meetingsWithoutAnEndCarryYearlyRules(zone: String, spring: String, autumn: String) throws {
    let agreement = try Self.agreement(
      zone: zone, .monday, "09:30", .week, from: "2027-01-01", to: "2027-04-01", isEndless: true)
    let text = try Self.text(agreement)
    #expect(text.contains("RRULE:FREQ=YEARLY;\(spring)\r\n") && text.contains("RRULE:FREQ=YEARLY;\(autumn)\r\n"))
    #expect(!text.contains("UNTIL") && !text.contains("RDATE"))
  }

  /// Epiphany is a Wednesday in 2027; the fortnight's rhythm does not shift with a meeting that is left out.
  @Test(.enabled(if: CalendarReader.python != nil, CalendarReader.missing))
  func nobodyMeetsOnAHoliday() throws {
    var agreement = try Self.agreement(
      zone: "Europe/Madrid", .wednesday, "09:00", .fortnight, from: "2027-01-01", to: "2027-03-10")
    agreement.tree["/calendar/holidays"] = [
      ["date": "2020-01-06", "name": "Epiphany", "yearly": true], ["date": "2027-02-17", "name": "Carnival"],
      ["date": "2027-01-27", "name": "not a meeting's day"],
    ]
    agreement.tree["/addenda"] = [["holidays": [["date": "2027-03-03", "name": "a strike"]]]]
    let given: JSON = [
      "text": .string(try Self.text(agreement)), "zone": "Europe/Madrid", "from": "20270101", "to": "20271231",
    ]
    let contents = try #require(CalendarReader.read([given]).first)
    #expect(contents.byOwnRules == ["2027-01-20T08:00Z", "2027-02-03T08:00Z"])
  }

  @Test func theSameAgreementGivesTheSameBytes() throws {
    let agreement = try Fixtures.agreement(FullAgreement.url)
    let text = try Self.text(agreement)
    #expect(try Self.text(agreement) == text)
    // The last signature's instant: 10:15 in Madrid.
    #expect(text.ranges(of: "\r\nDTSTAMP:20261221T091500Z\r\n").count == 3)
    #expect(!text.contains("METHOD"))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test(.enabled(if: CalendarReader.python != nil, CalendarReader.missing), arguments: ["en", "es"])
  func aLaterVersionReplacesTheEntries(language: String) throws {
    let agreement = try Fixtures.agreement(FullAgreement.url)
    var later = agreement
    later.tree["/version"] = 3
    later.tree["/review/meeting/time"] = "11:00"
    let both = try CalendarReader.read([agreement, later].map { ["text": .string(try Self.text($0, language))] })
    func identifiers(_ contents: CalendarReader.Contents) -> [String?] { contents.events.map { $0["UID"]?.string } }
    #expect(identifiers(both[0]) == identifiers(both[1]))
    #expect(Set(identifiers(both[0])).count == 3)
    #expect(both.map { $0.events.map { $0["sequence"]?.integer } } == [[1, 1, 1], [2, 2, 2]])
    #expect(both[0].components == ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT", "VEVENT", "VEVENT"])
  }

  @Test func anUnknownZoneIsRefused() throws {
    let agreement = try Self.agreement(
      zone: "Europe/Nowhere", .monday, "09:30", .week, from: "2027-01-01", to: "2027-04-01")
    #expect(throws: CalendarProblem.unknownZone("Europe/Nowhere")) { try Self.text(agreement) }
  }

  @Test func anAgreementWithoutDatesHasNoCalendar() {
    #expect(throws: CalendarProblem.noDates) { try Self.text(Agreement(tree: ["schemaVersion": 1, "id": "least"])) }
  }

  /// No octet beyond the 75th, no character taken apart, whatever its width.
  @Test(arguments: ["x", "é", "€", "👩‍👩‍👧", "a,b;c\\"])
  func linesAreFolded(text: String) throws {
    var agreement = try Fixtures.agreement(FullAgreement.url)
    agreement.tree["/review/onBreach"] = .string(String(repeating: text, count: 200))
    let calendar = try Self.text(agreement)
    for line in calendar.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: ["en", "es"])
  func fullAgreement(language: String) throws {
    let text = try Self.text(Fixtures.agreement(FullAgreement.url), language)
    try Golden.expect(text, at: Fixtures.golden("full.\(language).ics"))
  }
}
