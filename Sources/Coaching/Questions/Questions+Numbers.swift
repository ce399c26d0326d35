internal import AgreementModel

// Steps 1 to 4 and 6: who, when, and the funnel.

extension Questions {
  static let setup: [Question] = [
    Question(
      "parties.company", .setup, "/parties/company", .text, .core, by: .facilitator,
      proposal: .computed { _, scene in scene.workshopName.map(JSON.string) }),
    Question(
      "period", .setup, "/period", .period, .core,
      proposal: .computed { agreement, scene in Proposals.nextQuarter(agreement[.language] ?? "en", scene).json }),
    Question("parties.marketing", .setup, "/parties/participants", .people(.marketing), .core, by: .marketing),
    Question("parties.sales", .setup, "/parties/participants", .people(.sales), .core, by: .sales),
    Question("capacity.representatives", .setup, "/capacity/representatives", .count, .core, by: .sales),
    Question(
      "capacity.followUpHoursPerWeek", .setup, "/capacity/followUpHoursPerWeek", .count, .core, by: .sales),
    Question("parties.facilitator", .setup, "/parties/facilitator", .text, .optional, by: .facilitator),
    Question(
      "calendar.timeZone", .setup, "/calendar/timeZone", .timeZone, by: .facilitator,
      proposal: .computed { _, scene in .string(scene.machineZone) }),
    Question(
      "currency", .setup, "/currency", .currency, by: .facilitator,
      proposal: .computed { agreement, scene in JSON.string(Proposals.currency(agreement, scene)) },
      dependsOn: ["/calendar/timeZone"], needed: false),
    Question(
      "locale", .setup, "/locale", .locale, by: .facilitator,
      proposal: .computed { agreement, scene in .string(Proposals.locale(agreement, scene)) },
      dependsOn: ["/calendar/timeZone"], needed: false),
    Question("calendar.weeklyHours", .setup, "/calendar/weeklyHours", .weeklyHours, proposal: .pack),
    Question(
      "calendar.holidays", .setup, "/calendar/holidays", .holidays, .optional,
      proposal: .computed { agreement, scene in Proposals.holidays(agreement, scene)?.json },
      dependsOn: ["/calendar/timeZone", "/period"]),
    Question("calendar.specialDays", .setup, "/calendar/specialDays", .specialDays, .optional),
    Question(
      "attempts.minutesPerAttempt", .setup, "/attempts/minutesPerAttempt", .count, by: .sales, proposal: .pack),
    Question("capacity.reachableAccounts", .setup, "/capacity/reachableAccounts", .count, .optional),
    Question(
      "calendar.excused", .setup, "/calendar/excused", .excused, .optional, dependsOn: ["/calendar/timeZone"]),
    Question(
      "period.effectiveFrom", .setup, "/period/effectiveFrom", .date, .optional,
      proposal: .computed { agreement, scene in Proposals.effectiveFrom(agreement, scene)?.json }),
    Question("period.afterwards", .setup, "/period/afterwards", .choice(["continue", "end"]), .optional),
  ]

  static let revenue: [Question] = [
    Question(
      "revenue.target", .revenue, "/revenue/target", .money, .core, dependsOn: ["/period", "/currency"],
      alsoHears: ["revenue.marketingShare"]),
    Question("revenue.marketingShare", .revenue, "/revenue/marketingShare", .share, .core),
    Question(
      "revenue.countsWhen", .revenue, "/revenue/countsWhen", .choice(["signed", "invoiced", "paid"]),
      proposal: .pack, needed: false),
    Question(
      "revenue.tax", .revenue, "/revenue/tax", .choice(["withoutTax", "withTax"]), proposal: .pack,
      needed: false),
    Question(
      "revenue.basis", .revenue, "/revenue/basis", .choice(["once", "firstYear", "recurringMonthly"]),
      proposal: .pack, needed: false),
    Question("revenue.roles.marketing", .revenue, "/revenue/roles/marketing", .text, proposal: .pack),
    Question("revenue.roles.sales", .revenue, "/revenue/roles/sales", .text, proposal: .pack),
  ]

  static let customerValue: [Question] = [
    Question(
      "customerValue.average", .customerValue, "/customerValue/average", .money, .core, by: .sales,
      dependsOn: ["/currency", "/revenue/basis"]),
    Question("customerValue.basis", .customerValue, "/customerValue/basis", .text, .core, by: .sales),
    Question(
      "customerValue.largest", .customerValue, "/customerValue/largest", .money, .optional, by: .sales,
      dependsOn: ["/currency"]),
  ]

  static let conversion: [Question] = [
    Question(
      "conversion.leadToCustomer", .conversion, "/conversion/leadToCustomer", .rate, .core,
      dependsOn: ["/qualifiedLead/mql", "/qualifiedLead/fit", "/qualifiedLead/intent"]),
    Question("conversion.salesCycle", .conversion, "/conversion/salesCycle", .cycle, .core, by: .sales),
    Question("conversion.stages", .conversion, "/conversion/stages", .stages, .optional),
    Question(
      "conversion.openPipeline", .conversion, "/conversion/openPipeline", .count, .optional, by: .sales,
      dependsOn: ["/period"]),
  ]

  static let commitment: [Question] = [
    Question(
      "commitment.leadsPerMonth", .commitment, "/commitment/leadsPerMonth", .monthlyCounts, .core, by: .marketing,
      proposal: .computed { agreement, _ in Figures(of: agreement).leadsByMonth?.json },
      dependsOn: [
        "/period", "/revenue/target", "/revenue/marketingShare", "/customerValue/average",
        "/conversion/leadToCustomer", "/conversion/stages", "/conversion/openPipeline",
      ]),
    Question(
      "commitment.acceptedShare", .commitment, "/commitment/acceptedShare", .share, .core,
      dependsOn: ["/qualifiedLead/mql", "/qualifiedLead/fit", "/qualifiedLead/intent"]),
    Question(
      "commitment.completeShare", .commitment, "/commitment/completeShare", .share, by: .marketing,
      proposal: .pack, dependsOn: ["/qualifiedLead/requiredFields"]),
    Question(
      "commitment.salesContributes", .commitment, "/commitment/salesContributes", .list, by: .sales,
      proposal: .pack),
    Question("commitment.maxPerDay", .commitment, "/commitment/maxPerDay", .count, .optional, by: .sales),
  ]
}
