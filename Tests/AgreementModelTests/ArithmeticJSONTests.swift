import AgreementModel
import Testing

/// The contract of `entente math --format json`.
@Suite struct ArithmeticJSONTests {
  static let json = Funnel.sample.arithmeticJSON

  static let figures: [(String, JSON)] = [
    ("marketingRevenue", ["amount": "720000.00", "currency": "EUR"]), ("customers", 40), ("stages", []),
    ("leads", 954), ("leadsPerMonth", ["2027-01": 318, "2027-02": 318, "2027-03": 318]),
    ("leadValue", ["amount": "754.84", "currency": "EUR"]), ("capacityUsed", "0.662500"), ("customersTooLate", 7),
    ("revenueTooLate", ["amount": "126000.00", "currency": "EUR"]),
    ("shortfall", ["amount": "-116.13", "currency": "EUR"]), ("levers", [:]),
    // 954 ÷ 5,200 = 0.18346…
    ("market", "0.183462"), ("conversion", "0.041935"),
  ]

  @Test(arguments: figures)
  func theFiguresOfTheSample(name: String, expected: JSON) { #expect(Self.json[name] == expected) }

  /// 49,600 ÷ 52 in lowest terms, a third of it a month; 18,000 · 52 ÷ 1,240; 40 · 14 ÷ 90; 159 ÷ 240.
  static let exact: [(Pointer, String, String)] = [
    ("/leads", "12400", "13"), ("/leadsPerMonth/2027-02", "12400", "39"), ("/leadValue", "23400", "31"),
    ("/customersTooLate", "56", "9"), ("/capacityUsed", "53", "80"), ("/shortfall", "-3600", "31"),
    ("/marketingRevenue", "720000", "1"),
  ]

  @Test(arguments: exact)
  func theUnroundedFigures(pointer: Pointer, numerator: String, denominator: String) {
    let expected: JSON = ["numerator": .string(numerator), "denominator": .string(denominator)]
    #expect(Self.json["exact"]?[pointer] == expected)
  }

  @Test func theLeversOfAShortfall() {
    let json = Funnel.sample
      .with("/commitment/leadsPerMonth", ["2027-01": 300, "2027-02": 300, "2027-03": 300])
      .with("/capacity/followUpHoursPerWeek", 10).arithmeticJSON
    #expect(
      json["levers"] == [
        "leads": 954, "conversion": ["decimal": "0.044445"], "value": ["amount": "19076.93", "currency": "EUR"],
        "target": ["amount": "1132258.06", "currency": "EUR"], "hours": 13,
      ])
    // 300 · 7 ÷ 28 = 75 hours a week of six people: 12.5 each.
    #expect(json["exact"]?["levers"]?["hours"] == ["numerator": "25", "denominator": "2"])
    #expect(json["exact"]?["levers"]?["conversion"] == ["numerator": "2", "denominator": "45"])
  }

  @Test func aStageHasItsNeed() {
    let stages: JSON = [
      ["name": "SQL", "rate": Funnel.decimal("0.3")], ["name": "customer", "rate": Funnel.decimal("0.14")],
    ]
    let json = Funnel.sample.with("/conversion/stages", stages).arithmeticJSON
    // 40 ÷ 0.14 = 285.7; ÷ 0.3 = 952.4
    #expect(json["stages"] == [["name": "SQL", "needed": 286]])
    #expect(json["leads"] == 953)
  }

  @Test func whatIsMissingIsNull() {
    let json = Agreement(tree: [:]).arithmeticJSON
    let names = [
      "marketingRevenue", "customers", "leads", "leadsPerMonth", "leadValue", "capacityUsed", "customersTooLate",
      "revenueTooLate", "shortfall", "levers", "market", "sensitivity",
    ]
    for name in names { #expect(json[name] == .null, "\(name)") }
    #expect(json["stages"] == [])
    #expect(json["exact"]?["leads"] == .null)
    #expect(Funnel.sample.with("/attempts/count", nil).arithmeticJSON["capacityUsed"] == .null)
  }
}
