import AgreementModel
import Coaching
import Prompts
import Testing

/// Limits in days: to the end of the day as people mean them, each with an example deadline.
///
/// Monday to Friday 9 to 18; Friday 1 January 2027 is a holiday of Spain and Wednesday 6 January, too, so the example is
/// of Friday 8 January, two hours before the week ends.
@Suite struct LimitTests {
  private static func room(_ language: String = "en") -> Rehearsal {
    var room = Rehearsal(language: language)
    room.type(
      language == "es"
        ? ["Acme", "T1 2027", "Ana Ruiz, CMO", "", "Tom Berg, Ventas", "", "6", "20", ""] : Sample.setup)
    return room
  }

  @Test(
    arguments: [
      (
        "/rejection/decideWithin: 3 working days, to the end of the day", "en",
        "a lead of Friday 8 January 16:00 is decided by Wednesday 13 January 18:00"
      ),
      // 27 hours: 2 on Friday, 9 on Monday and Tuesday, 7 on Wednesday.
      (
        "/rejection/decideWithin: 3 working days", "en",
        "a lead of Friday 8 January 16:00 is decided by Wednesday 13 January 16:00"
      ),
      (
        "/response/limit: 1 calendar day, end of day", "en",
        "a lead of Friday 8 January 16:00 is due on Saturday 9 January 24:00"
      ),
      ("/response/limit: 2 working hours", "en", "a lead of Friday 16:00 is due on Friday 18:00"),
      ("/upkeep/within: 1 working day, end of day", "en", "after a contact of Friday 8 January 16:00, until Monday 11"),
      (
        "/delivery/within: 1 working week", "en",
        "a lead that qualifies on Friday 8 January 16:00 is handed over by Friday 15 January 16:00"
      ),
      (
        "/attempts/within: 10 working days, end of day", "en",
        "for a lead of Friday 8 January 16:00, until Friday 22 January 18:00"
      ),
      // 40 hours of 45 a week: 2 on Friday, 36 until Thursday, 2 on the next Friday.
      (
        "/response/limit: 40 working hours", "en",
        "a lead of Friday 8 January 16:00 is due on Friday 15 January 11:00"
      ),
      (
        "/response/grades: demo request: source = demo → 15 working minutes, 95%", "en",
        "The first of them: a lead of Friday 16:00 is due on Friday 16:15"
      ),
      (
        "/rejection/decideWithin: 3 días hábiles, hasta el final del día", "es",
        "un lead del viernes 8 de enero a las 16:00 se decide a más tardar el miércoles 13 de enero a las 18:00"
      ),
    ])
  func anExampleDeadlineIsSaid(line: String, language: String, example: String) {
    var room = Self.room(language)
    let said = room.words(room.type(line).said)
    #expect(said.contains(example), "\(said)")
  }

  /// Whatever the hours are, a limit has its example.
  @Test(arguments: [
    ("Mon–Sun 0:00–24:00", "a lead of Sunday 10 January 22:00 is due on Monday 11 January 24:00"),
    ("Mon–Fri 22:00–6:00", "a lead of Saturday 9 January 04:00 is due on Tuesday 12 January 06:00"),
    ("Fri 9:00–10:00", "a lead of Friday 8 January 09:00 is due on Friday 15 January 10:00"),
  ])
  func everyCalendarHasAnExample(hours: String, example: String) {
    var room = Self.room()
    room.type("/calendar/weeklyHours: \(hours)")
    let said = room.words(room.type("/response/limit: 1 working day, to the end of the day").said)
    #expect(said.contains(example), "\(said)")
  }

  @Test(arguments: ["en", "es"]) func proposedLimitsInDaysLastToTheEndOfTheDay(language: String) throws {
    var room = Self.room(language)
    for (step, pointer, days) in [
      (9, "/attempts/within", 10), (10, "/upkeep/within", 1), (11, "/rejection/decideWithin", 3),
    ] {
      room.type("/goto \(step)")
      let turn = room.type("")
      let limit = room.agreement.tree[try #require(Pointer(pointer))].flatMap(AgreedDuration.init(json:))
      #expect(limit == AgreedDuration(ISODuration(days, .days), .working, until: .dayEnd))
      // The card's limit says its deadline.
      #expect(room.words(turn.said).contains("18:00"), "\(room.words(turn.said))")
    }
  }

  @Test func wholeWorkingDaysAreTakenAsSaidWithTheOtherMeaningBesides() {
    var room = Self.room()
    let turn = room.type("/rejection/decideWithin: 3 working days")
    #expect(room.agreement[.decideWithin] == AgreedDuration(ISODuration(3, .days), .working))
    #expect(
      room.words(turn.said).contains(
        "a lead of Friday 8 January 16:00 has until Wednesday 13 January 18:00: “3 working days, to the end of the day”"
      ))
    for line in ["4 working hours", "3 calendar days", "3 working days, end of day"] {
      #expect(!room.words(room.type("/response/limit: \(line)").said).contains("As people mostly mean it"), "\(line)")
    }
  }

  @Test func daysWithoutAClockCanEndWithTheDay() {
    var room = Self.room()
    room.type("/goto 8")
    room.type("3 days")
    #expect(room.words(room.ask.said).contains("can be read in 3 ways"))
    room.type("3")
    #expect(room.agreement[.responseLimit] == AgreedDuration(ISODuration(3, .days), .working, until: .dayEnd))
  }

  @Test(arguments: [("end of day", AgreedDuration.End.dayEnd), ("working days", nil), ("2", nil)])
  func oneOfTheReadingsIsPicked(text: String, until: AgreedDuration.End?) {
    var room = Self.room()
    room.type(["/goto 8", "3 days", text])
    #expect(room.agreement[.responseLimit] == AgreedDuration(ISODuration(3, .days), .working, until: until))
  }

  @Test func theNextDayKeepsItsEnd() {
    var room = Self.room()
    room.type(["/goto 8", "next day", "2"])
    #expect(room.agreement[.responseLimit] == AgreedDuration(ISODuration(1, .days), .working, until: .dayEnd))
  }

  /// A lead of the evening has no same day, and hours have no day's end.
  @Test(arguments: ["same day", "end of day", "4 hours, by end of day", "2 weeks, end of day", "1.5 working days, eod"])
  func whatHasNoLengthIsRefused(text: String) {
    var room = Self.room()
    room.type("/goto 8")
    let turn = room.type(text)
    #expect(turn.isRefused)
    #expect(room.words(turn.said).contains("Only whole days last to the end of a day"))
  }
}

/// What an agreement says besides its limits, so that it can be measured.
@Suite struct RefinementTests {
  @Test(arguments: ["en", "es"]) func theCardsProposeWhatTheMeasurementNeeds(language: String) throws {
    var room = Rehearsal(language: language)
    for line in try DemoAnswers.lines(language) where room.conversation.position != .review { room.type(line) }
    let agreement = room.agreement
    #expect(agreement[.deliveryShare]?.value == Ratio(95, 100))
    #expect(agreement[list: .attemptsEndWith] == ["connected", "replied", "meeting", "won", "rejection"])
    #expect(agreement[.upkeepAfter] == .contact)
    #expect(agreement[.silence] == .accepted)
    #expect(agreement[.trigger] == BreachTrigger(missed: 2, of: 3))
    let uncredited = agreement[list: .reasons].filter { $0.credit == false }.map(\.name)
    #expect(
      uncredited
        == (language == "es"
          ? ["datos de contacto erróneos", "duplicado", "cliente actual"]
          : ["wrong contact data", "duplicate", "existing customer"]))
    #expect(agreement[list: .reasons].filter { $0.credit == nil }.count == 6)
  }

  @Test(
    arguments: [
      ("too small → return", RejectionReason(name: "too small", then: "return")),
      ("duplicate → discard, no credit", RejectionReason(name: "duplicate", then: "discard", credit: false)),
      ("duplicado → descartar, no cuenta", RejectionReason(name: "duplicado", then: "discard", credit: false)),
      ("competitor: discard, credited", RejectionReason(name: "competitor", then: "discard", credit: true)),
      ("no budget → recycle, after 90 days", RejectionReason(name: "no budget", then: "recycle", delayDays: 90)),
      (
        "no budget → recycle, not credited, after 2 weeks",
        RejectionReason(name: "no budget", then: "recycle", credit: false, delayDays: 14)
      ),
    ])
  func reasonsWithCreditAndDelay(line: String, reason: RejectionReason) {
    var room = Rehearsal()
    room.type(Sample.setup + ["/rejection/reasons: \(line)"])
    #expect(room.agreement[list: .reasons] == [reason])
  }

  @Test(
    arguments: [
      (
        "12 January 2027 11:00–14:00 CRM outage", "2027-01-12T11:00:00+01:00", "2027-01-12T14:00:00+01:00", "CRM outage"
      ),
      (
        "21 January 2027 18:00 – 25 January 2027 9:00: the office moves", "2027-01-21T18:00:00+01:00",
        "2027-01-25T09:00:00+01:00", "the office moves"
      ),
      ("15 March 2027: stocktaking", "2027-03-15T00:00:00+01:00", "2027-03-16T00:00:00+01:00", "stocktaking"),
      ("27–28 March 2027 server move", "2027-03-27T00:00:00+01:00", "2027-03-29T00:00:00+02:00", "server move"),
      ("2 March 2027 22:00–6:00 update", "2027-03-02T22:00:00+01:00", "2027-03-03T06:00:00+01:00", "update"),
      (
        "del 4 al 5 de marzo de 2027: inventario anual", "2027-03-04T00:00:00+01:00", "2027-03-06T00:00:00+01:00",
        "inventario anual"
      ),
    ])
  func excusedSpans(line: String, from: String, to: String, reason: String) {
    var room = Rehearsal()
    room.type(Sample.setup + ["/calendar/excused: \(line)"])
    #expect(room.agreement[list: .excused] == [ExcusedSpan(from: from, to: to, reason: reason)])
  }

  @Test(arguments: [
    "CRM outage", "12 January 2027 11:00–14:00", "12 January 2027 11:00 outage", "31 February 2027 out",
  ])
  func spansThatSayTooLittleAreRefused(line: String) {
    var room = Rehearsal()
    room.type(Sample.setup)
    #expect(room.type("/calendar/excused: \(line)").isRefused)
    #expect(room.agreement[.excused] == nil)
  }

  @Test(arguments: [
    ("2 of 3", BreachTrigger(missed: 2, of: 3)), ("missed in two of three months", BreachTrigger(missed: 2, of: 3)),
    ("3 out of 6 months", BreachTrigger(missed: 3, of: 6)), ("dos de cada tres", BreachTrigger(missed: 2, of: 3)),
    ("4 of 3", nil), ("often", nil),
  ])
  func triggers(text: String, trigger: BreachTrigger?) {
    var room = Rehearsal()
    room.type(Sample.setup)
    #expect(room.type("/review/trigger: \(text)").isRefused == (trigger == nil))
    #expect(room.agreement[.trigger] == trigger)
  }

  /// What stands on the line to be edited is read back as the same value.
  @Test(arguments: ["en", "es"]) func whatIsOfferedIsReadBack(language: String) throws {
    let pack = try #require(Pack(language: language))
    var room = Rehearsal(language: language)
    room.type([
      "/period: Q1 2027", "/calendar/timeZone: Europe/Madrid",
      "/calendar/excused: 12 January 2027 11:00–14:00 CRM outage; 4–5 March 2027 stocktaking",
      "/review/trigger: 3 of 6", "/attempts/endsWith: reunión; a win; Demo booked",
      "/rejection/reasons: no budget → recycle, no credit, after 90 days; duplicado → descartar, no cuenta; x → return",
    ])
    for field in ["calendar.excused", "review.trigger", "attempts.endsWith", "rejection.reasons"] {
      let question = try #require(Questions.question(field))
      room.type("/edit \(field)")
      let typed = pack.render(try #require(room.ask.offer), as: .typed)
      let before = room.agreement.tree[question.pointer]
      #expect(before != nil && !room.type(typed).isRefused, "\(typed)")
      #expect(room.agreement.tree[question.pointer] == before, "\(typed)")
      room.type("")
    }
  }

  @Test func anOutcomeOfOnesOwnEndsAPursuitToo() {
    var room = Rehearsal()
    room.type(Sample.setup + ["/attempts/endsWith: a reply; Demo booked"])
    #expect(room.agreement[list: .attemptsEndWith] == ["replied", "Demo booked"])
  }
}

@Suite struct ChoicesTests {
  @Test(arguments: [
    ("/revenue/countsWhen: sometimes", "signed, invoiced and paid"),
    ("/attempts/afterwards: whatever", "nurture, recycle and discard"), ("/rejection/silence: what", "accepted"),
    ("/rejection/reasons: too small → shelve", "discard, recycle, return and nurture"),
  ])
  func aRefusalShowsAllOfThem(line: String, choices: String) {
    var room = Rehearsal()
    room.type(Sample.setup)
    let turn = room.type(line)
    #expect(turn.isRefused)
    #expect(room.words(turn.said).contains(choices), "\(room.words(turn.said))")
  }

  @Test func theReadBackSaysWhatAQualifiedLeadIs() {
    var room = Rehearsal()
    room.type(Sample.all)
    #expect(room.conversation.position == .review)
    #expect(
      room.words(room.ask.said).contains("A qualified lead, an MQL: fit and intent. Who fits: Company has 50 employees")
    )
  }
}
