import AgreementModel
import Exports
import Measurement

/// A measurement with everything in it that a report must be able to say; its sums are right.
extension Measured {
  static let sample: Measured = {
    var measured = Measured(frame: .sample)
    measured.clauses = [
      .response, .attempts, .upkeep, .decision, .reasons, .delivery, .volume, .quality, .completeness, .conversion,
      .revenue,
    ].map(Clause.sample)
    measured.tables = [.sampleLeads, .sampleActivities]
    measured.shifts = [
      ShiftSuspicion(role: .activities, column: "at", outside: 2600, of: 4321, minutes: -300, outsideThen: 41)
    ]
    measured.assumptions = .sample
    measured.beyondDaily = [
      DailyExcess(date: day("2027-01-18"), delivered: 61, maximum: 40),
      DailyExcess(date: day("2027-02-01"), delivered: 44, maximum: 40),
    ]
    measured.exempt = [
      Exemption(owner: Hostile.pipe, reason: "duplicate", count: 2),
      Exemption(owner: "Ana Ruiz", reason: "wrong data", count: 1),
    ]
    measured.story = .sample
    return measured
  }()

  /// Nothing to object to: two clauses, both kept, no bad rows.
  static let calm: Measured = {
    var frame = Frame.sample
    (frame.badRows, frame.unknownLeadActivities, frame.notHandedOver) = (0, 0, 0)
    (frame.leads, frame.activities, frame.asOfOrigin) = (100, 240, .now)
    var measured = Measured(frame: frame)
    var response = Clause(.response)
    response.limit = AgreedDuration(ISODuration(4, .hours), .working)
    response.target = .decimal(decimal("0.95"))
    response.group = Group(counts: [97, 2, 1, 0, 0], share: Ratio(97, 100))
    response.attained = true
    response.allowance = Ratio(3, 5)
    response.burnRate = Ratio(0)
    response.allowedThisMonth = 2
    var quality = Clause(.quality)
    quality.target = .decimal(decimal("0.8"))
    quality.group = Group(counts: [80, 20], share: Ratio(4, 5))
    quality.attained = true
    quality.allowance = Ratio(1)
    quality.allowedThisMonth = 0
    measured.clauses = [response, quality]
    var leads = TableReport(.leads, path: "leads.csv")
    leads.rows = 100
    leads.columns = [RecognisedColumn(name: "lead_id", header: "lead_id", how: .name)]
    measured.tables = [leads]
    return measured
  }()

  /// No lead at all, no activities file, and sums in two currencies.
  static let empty: Measured = {
    var frame = Frame.sample
    (frame.badRows, frame.unknownLeadActivities, frame.notHandedOver) = (0, 0, 0)
    (frame.leads, frame.activities, frame.asOfOrigin, frame.zoneVersion) = (0, 0, .given, nil)
    var measured = Measured(frame: frame)
    var response = Clause(.response)
    response.target = .decimal(decimal("0.95"))
    response.notMeasurable = ["activities"]
    var decision = Clause(.decision)
    decision.target = .decimal(decimal("0.9"))
    decision.group = Group(counts: [0, 0, 0, 0])
    decision.provisional = [.fewLeads]
    var revenue = Clause(.revenue)
    revenue.target = .decimal(ExactDecimal(1))
    revenue.currencies = [
      CurrencySum(currency: "EUR", sum: Ratio(12000)), CurrencySum(currency: "USD", sum: Ratio(901, 2)),
    ]
    measured.clauses = [response, decision, revenue]
    measured.tables = [TableReport(.leads, path: "leads.csv")]
    return measured
  }()
}

/// Names as a file may hold them.
enum Hostile {
  static let escape = "\u{1B}[31mEve\u{1B}[0m\u{202E}"
  static let formula = "=HYPERLINK(\"http://evil.example\",\"Bob\")"
  static let pipe = "Luis | Gómez"
  static let markup = "<script>alert(1)</script>"
  static let lines = "two\nlines\tand a tab"
}

func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSinceEpoch: 0) }
func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }
func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(0) }
func hours(_ count: Int) -> Int { count * 3_600_000_000 }
func minutes(_ count: Int) -> Int { count * 60_000_000 }

extension Frame {
  static let sample: Frame = {
    var frame = Frame(
      from: day("2027-01-01"), to: day("2027-04-01"), asOf: at("2027-02-18T10:42:00+01:00"), asOfOrigin: .newest,
      offset: 3600, zone: "Europe/Madrid")
    frame.zoneVersion = "2026b"
    (frame.leads, frame.activities, frame.unknownLeadActivities) = (899, 4321, 17)
    (frame.notHandedOver, frame.badRows) = (5, 12)
    return frame
  }()
}

extension TableReport {
  static let sampleLeads: TableReport = {
    var table = TableReport(.leads, path: "exports/leads \u{1B}]0;x\u{7}.csv.gz")
    table.isCompressed = true
    table.encoding = .windows1252
    table.separator = UInt8(ascii: ";")
    table.system = "HubSpot"
    var handedOver = RecognisedColumn(name: "handed_over_at", header: "Became an MQL", how: .map)
    handedOver.dates = .dayFirst
    var amount = RecognisedColumn(name: "amount", header: "Importe", how: .system("HubSpot"))
    amount.decimal = .comma
    table.columns = [
      RecognisedColumn(name: "lead_id", header: "Record ID", how: .system("HubSpot")), handedOver,
      RecognisedColumn(name: "owner", header: "Contact owner", how: .system("HubSpot")),
      RecognisedColumn(name: "status", header: "Lead Status", how: .system("HubSpot")),
      RecognisedColumn(name: "rejected_at", header: "rejected_at", how: .name), amount,
    ]
    table.rows = 911
    table.dateOnly = ["rejected_at"]
    table.bad = [
      BadRows(.cells(expected: 11), count: 1, first: [.init(line: 12)]),
      BadRows(.noKey, count: 1, first: [.init(line: 40)]),
      BadRows(
        .time(column: "handed_over_at"), count: 3,
        first: [
          .init(line: 51, text: "31/02/2027"), .init(line: 77, text: Hostile.escape), .init(line: 78, text: "soon"),
        ]),
      BadRows(.amount(column: "amount"), count: 1, first: [.init(line: 90, text: "1.2.3,4")]),
      BadRows(.duplicate, count: 1, first: [.init(line: 340, text: "L-0012")]),
    ]
    return table
  }()

  static let sampleActivities: TableReport = {
    var table = TableReport(.activities, path: "calls.csv")
    table.channel = "phone"
    table.columns = [
      RecognisedColumn(name: "lead_id", header: "lead_id", how: .name),
      RecognisedColumn(name: "at", header: "at", how: .name),
    ]
    table.rows = 4326
    table.bad = [
      BadRows(.noTime, count: 4, first: [.init(line: 9), .init(line: 10), .init(line: 2000), .init(line: 2001)]),
      BadRows(.tooLong, count: 1, first: [.init(line: 4000, text: "\"never closed")]),
    ]
    return table
  }()
}

extension Assumptions {
  static let sample: Assumptions = {
    var assumptions = Assumptions()
    assumptions.conversion = Group(counts: [4, 96], share: Ratio(4, 100))
    assumptions.agreedConversion = Ratio(52, 1240)
    assumptions.value = Values(mean: Ratio(15500), median: Ratio(12000), largest: Ratio(60000), count: 20)
    assumptions.agreedValue = Money(amount: decimal("18000.00"), currency: "EUR")
    assumptions.cycle = Percentiles(median: hours(24 * 41), p90: hours(24 * 80), p95: hours(24 * 88), count: 20)
    assumptions.agreedCycle = AgreedDuration(ISODuration(45, .days), .elapsed)
    assumptions.cohorts = [
      Cohort(month: "2026-12", leads: 100, won: 4, revenue: Ratio(60000), cycle: hours(24 * 41), isMature: true),
      Cohort(month: "2027-01", leads: 520, won: 12, revenue: Ratio(200_000), cycle: hours(24 * 20), isMature: false),
      Cohort(month: "2027-02", leads: 379, won: 0, revenue: Ratio(0), cycle: nil, isMature: false),
    ]
    return assumptions
  }()
}

extension LeadStory {
  static let sample: LeadStory = {
    var story = LeadStory(
      lead: "L-0017", owner: Hostile.escape, source: "demo", line: 18, handedOver: at("2027-01-15T16:00:00+01:00"),
      isInFrame: true)
    var early = Event(
      at: at("2027-01-15T15:00:00+01:00"), column: "at", role: .activities, line: 30, channel: "phone",
      owner: "Ana Ruiz")
    early.ignored = .beforeHandOver
    let handOver = Event(at: at("2027-01-15T16:00:00+01:00"), column: "handed_over_at", role: .leads, line: 18)
    var fax = Event(
      at: at("2027-01-15T17:00:00+01:00"), column: "at", role: .activities, line: 31, channel: Hostile.markup)
    fax.ignored = .otherChannel
    var incoming = Event(
      at: at("2027-01-16T09:00:00+01:00"), column: "at", role: .activities, line: 32, channel: "email")
    incoming.ignored = .incoming
    var sequence = Event(
      at: at("2027-01-17T03:00:00+01:00"), column: "at", role: .activities, line: 33, channel: "email",
      outcome: "sent by sequence")
    sequence.ignored = .notCounted
    var first = Event(
      at: at("2027-01-18T11:30:00+01:00"), column: "at", role: .activities, line: 34, channel: "phone",
      owner: "Ana Ruiz", outcome: "connected")
    first.counts = [.firstAttempt, .attempt, .reached]
    var accepted = Event(at: at("2027-01-20T10:00:00+01:00"), column: "accepted_at", role: .leads, line: 18)
    accepted.counts = [.decision]
    var won = Event(at: at("2027-03-02T10:00:00+01:00"), column: "won_at", role: .leads, line: 18)
    won.ignored = .afterAsOf
    story.events = [early, handOver, fax, incoming, sequence, first, accepted, won]
    var response = Verdict(.response)
    response.grade = "demo request"
    response.state = "late"
    (response.from, response.to) = (handOver.at, first.at)
    response.elapsed = hours(4) + minutes(30)
    response.limit = AgreedDuration(ISODuration(4, .hours), .working)
    response.due = at("2027-01-18T11:00:00+01:00")
    var attempts = Verdict(.attempts)
    attempts.state = "kept"
    (attempts.from, attempts.to) = (handOver.at, first.at)
    (attempts.attempts, attempts.agreedAttempts) = (1, 6)
    attempts.limit = AgreedDuration(ISODuration(10, .days), .working)
    attempts.due = at("2027-01-29T16:00:00+01:00")
    attempts.detail = ["email"]
    var decision = Verdict(.decision)
    decision.state = "inTime"
    (decision.from, decision.to) = (handOver.at, accepted.at)
    decision.elapsed = hours(21)
    decision.limit = AgreedDuration(ISODuration(3, .days), .working)
    decision.due = at("2027-01-20T16:00:00+01:00")
    var completeness = Verdict(.completeness)
    completeness.detail = ["phone", "budget"]
    story.verdicts = [response, attempts, decision, completeness, Verdict(.conversion)]
    return story
  }()
}
