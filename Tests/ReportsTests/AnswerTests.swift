import AgreementModel
import Exports
import Measurement
import Reports
import Terminal
import Testing

/// What the report says of measurements that differ in one thing.
struct AnswerTests {
  func text(_ measured: Measured, _ agreement: Agreement = .sample, history: History = History()) throws
    -> String
  {
    let material = ReportMaterial(measured, of: agreement, history: history)
    return TerminalReport(material, pack: try pack("en"), screen: .window(200)).lines().map(\.text)
      .joined(separator: "\n")
  }

  static func changed(_ measured: Measured, _ change: (inout Measured) -> Void) -> Measured {
    var measured = measured
    change(&measured)
    return measured
  }

  /// One promise kept, one that is as `change` makes it.
  private static func calm(_ change: (inout Clause) -> Void) -> Measured {
    changed(.calm) { change(&$0.clauses[0]) }
  }

  private static let headlines: [(Measured, String)] = [
    (.calm, "Kept: 2 of 2 promises."),
    (calm { $0.attained = nil }, "Kept: 1 of 1 promise; 1 cannot be judged."),
    (calm { $0.notMeasurable = ["activities"] }, "Kept: 1 of 1 promise; 1 cannot be judged."),
    (calm { $0.attained = false }, "Not kept: 1 of 2 promises is broken."),
    (
      calm { ($0.attained, $0.provisional) = (false, [.periodOpen]) },
      "Kept so far, but 1 of 2 promises is behind while the period runs."
    ),
    (calm { ($0.attained, $0.provisional) = (false, [.fewLeads]) }, "Not kept: 1 of 2 promises is broken."),
    (.sample, "Not kept: 3 of 10 promises are broken; 3 more are behind so far."),
    (.empty, "The leads file has no rows: nothing can be said."),
    // Whatever the clauses say of no lead at all.
    (changed(.calm) { $0.tables[0].rows = 0 }, "The leads file has no rows: nothing can be said."),
    (changed(.empty) { $0.tables[0].rows = 3 }, "No verdict yet: there is no lead to judge by."),
    (
      changed(.empty) {
        $0.tables[0].rows = 3
        $0.clauses.remove(at: 1)
      },
      "No verdict: the files do not have what measuring the promises takes."
    ),
    (changed(.empty) { ($0.tables, $0.clauses) = ([], []) }, "The agreement has no promise that can be measured."),
  ]

  @Test(arguments: headlines)
  func answersFirst(measured: Measured, headline: String) throws {
    let lines = try text(measured).split(separator: "\n")
    #expect(lines.dropFirst().first == headline[...])
  }

  /// Never says that a target is reached that is not, nor the other way round.
  @Test(arguments: [
    (Ratio(94_996, 100_000), "94.99%"), (Ratio(949_999, 1_000_000), "94.99%"), (Ratio(95, 100), "95%"),
    (Ratio(95_004, 100_000), "95%"), (Ratio(94_994, 100_000), "94.99%"), (Ratio(99_999, 100_000), "99.99%"),
    (Ratio(1), "100%"), (Ratio(2, 3), "66.67%"),
  ])
  func roundsHonestly(share: Ratio, shown: String) throws {
    let text = try text(Self.calm { $0.group.share = share })
    #expect(text.contains(" \(shown)  agreed 95%"))
  }

  @Test(arguments: [
    (2, "2 more late leads are allowed this month."), (1, "1 more late lead is allowed this month."),
    (0, "Not one more late lead is allowed this month."), (-1, "1 late lead too many this month."),
    (-3, "3 late leads too many this month."),
  ])
  func allowsWholeLeads(left: Int, sentence: String) throws {
    #expect(try text(Self.calm { $0.allowedThisMonth = left }).contains(sentence))
  }

  /// 55 misses where 14 are allowed: there is no room this month either.
  @Test(arguments: [(5, false), (0, false), (-3, true)])
  func allowsNothingAfterTooManyMisses(left: Int, isTold: Bool) throws {
    let text = try text(
      Self.calm {
        ($0.attained, $0.allowedThisMonth, $0.allowance) = (false, left, Ratio(55, 14))
        $0.group = Group(counts: [225, 50, 5, 0, 0], share: Ratio(225, 280))
      })
    #expect(text.contains(/late leads? (is|are|too).*this month/) == isTold)
    #expect(text.contains("So far 55 misses, 14 allowed."))
  }

  /// A lead that is no customer is nobody's misdeed.
  @Test(arguments: [-2, 0, 3])
  func allowsNoLeadThatIsNotWon(left: Int) throws {
    var clause = Clause(.conversion)
    clause.target = .decimal(decimal("0.05"))
    (clause.attained, clause.allowedThisMonth, clause.burnRate) = (false, left, Ratio(2))
    clause.group = Group(counts: [4, 96], share: Ratio(4, 100))
    let text = try text(Self.changed(.calm) { $0.clauses = [clause] })
    #expect(text.contains("4 won, 96 not") && !text.contains("allowed") && !text.contains("this month"))
  }

  private static let allowing = ClauseKind.allCases.filter { ![.volume, .conversion, .revenue].contains($0) }

  /// Every clause has the sentence, in both languages.
  @Test(arguments: allowing, ["en", "es"])
  func allowsForEveryClause(kind: ClauseKind, language: String) throws {
    for left in [-2, -1, 0, 1, 2] {
      var clause = Clause(kind)
      (clause.attained, clause.allowedThisMonth) = (true, left)
      let material = ReportMaterial(Self.changed(.calm) { $0.clauses = [clause] }, of: .sample)
      let lines = TerminalReport(material, pack: try pack(language), screen: .window(80)).lines()
      #expect(!lines.contains { $0.text.contains("report.") })
      #expect(lines.contains { $0.text.contains(language == "en" ? "this month" : "Este mes") })
    }
  }

  /// 90 of 100 in the two weeks before.
  @Test(arguments: [
    (96, "Rising: 96%"), (92, "Rising: 92%"), (91, "Steady: 91%"), (90, "Steady: 90%"), (89, "Steady: 89%"),
    (88, "Falling: 88%"),
  ])
  func seesTheWeeks(kept: Int, sentence: String) throws {
    let weeks = [("2027-W01", 45, 50), ("2027-W02", 45, 50), ("2027-W03", kept, 100)].map { name, kept, whole in
      (name: name, group: Group(counts: [kept, whole - kept, 0, 0, 0], share: Ratio(kept, whole)))
    }
    let measured = Self.calm {
      $0.attained = false
      $0.breakdowns = [Breakdown(by: .week, groups: weeks)]
    }
    #expect(try text(measured).contains("\(sentence) in the last week, 90% in the 2 weeks before."))
  }

  @Test func comparesWithTheMeasurementBefore() throws {
    let text = try self.text(.sample, history: .sample)
    #expect(text.contains("About the same since 11 February 2027 (93.5% then)."))
    // The weeks say nothing beside it.
    #expect(!text.contains("in the last week"))
    // Of another period, or later than this one.
    for frame: JSON in [
      ["from": "2026-10-01", "to": "2027-01-01", "asOf": "2027-02-11T10:00:00+01:00"],
      ["from": "2027-01-01", "to": "2027-04-01", "asOf": "2027-02-18T10:42:00+01:00"],
    ] {
      let history = History([["frame": frame, "clauses": ["response": ["share": "0.500000"]]], "broken", nil])
      #expect(try !self.text(.sample, history: history).contains("since"))
    }
  }

  /// 92.06 % now: two percentage points make a direction.
  @Test(arguments: [
    (Ratio(812, 882), "Unchanged since 10 February 2027 (92.06%)."), (Ratio(9205, 10_000), "About the same since 10"),
    (Ratio(90, 100), "Up since 10 February 2027: 90% then."), (Ratio(9405, 10_000), "About the same since 10"),
    (Ratio(9407, 10_000), "Down since 10 February 2027: 94.07% then."),
  ])
  func namesADirection(before: Ratio, sentence: String) throws {
    var earlier = Measured.sample
    earlier.frame.asOf = at("2027-02-10T10:00:00+01:00")
    earlier.clauses[0].group.share = before
    #expect(try text(.sample, history: History([MeasurementJSON.kept(of: earlier)])).contains(sentence))
  }

  /// What is kept is what the trend reads.
  @Test func readsWhatIsKept() throws {
    var earlier = Measured.sample
    earlier.frame.asOf = at("2027-02-10T10:00:00+01:00")
    earlier.clauses[0].group.share = Ratio(98, 100)
    let history = History([MeasurementJSON.kept(of: earlier)])
    #expect(try text(.sample, history: history).contains("Down since 10 February 2027: 98% then."))
  }

  @Test(
    arguments: [
      ([false, false], true), ([false, true, false], true), ([false, true, true, false], false), ([false], false),
      ([false, nil, false], true), ([true, true], false),
    ] as [([Bool?], Bool)])
  func callsForAReview(months: [Bool?], isDue: Bool) throws {
    let measured = Self.calm {
      $0.months = months.enumerated().map { MonthVerdict(month: "2027-0\($0 + 1)", share: Ratio(1, 2), attained: $1) }
    }
    let report = TerminalReport(ReportMaterial(measured, of: .sample), pack: try pack("en"), screen: .window(200))
    let says = report.agenda().contains { $0.text.contains("First contact was missed in 2 of 3 months") }
    #expect(says == isDue)
  }

  /// Without the agreement's words nothing is invented.
  @Test func worksWithoutAnAgreement() throws {
    let text = try text(.sample, Agreement(tree: .object([:])))
    #expect(text.hasPrefix("Is the agreement kept?\n"))
  }

  /// The agenda is as long as the agreed meeting, and begins when it does.
  @Test func dividesTheMeeting() throws {
    var agreement = Agreement.sample
    agreement[.meeting] = Meeting(
      weekday: .thursday, time: try #require(LocalTime("11:30")), minutes: 30, every: .week)
    let report = TerminalReport(ReportMaterial(.calm, of: agreement), pack: try pack("en"), screen: .window(80))
    let lines = report.agenda().map(\.text)
    // As of Thursday, 10:42: the meeting is the same day. 30 · (5 10 10 10 7 3) / 45 is 3⅓ 6⅔ 6⅔ 6⅔ 4⅔ 2.
    #expect(lines.contains("Thursday, 18 February 2027, 11:30, 30 minutes"))
    #expect(
      lines.filter { $0.hasSuffix(" min)") } == [
        "11:30–11:33 The scorecard (3 min)", "11:33–11:40 What the CRM shows (7 min)",
        "11:40–11:47 Hand-over, first contact and rejections (7 min)", "11:47–11:54 The pace (7 min)",
        "11:54–11:58 What Sales hears (4 min)", "11:58–12:00 Decisions (2 min)",
      ])
  }

  /// The calendar of the agreement has 44 hours in five days: a working day is 8 h 48 min.
  @Test(arguments: [
    (43 * 60, AgreedDuration.Clock.working, "43 h over"), (44 * 60, .working, "5 working days over"),
    (88 * 60 + 1, .working, "10 working days over"), (47 * 60 + 59, .elapsed, "47 h 59 min over"),
    (50 * 60, .elapsed, "2 d 2 h over"), (48 * 60, .elapsed, "2 d over"), (251 * 60, .elapsed, "10 d over"),
    (5, .elapsed, "5 min over"),
  ])
  func tellsLengths(minutes count: Int, clock: AgreedDuration.Clock, words: String) throws {
    let measured = Self.calm {
      $0.attained = false
      $0.limit = AgreedDuration(ISODuration(1, .hours), clock)
      $0.offenders = [
        Offender(
          lead: "L1", owner: "Ana", source: "", handedOver: at("2027-01-04T09:00:00Z"), state: "late",
          by: minutes(count))
      ]
      $0.offenderCount = 1
    }
    #expect(try text(measured).contains("Worst: L1 (Ana, \(words))."))
  }

  /// A channel that the packs know is said in the report's language, any other as it is written.
  @Test(arguments: [("en", "without phone and Pigeon"), ("es", "sin teléfono y Pigeon")])
  func namesChannels(language: String, words: String) throws {
    var attempts = Clause(.attempts)
    (attempts.attained, attempts.target) = (false, .decimal(decimal("0.9")))
    attempts.group = Group(counts: [1, 1, 0], share: Ratio(1, 2))
    attempts.offenders = [
      Offender(
        lead: "L1", owner: "Ana", source: "", handedOver: at("2027-01-04T09:00:00Z"), state: "failed",
        detail: ["Phone", "Pigeon"])
    ]
    attempts.offenderCount = 1
    let measured = Self.changed(.calm) { $0.clauses = [attempts] }
    let report = TerminalReport(ReportMaterial(measured, of: .sample), pack: try pack(language), screen: .window(200))
    #expect(report.lines().contains { $0.text.contains(words) })
  }

  /// Beside a limit in working days a length is in working days too, of 8 h 48 min here; beside one in hours it is not.
  @Test(arguments: [
    (34 * 60 + 47, ISODuration(3, .days), "3 working days 8 h 23 min over"),
    (8 * 60 + 48, ISODuration(3, .days), "1 working day over"),
    (8 * 60 + 47, ISODuration(3, .days), "8 h 47 min over"),
    (45 * 60, ISODuration(1, .weeks), "5 working days 1 h over"),
    (88 * 60 + 30, ISODuration(1, .weeks), "10 working days over"),
    (34 * 60 + 47, ISODuration(27, .hours), "34 h 47 min over"),
  ])
  func tellsLengthsAsAgreed(minutes count: Int, limit: ISODuration, words: String) throws {
    let measured = Self.calm {
      $0.attained = false
      $0.limit = AgreedDuration(limit, .working)
      $0.offenders = [
        Offender(
          lead: "L1", owner: "Ana", source: "", handedOver: at("2027-01-04T09:00:00Z"), state: "late",
          by: minutes(count))
      ]
      $0.offenderCount = 1
    }
    #expect(try text(measured).contains("Worst: L1 (Ana, \(words))."))
    let page = try HTMLReport(ReportMaterial(measured, of: .sample), pack: pack("en")).text()
    #expect(page.contains(">\(words.dropLast(5))<"))
  }

  /// A stage that nothing happened after is up to date, however long ago it was set.
  @Test(arguments: [
    (true, "Nothing that calls for an update happened after the last change, 4 January 2027, 10:00."),
    (false, "agreed: 1 working day."),
  ])
  func explainsAQuietStage(isQuiet: Bool, sentence: String) throws {
    var story = LeadStory(
      lead: "L1", owner: "", source: "", line: 2, handedOver: at("2027-01-04T09:00:00Z"), isInFrame: true)
    var verdict = LeadStory.Verdict(.upkeep)
    (verdict.state, verdict.elapsed) = ("fresh", minutes(600))
    (verdict.from, verdict.to) = (at("2027-01-04T09:00:00Z"), at("2027-02-04T09:00:00Z"))
    verdict.limit = AgreedDuration(ISODuration(1, .days), .working)
    verdict.due = isQuiet ? nil : at("2027-01-05T09:00:00Z")
    story.verdicts = [verdict]
    let measured = Self.changed(.calm) { $0.story = story }
    let report = TerminalReport(ReportMaterial(measured, of: .sample), pack: try pack("en"), screen: .window(200))
    let line = try #require(report.story().map(\.text).last)
    #expect(line.contains("up to date.") && line.contains(sentence))
    #expect(line.contains("agreed") != isQuiet)
  }

  /// One tier breaks the promise though the whole would keep it.
  @Test func namesTheTierThatFails() throws {
    let measured = Self.calm {
      $0.attained = false
      $0.grades = [
        Measurement.Grade(
          name: "demo", limit: AgreedDuration(ISODuration(15, .minutes), .working), target: .decimal(decimal("0.9")),
          group: Group(counts: [8, 2, 0, 0, 0], share: Ratio(4, 5)), attained: false, allowance: Ratio(2))
      ]
    }
    #expect(try text(measured).contains("The whole would be enough, demo is not."))
    #expect(try !text(.sample).contains("would be enough"))
  }

  /// The times leave out those that were never tried.
  @Test(arguments: [
    (ClauseKind.response, "Of the 40 that were tried, half"), (.decision, "Of the 40 that were decided, half"),
  ])
  func saysWhoseTimes(kind: ClauseKind, sentence: String) throws {
    var clause = Clause(kind)
    clause.attained = false
    clause.percentiles = Percentiles(median: minutes(30), p90: minutes(60), p95: minutes(90), count: 40)
    let text = try text(Self.changed(.calm) { $0.clauses = [clause] })
    #expect(text.contains("\(sentence) within 30 min, 9 of 10 within 1 h, 19 of 20 within 1 h 30 min."))
  }

  /// How many leads a promise is judged by, also where it is kept.
  @Test func countsWhereItIsKept() throws {
    var clause = Clause(.quality)
    (clause.attained, clause.group) = (true, Group(counts: [45, 5], share: Ratio(9, 10)))
    #expect(try text(Self.changed(.calm) { $0.clauses = [clause] }).contains("45 accepted, 5 rejected."))
  }

  @Test(arguments: [
    ("en", "Luis 2 (rejected in time before any contact, no reason given)"),
    ("es", "Luis 2 (con rechazo a tiempo antes de cualquier contacto, sin motivo)"),
  ])
  func explainsAnExemptionWithoutReason(language: String, words: String) throws {
    let measured = Self.changed(.calm) { $0.exempt = [Exemption(owner: "Luis", reason: "", count: 2)] }
    let report = TerminalReport(ReportMaterial(measured, of: .sample), pack: try pack(language), screen: .window(200))
    #expect(report.lines().contains { $0.text.contains(words) })
  }

  /// A verdict on few leads says so, wherever it stands.
  @Test func marksFewLeads() throws {
    let text = try text(Self.calm { $0.provisional = [.fewLeads] })
    #expect(text.contains("First contact  kept, few leads"))
    #expect(text.contains("each one moves the share a lot: First contact."))
  }
}
