internal import AgreementModel

// What was agreed, section by section. Everything may be absent.

extension ModelSchema {
  static var sections: [(name: String, value: JSON)] {
    frame + money + leads + rules
  }

  private static let frame: [(name: String, value: JSON)] = [
    (
      "parties",
      Shape.object([
        ("company", Shape.text), ("facilitator", Shape.text),
        (
          "participants",
          Shape.list(
            Shape.object(
              [("name", Shape.name), ("role", Shape.text), ("team", Shape.ref("team"))], required: ["name", "team"]))
        ),
      ])
    ),
    (
      "period",
      Shape.object([
        ("label", Shape.text), ("from", Shape.ref("date")), ("to", Shape.ref("date")),
        ("effectiveFrom", Shape.ref("date")), ("afterwards", Shape.word(["continue", "end"])),
      ])
    ),
    ("scope", Shape.object([("products", Shape.texts), ("regions", Shape.texts), ("leads", Shape.text)])),
    ("crm", Shape.text), ("consent", Shape.text),
    ("sponsor", Shape.object([("name", Shape.name), ("role", Shape.text)], required: ["name"])),
    ("escalation", Shape.object([("who", Shape.text), ("after", Shape.ref("limit"))])),
    (
      "calendar",
      Shape.object([
        ("timeZone", Shape.name),
        ("weeklyHours", weeklyHours),
        (
          "holidays",
          Shape.list(
            Shape.object(
              [("date", Shape.ref("date")), ("name", Shape.text), ("yearly", Shape.bool)], required: ["date"]))
        ),
        (
          "specialDays",
          Shape.list(
            Shape.object([("date", Shape.ref("date")), ("hours", Shape.ref("hours"))], required: ["date", "hours"]))
        ),
        ("excused", Shape.ref("excused")),
      ])
    ),
  ]

  /// The names are days of the week, so that no other is one that a reader may pass over.
  private static let weeklyHours = Shape.map(
    of: Shape.ref("hours"), names: "^(\(Weekday.allCases.map(\.rawValue).joined(separator: "|")))$")

  private static let money: [(name: String, value: JSON)] = [
    (
      "revenue",
      Shape.object([
        ("target", Shape.ref("money")), ("marketingShare", Shape.ref("rate")),
        ("roles", Shape.object([("marketing", Shape.text), ("sales", Shape.text)])),
        ("countsWhen", Shape.word(["signed", "invoiced", "paid"])),
        ("tax", Shape.word(["withoutTax", "withTax"])),
        ("basis", Shape.word(["once", "firstYear", "recurringMonthly"])),
        (
          "sourced",
          Shape.object([
            ("field", Shape.text), ("values", Shape.texts), ("lookBackDays", Shape.count()),
            ("bothTouched", Shape.text),
          ])
        ),
      ])
    ),
    (
      "customerValue",
      Shape.object([("average", Shape.ref("money")), ("basis", Shape.text), ("largest", Shape.ref("money"))])
    ),
    (
      "conversion",
      Shape.object([
        ("leadToCustomer", Shape.ref("rate")),
        (
          "stages",
          Shape.list(Shape.object([("name", Shape.text), ("rate", Shape.ref("rate"))], required: ["name", "rate"]))
        ),
        ("salesCycle", Shape.ref("duration")), ("openPipeline", Shape.count()),
        ("matureAfter", Shape.ref("duration")),
      ])
    ),
    (
      "capacity",
      Shape.object([
        ("representatives", Shape.count()), ("followUpHoursPerWeek", Shape.count()),
        ("reachableAccounts", Shape.count()), ("newCustomersPerMonth", Shape.count()),
      ])
    ),
    (
      "baseline",
      Shape.object([
        ("source", Shape.text), ("from", Shape.ref("date")), ("to", Shape.ref("date")),
        ("leadsPerMonth", Shape.count()), ("leadToCustomer", Shape.ref("rate")), ("acceptedShare", Shape.ref("rate")),
        ("responseTime", Shape.ref("duration")),
        (
          "customerValue",
          Shape.object([
            ("average", Shape.ref("money")), ("median", Shape.ref("money")), ("largest", Shape.ref("money")),
          ])
        ),
        ("daysToWin", Shape.object([("median", Shape.count()), ("ninetieth", Shape.count())])),
      ])
    ),
  ]

  private static let leads: [(name: String, value: JSON)] = [
    (
      "qualifiedLead",
      Shape.object([
        ("fit", Shape.texts), ("intent", Shape.texts), ("exclusions", Shape.texts), ("requiredFields", Shape.texts),
        ("mql", Shape.text), ("sql", Shape.text), ("decidedBy", Shape.text),
        ("unit", Shape.word(["person", "company"])), ("newAfter", Shape.count()),
        (
          "definitions",
          Shape.list(Shape.object([("text", Shape.text), ("at", Shape.ref("instant"))], required: ["text"]))
        ),
      ])
    ),
    (
      "commitment",
      Shape.object([
        ("leadsPerMonth", Shape.map(of: Shape.count(), names: "^[0-9]{4}-(0[1-9]|1[0-2])$")),
        ("acceptedShare", Shape.ref("rate")), ("completeShare", Shape.ref("rate")),
        ("salesContributes", Shape.texts), ("maxPerDay", Shape.count(from: 1)),
      ])
    ),
  ]
}
