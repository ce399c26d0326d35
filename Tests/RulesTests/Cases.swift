import AgreementModel

/// One case a rule at least; a rule without one fails the tests.
enum Cases {
  static let all = agreed + numbers + definition + promises + rhythm
}

extension Cases {
  static let agreed: [Case] = [
    Case(
      "answer.missing", "/revenue/target", [remove("/revenue/target")], near: [remove("/capacity/reachableAccounts")]),
    Case(
      "answer.missing", "/response/limit", [remove("/response")],
      near: [
        remove("/response/limit"),
        set("/open", #"[{"pointer": "/response/limit", "owner": "Tom Berg", "due": "2027-01-15"}]"#),
      ]),
    Case(
      "answer.missing", "/conversion/leadToCustomer", [remove("/conversion/leadToCustomer")],
      near: [
        remove("/conversion/leadToCustomer"),
        set("/conversion/stages", #"[{"name": "SQL", "rate": {"decimal": "0.25"}}]"#),
      ]),
    Case("answer.missing", "/qualifiedLead/mql", [set("/qualifiedLead/mql", #""  ""#)]),
    Case("answer.unreadable", "/response/limit", [set("/response/limit", #""4h""#)]),
    Case("answer.unreadable", "/review/reviewOn", [set("/review/reviewOn", #""15 March""#)]),
    Case("answer.unreadable", "/capacity/representatives", [set("/capacity/representatives", #""six""#)]),
    Case("answer.unreadable", "/attempts/channels", [set("/attempts/channels", #"["phone", 5]"#)]),
    Case("answer.unreadable", "/review/meeting", [set("/review/meeting/every", #""often""#)]),
    Case("answer.stale", "/commitment/leadsPerMonth", [], stale: ["commitment.leadsPerMonth"]),
    Case(
      "parties.teamAbsent", "/parties/participants",
      [set("/parties/participants", #"[{"name": "Ana Ruiz", "role": "CMO", "team": "marketing"}]"#)]),
    Case(
      "parties.oneSided", "/response",
      [
        remove("/response/share"), remove("/attempts/share"), remove("/upkeep/share"),
        remove("/rejection/decidedShare"),
        remove("/rejection/reasonShare"),
      ], near: [remove("/response/share")]),
    Case(
      "parties.oneSided", "/commitment", [remove("/commitment"), remove("/delivery/within")],
      near: [remove("/commitment/leadsPerMonth")]),
    Case(
      "parties.salesGivesNothing", "/commitment/salesContributes", [set("/commitment/salesContributes", "[]")]),
    Case(
      "period.order", "/period", [set("/period/to", #""2026-10-01""#)], near: [set("/period/to", #""2027-02-01""#)]),
    Case(
      "period.effectiveFrom", "/period/effectiveFrom", [set("/period/effectiveFrom", #""2027-04-01""#)],
      near: [set("/period/effectiveFrom", #""2027-03-31""#)]),
    Case(
      "calendar.noHours", "/calendar/weeklyHours", [set("/calendar/weeklyHours", #"{"monday": []}"#)],
      near: [set("/calendar/weeklyHours", #"{"monday": [["09:00", "10:00"]]}"#)]),
    Case(
      "calendar.unknownZone", "/calendar/timeZone", [set("/calendar/timeZone", #""Europe/Barcelona""#)],
      near: [set("/calendar/timeZone", #""America/Mexico_City""#)]),
    // 1 January is a Friday, Epiphany a Wednesday, Good Friday 26 March.
    Case("calendar.noHolidays", "/calendar/holidays", [set("/calendar/holidays", "[]")]),
    Case(
      "calendar.excused", "/calendar/excused/0",
      [
        set(
          "/calendar/excused",
          #"[{"from": "2027-01-12T11:00:00+01:00", "to": "2027-01-12T14:00:00+01:00", "reason": ""}]"#)
      ],
      near: [
        set(
          "/calendar/excused",
          #"[{"from": "2027-01-12T11:00:00+01:00", "to": "2027-01-12T14:00:00+01:00", "reason": "CRM outage"}]"#)
      ]),
    Case(
      "calendar.excused", "/calendar/excused/0",
      [
        set(
          "/calendar/excused",
          #"[{"from": "2027-01-12T11:00:00+01:00", "to": "2027-01-12T11:00:00+01:00", "reason": "outage"}]"#)
      ]),
    Case(
      "limit.monthsOrYears", "/attempts/within", [set("/attempts/within/iso8601", #""P1M""#)],
      near: [set("/conversion/salesCycle/iso8601", #""P1M""#)]),
    Case(
      "limit.zero", "/response/limit", [set("/response/limit/iso8601", #""PT0H""#)],
      near: [set("/response/limit/iso8601", #""PT1M""#)]),
    Case(
      "open.unowned", "/open/0", [set("/open", #"[{"pointer": "/response/limit", "due": "2027-01-15"}]"#)],
      near: [set("/open", #"[{"pointer": "/response/limit", "owner": "Tom Berg", "due": "2027-01-15"}]"#)]),
    Case(
      "open.unowned", "/open/0",
      [set("/open", #"[{"pointer": "/response/limit", "owner": "Tom Berg", "due": "2027-04-01"}]"#)]),
    Case(
      "clause.unowned", "/customClauses/0", [set("/customClauses", #"[{"title": "Fairs", "text": "In two days."}]"#)],
      near: [set("/customClauses", #"[{"title": "Fairs", "text": "In two days.", "owner": "Mia"}]"#)]),
  ]

  static let numbers: [Case] = [
    Case("revenue.noShare", "/revenue/marketingShare", [remove("/revenue/marketingShare")]),
    Case(
      "revenue.shareExtreme", "/revenue/marketingShare", [set("/revenue/marketingShare/decimal", #""1""#)],
      near: [set("/revenue/marketingShare/decimal", #""0.99""#)]),
    Case("revenue.shareExtreme", "/revenue/marketingShare", [set("/revenue/marketingShare/decimal", #""0""#)]),
    Case(
      "revenue.currencies", "/customerValue/average", [set("/customerValue/average/currency", #""USD""#)],
      near: [set("/currency", #""EUR""#)]),
    Case("revenue.currencies", "/revenue/target", [set("/currency", #""MXN""#)]),
    Case(
      "amount.notPositive", "/capacity/followUpHoursPerWeek", [set("/capacity/followUpHoursPerWeek", "0")],
      near: [set("/conversion/openPipeline", "0")]),
    Case("amount.notPositive", "/revenue/target", [set("/revenue/target/amount", #""0.00""#)]),
    Case("amount.notPositive", "/commitment/leadsPerMonth/2027-02", [set("/commitment/leadsPerMonth/2027-02", "-5")]),
    Case(
      "revenue.counting", "/revenue/countsWhen", [remove("/revenue/countsWhen")],
      near: [set("/revenue/countsWhen", #""signed""#), set("/revenue/tax", #""withoutTax""#)]),
    Case(
      "revenue.basisUnclear", "/revenue/basis", [set("/customerValue/basis", #""average subscription of 2026""#)],
      near: [
        set("/customerValue/basis", #""average subscription of 2026""#), set("/revenue/basis", #""firstYear""#),
      ]),
    Case("revenue.basisUnclear", "/revenue/basis", [set("/customerValue/basis", #""cuota mensual media de 2026""#)]),
    Case(
      "revenue.monthlyFee", "/customerValue/average", [set("/revenue/basis", #""recurringMonthly""#)],
      near: [set("/revenue/basis", #""once""#)]),
    Case("value.noBasis", "/customerValue/basis", [remove("/customerValue/basis")]),
    Case("value.guessed", "/customerValue/basis", [set("/customerValue/basis", #""a guess of Tom's""#)]),
    // A third of 1,200,000 is 400,000.
    Case(
      "value.largest", "/customerValue/largest",
      [set("/customerValue/largest", #"{"amount": "400000.01", "currency": "EUR"}"#)],
      near: [set("/customerValue/largest", #"{"amount": "400000.00", "currency": "EUR"}"#)]),
    // 720,000 ÷ 150,000 = 4.8 customers, which are 5; ÷ 180,000 they are 4.
    Case(
      "value.fewCustomers", "/customerValue/average", [set("/customerValue/average/amount", #""180000""#)],
      near: [set("/customerValue/average/amount", #""150000""#)]),
    Case(
      "rate.tooHigh", "/conversion/leadToCustomer",
      [set("/conversion/leadToCustomer", #"{"numerator": 621, "denominator": 1240}"#)],
      near: [set("/conversion/leadToCustomer", #"{"numerator": 620, "denominator": 1240}"#)]),
    Case(
      "rate.tooLow", "/conversion/leadToCustomer", [set("/conversion/leadToCustomer", #"{"decimal": "0.0049"}"#)],
      near: [set("/conversion/leadToCustomer", #"{"decimal": "0.005"}"#)]),
    Case(
      "rate.assumed", "/conversion/leadToCustomer", [set("/conversion/leadToCustomer", #"{"decimal": "0.04"}"#)],
      near: [
        set("/conversion/leadToCustomer", #"{"decimal": "0.04"}"#),
        set("/provenance", #"{"/conversion/leadToCustomer": {"origin": "measured", "by": "both", "at": "x"}}"#),
      ]),
    Case(
      "rate.otherDefinition", "/conversion/leadToCustomer", [set("/conversion/definition", #""stricter""#)],
      near: [set("/conversion/definition", #""same""#)]),
    Case(
      "rate.fewCases", "/conversion/leadToCustomer",
      [set("/conversion/leadToCustomer", #"{"numerator": 9, "denominator": 200}"#)],
      near: [set("/conversion/leadToCustomer", #"{"numerator": 10, "denominator": 200}"#)]),
    // 52/1240 is 4.19 %; 25 % of 17 % is 4.25 %, 25 % of 20 % is 5 %.
    Case(
      "rate.stagesDisagree", "/conversion/stages",
      [
        set(
          "/conversion/stages",
          #"[{"name": "SQL", "rate": {"decimal": "0.25"}}, {"name": "customer", "rate": {"decimal": "0.2"}}]"#)
      ],
      near: [
        set(
          "/conversion/stages",
          #"[{"name": "SQL", "rate": {"decimal": "0.25"}}, {"name": "customer", "rate": {"decimal": "0.17"}}]"#)
      ]),
    Case(
      "rate.stageSpread", "/conversion/stages/0",
      [
        set(
          "/conversion/stages",
          #"[{"name": "SQL", "rate": {"decimal": "0.80"}}, {"name": "customer", "rate": {"decimal": "0.0525"}}]"#)
      ],
      near: [
        set(
          "/conversion/stages",
          #"[{"name": "SQL", "rate": {"decimal": "0.45"}}, {"name": "customer", "rate": {"decimal": "0.0932"}}]"#)
      ]),
    Case("rate.zero", "/conversion/leadToCustomer", [set("/conversion/leadToCustomer", #"{"decimal": "0"}"#)]),
    // The period has 90 days.
    Case(
      "cycle.longerThanPeriod", "/conversion/salesCycle", [set("/conversion/salesCycle/iso8601", #""P90D""#)],
      near: [set("/conversion/salesCycle/iso8601", #""P90D""#), set("/conversion/openPipeline", "30")]),
    Case(
      "cycle.tooLate", "/conversion/salesCycle", [set("/conversion/salesCycle/iso8601", #""P23D""#)],
      near: [set("/conversion/salesCycle/iso8601", #""P22D""#)]),
    Case(
      "cycle.tooLate", "/conversion/salesCycle", [set("/conversion/salesCycle/iso8601", #""P2M""#)],
      near: [set("/conversion/salesCycle/iso8601", #""P2M""#), set("/conversion/openPipeline", "10")]),
    // 954 leads are needed; 3 times 318 are 954.
    Case(
      "commitment.shortfall", "/commitment/leadsPerMonth", [set("/commitment/leadsPerMonth/2027-02", "317")],
      near: [set("/commitment/leadsPerMonth/2027-02", "319")]),
    Case(
      "commitment.months", "/commitment/leadsPerMonth/2027-03", [remove("/commitment/leadsPerMonth/2027-03")]),
    Case("commitment.months", "/commitment/leadsPerMonth/2027-04", [set("/commitment/leadsPerMonth/2027-04", "1")]),
    Case(
      "commitment.acceptedLow", "/commitment/acceptedShare", [set("/commitment/acceptedShare/decimal", #""0.59""#)],
      near: [set("/commitment/acceptedShare/decimal", #""0.60""#)]),
    // January has 20 working days: 21 weekdays less Epiphany. 318 ÷ 20 = 15.9.
    Case(
      "commitment.dailyLimit", "/commitment/maxPerDay", [set("/commitment/maxPerDay", "15")],
      near: [set("/commitment/maxPerDay", "16")]),
    // 318 ÷ 212 = 1.5.
    Case(
      "commitment.baseline", "/commitment/leadsPerMonth", [set("/baseline", #"{"leadsPerMonth": 211}"#)],
      near: [set("/baseline", #"{"leadsPerMonth": 212}"#)]),
    Case(
      "commitment.baseline", "/commitment/leadsPerMonth", [set("/baseline", #"{"leadsPerMonth": 103}"#)],
      near: [
        set("/baseline", #"{"leadsPerMonth": 103}"#),
        set("/commitment/leadsPerMonth", #"{"2027-01": 150, "2027-02": 300, "2027-03": 504}"#),
      ]),
    // 318 leads in 28 days are 79.5 a week, an hour each; 6 people have 20 hours.
    Case(
      "capacity.exceeded", "/commitment/leadsPerMonth", [set("/capacity/followUpHoursPerWeek", "13")],
      near: [set("/capacity/followUpHoursPerWeek", "14")]),
    Case(
      "capacity.tight", "/commitment/leadsPerMonth", [set("/capacity/followUpHoursPerWeek", "15")],
      near: [set("/capacity/followUpHoursPerWeek", "16")]),
    // The calendar's week has 44 hours.
    Case(
      "capacity.hoursBeyondWeek", "/capacity/followUpHoursPerWeek", [set("/capacity/followUpHoursPerWeek", "45")],
      near: [set("/capacity/followUpHoursPerWeek", "44")]),
    Case(
      "market.exceeded", "/capacity/reachableAccounts", [set("/capacity/reachableAccounts", "953")],
      near: [set("/capacity/reachableAccounts", "954")]),
  ]
}
