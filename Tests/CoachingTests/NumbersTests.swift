import AgreementModel
import Coaching
import Prompts
import Testing

@testable import Commands

/// `/math` and `/whatif`: the arithmetic in the conversation.
@Suite struct NumbersTests {
  private static let answers = Sample.setup + Sample.revenue + Sample.value + Sample.conversion

  private func room(_ more: [String] = []) -> Rehearsal {
    var room = Rehearsal()
    room.type(Self.answers + more)
    return room
  }

  private func arithmetic(_ room: Rehearsal) throws -> Arithmetic {
    Arithmetic(of: room.agreement, lexicon: Rehearsal.lexicon)
  }

  // MARK: - /math

  @Test(arguments: ["/math", "/cuentas"])
  func theArithmeticIsShownAndNothingChanges(command: String) throws {
    var room = room()
    let before = room.conversation
    let turn = room.type(command)
    #expect(turn.events.isEmpty)
    #expect(room.conversation == before)
    #expect(turn.said == [.arithmetic(try arithmetic(room))])
  }

  /// (figure, as it is shown, its formula): 1.2 million, 60 %, 18,000, 52 of 1,240, 14 days, worked out by hand.
  static let figures = [
    ("marketingRevenue", "€720,000", "€1,200,000 [decided] × 60% [decided]"),
    ("customers", "40", "€720,000 ÷ €18,000 [decided]"),
    ("leads", "954", "40 customers ÷ 4.19% (52 of 1,240) [measured]"),
    ("leadValue", "€754.84", "€18,000 [decided] × 4.19% (52 of 1,240) [measured]"),
    ("customersTooLate", "7", "40 customers × 14 [decided] days of sales cycle ÷ 90 days of the period"),
    ("revenueTooLate", "€126,000", "7 × €18,000 [decided]"),
    // 900 · 52 ÷ 1,240 · 18,000
    ("brings", "€679,354.84", "900 [decided] leads × 4.19% (52 of 1,240) [measured] × €18,000 [decided]"),
    ("shortfall", "€40,645.16", "€720,000 − €679,354.84"),
    // 300 · 7 ÷ 28 · 6 · 10 ÷ 60
    (
      "hoursNeeded", "75",
      "300 leads in February 2027 × 7 ÷ 28 days × 6 [customary, not agreed yet] attempts × 10 [as proposed] minutes ÷ 60"
    ),
    ("capacityUsed", "62.5%", "75 ÷ (6 [decided] representatives × 20 [decided] hours = 120)"),
  ]

  @Test(arguments: figures)
  func everyFigureHasItsFormulaAndOrigins(name: String, value: String, how: String) throws {
    let pack = try #require(Pack(language: "en"))
    let view = try arithmetic(room(["/commitment/leadsPerMonth: 300"]))
    let figure = try #require(view.figures.first { $0.name.key == "numbers.\(name).name" })
    #expect(pack.render(figure.value) == value)
    #expect(pack.render(figure.how) == how)
  }

  @Test func theExactValueStandsBesideTheRoundedOne() throws {
    let pack = try #require(Pack(language: "en"))
    let leads = try #require(try arithmetic(room()).figures.first { $0.name.key == "numbers.leads.name" })
    #expect(leads.exact.map { pack.render($0) } == "12,400/13 ≈ 953.85")
    let customers = try #require(try arithmetic(room()).figures.first { $0.name.key == "numbers.customers.name" })
    #expect(customers.exact == nil)
  }

  /// The levers of 900 leads for 40 customers, and of too few hours: 75 for six people are 12.5 each.
  @Test func leversSayTheSmallestChange() throws {
    let pack = try #require(Pack(language: "en"))
    let view = try arithmetic(
      room(["/commitment/leadsPerMonth: 300", "/capacity/followUpHoursPerWeek: 10"]))
    #expect(
      view.levers.map { pack.render($0) } == [
        "954 leads in the period instead of 900; following them up would take 132.5% of the hours",
        "4.45% of the leads become customers instead of 4.19%",
        "€19,076.93 a customer instead of €18,000",
        "a target of €1,132,258.06 instead of €1,200,000",
        "13 hours of follow-up a week of each representative instead of 10: then the promised leads can be followed up",
      ])
  }

  /// The coach says them as soon as a promise leaves something open, and what hours a promise takes.
  @Test func theCoachSaysTheLeversAtOnce() {
    var room = room()
    let said = room.words(room.type("/commitment/leadsPerMonth: 300").said)
    #expect(
      said.contains("954 leads in the period, 4.45% of the leads as customers, €19,076.93 a customer, or a target"))
    #expect(!said.contains("instead of"))
    // Ten leads cannot bring forty customers.
    let few = room.words(room.type("/commitment/leadsPerMonth: 10 in total").said)
    #expect(!few.contains("of the leads as customers"))
    let tight = room.words(room.type("/capacity/followUpHoursPerWeek: 1").said)
    #expect(!tight.contains("—"))
    let busy = room.words(room.type("/commitment/leadsPerMonth: 300").said)
    // 75 hours of six people: 12.5 each.
    #expect(busy.contains("It takes 13 hours a week of each instead of 1."))
  }

  @Test func whatIsMissingIsNamed() throws {
    let pack = try #require(Pack(language: "en"))
    let remarks = try arithmetic(room()).remarks.map { pack.render($0) }
    #expect(remarks == ["Still missing for the rest: Leads promised and Attempts."])
  }

  @Test(arguments: [("90 days around the clock", true), ("89 days around the clock", false)])
  func aCycleAsLongAsThePeriodIsSaid(cycle: String, isSaid: Bool) throws {
    let view = try arithmetic(room(["/conversion/salesCycle: \(cycle)"]))
    #expect(view.remarks.contains { $0.key == "numbers.longCycle" } == isSaid)
  }

  /// Stages, a pipeline, a season, expected attempts and a monthly fee: every formula that there is has its words,
  /// in each language, with nothing left out.
  @Test(arguments: Pack.languages)
  func everyMessageHasItsWords(language: String) throws {
    let pack = try #require(Pack(language: language))
    var rich = room(["/commitment/leadsPerMonth: 100; 200; 300"]).agreement
    rich.tree["/conversion/stages"] = [
      ["name": "SQL", "rate": ["numerator": 310, "denominator": 1240]],
      ["name": "customer", "rate": ["decimal": "0.2"]],
    ]
    rich.tree["/conversion/openPipeline"] = 4
    rich.tree["/attempts/expected"] = 4
    rich.tree["/capacity/reachableAccounts"] = 500
    rich.tree["/revenue/basis"] = "recurringMonthly"
    rich.tree["/conversion/salesCycle"] = ["iso8601": "P120D", "clock": "elapsed"]
    let poor = room(["/commitment/leadsPerMonth: 2000", "/capacity/followUpHoursPerWeek: 3"]).agreement
    for agreement in [rich, poor] {
      let view = Arithmetic(of: agreement, lexicon: Rehearsal.lexicon, supposed: ["/revenue/target"])
      #expect(view.pictures.count == 2)
      for text in Self.values(of: view).map({ pack.render($0) }) {
        #expect(!text.contains("numbers.") && !text.contains("origin.") && !text.contains("—"), "\(text)")
      }
    }
  }

  private static func values(of view: Arithmetic) -> [MessageValue] {
    var values: [MessageValue] = (view.levers + view.remarks + view.swings).map(MessageValue.message)
    for input in view.inputs { values += [input.name, input.value, input.origin] }
    for figure in view.figures {
      values += [.message(figure.name), figure.value, .message(figure.how)]
      if let exact = figure.exact { values.append(exact) }
    }
    for picture in view.pictures {
      values += picture.bars.map(\.name) + [.message(picture.name)]
      if let sentence = picture.sentence { values.append(.message(sentence)) }
    }
    return values
  }

  // MARK: - /whatif

  /// (line, the figures then: customers, leads); the sample has 40 and 954.
  static let suppositions = [
    // 600,000 ÷ 25,000 = 24; 24 · 1240 ÷ 52 = 572.3
    ("/whatif value 25000 share 50%", "24", "573"),
    ("/whatif share 50% value 25000", "24", "573"),
    ("/whatif value=25000, share: 50%", "24", "573"),
    ("/whatif value 25,000 and share 50%", "24", "573"),
    ("/ysi valor 25.000 parte 50%", "24", "573"),
    ("/ysi valor 25.000 y parte 50 por ciento", "24", "573"),
    ("/whatif /customerValue/average 25000 marketing share 50%", "24", "573"),
    ("/whatif value of a customer 25k marketing's share 50%", "24", "573"),
    // 40 ÷ 0.05
    ("/whatif rate 5 of 100", "40", "800"),
    ("/whatif conversion rate 1 in 20", "40", "800"),
    ("/ysi tasa de conversión 5%", "40", "800"),
    // 1,000,000 · 0.6 ÷ 18,000 = 33.3; · 1240 ÷ 52 = 794.9
    ("/whatif target 1 million", "34", "795"),
    // (40 − 10) · 1240 ÷ 52 = 715.4
    ("/whatif pipeline 10", "40", "716"),
  ]

  @Test(arguments: suppositions)
  func figuresWithOtherNumbersStandBesideThoseAgreed(line: String, customers: String, leads: String) throws {
    var room = room()
    let before = room.conversation
    let turn = room.type(line)
    guard case .comparison(let comparison)? = turn.said.first else {
      Issue.record("\(room.words(turn.said))")
      return
    }
    #expect(room.conversation.agreement == before.agreement)
    #expect(room.conversation.position == before.position)
    #expect(turn.events.map(\.kind) == [.supposed])
    let pack = try #require(Pack(language: "en"))
    func row(_ name: String) throws -> [String?] {
      let key = MessageValue.message(Message("numbers.\(name).name"))
      let row = try #require(comparison.figures.first { $0.name == key })
      return [row.now, row.then].map { $0.map { pack.render($0) } }
    }
    #expect(try row("customers") == ["40", customers])
    #expect(try row("leads") == ["954", leads])
  }

  @Test func theDifferenceIsThatOfTheNumbersShown() throws {
    var room = room()
    guard case .comparison(let comparison)? = room.type("/whatif rate 3% hours 10").said.first else {
      Issue.record("no comparison")
      return
    }
    let pack = try #require(Pack(language: "en"))
    let differences = Dictionary(
      uniqueKeysWithValues: comparison.figures.map { row in
        (pack.render(row.name), row.difference.map { pack.render($0) } ?? "")
      })
    // 40 ÷ 0.03 = 1,333.3: 1,334 instead of 954; 4.19 % to 3 %; 754.84 to 540.
    #expect(differences["Leads needed"] == "+380")
    #expect(differences["Lead → customer rate"] == "−1.19 points")
    #expect(differences["Value of a lead"] == "−€214.84")
    #expect(differences["Customers needed"] == "")
    #expect(differences["Left open"] == nil)
  }

  @Test(arguments: [
    ("/whatif", "A name and a value"), ("/whatif colour blue", "“colour” is no number that I know"),
    ("/whatif value", "I miss the value of “Value of a customer”"),
    ("/whatif value lots", "cannot be measured"), ("/whatif share 50% value", "I miss the value"),
  ])
  func whatCannotBeSupposedIsRefused(line: String, reason: String) {
    var room = room()
    let turn = room.type(line)
    #expect(turn.isRefused)
    #expect(room.words(turn.said).contains(reason), "\(room.words(turn.said))")
  }

  @Test(arguments: Pack.languages)
  func everyFieldHasANameInEachLanguage(language: String) throws {
    let pack = try #require(Pack(language: language))
    for field in Supposition.fields {
      let word = try #require(pack.texts("term.\(field.term)").first, "\(field.term)")
      #expect(!word.contains(" ") && word.utf8.allSatisfy { $0 < 128 }, "\(word)")
    }
    let words = Supposition.fields.flatMap { pack.texts("term.\($0.term)").map { $0.lowercased() } }
    #expect(words.count == Set(words).count)
  }

  @Test func bothAreThereWhenTheAgreementIsSigned() {
    var room = Rehearsal()
    room.type(Sample.all + ["", "Ana Ruiz", "", "Tom Berg", ""])
    #expect(room.conversation.isSealed)
    #expect(!room.type("/math").isRefused)
    let supposition = room.type("/whatif value 25000")
    #expect(!supposition.isRefused)
    #expect(supposition.events.isEmpty)
  }
}
