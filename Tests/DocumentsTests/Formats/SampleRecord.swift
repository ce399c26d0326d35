import AgreementModel

/// The record of a workshop in which everything happened that can happen.
struct SampleRecord {
  /// What becomes of the words of people.
  var said: (String) -> String = { $0 }

  var record: Record {
    Record(
      entries: ahead + numbers + people + closing, times: times,
      drafts: [
        Record.Draft(name: "", isChosen: true, figures: [figure("leads", 954)]),
        Record.Draft(name: said("cautious"), isChosen: false, figures: [figure("leads", 450)]),
      ],
      began: "2026-12-18T15:02:00+01:00", ended: "2026-12-18T16:33:10+01:00")
  }

  private func entry(
    _ time: String, _ by: Speaker, _ step: String?, saying words: [String] = [], draft: String = "",
    isAhead: Bool = false,
    _ happening: Record.Happening
  ) -> Record.Entry {
    Record.Entry(
      at: "2026-12-18T\(time):00+01:00", by: by, step: step, said: words.map(said),
      draft: draft.isEmpty ? "" : said(draft),
      isAhead: isAhead, happening)
  }

  private func money(_ amount: Int) -> MessageValue {
    .money(Money(rounding: Ratio(amount), currency: "EUR"))
  }

  private func share(_ percent: Int) -> MessageValue { .rate(.decimal(Ratio(percent, 100).rounded(scale: 2))) }

  private func settled(
    _ question: String, _ value: MessageValue?, before: MessageValue? = nil, _ origin: String = "decided"
  ) -> Record.Settled {
    Record.Settled(question: question, before: before, value: value, origin: origin)
  }

  private func figure(_ name: String, _ value: Int) -> Record.Effect {
    Record.Effect(name: .message(Message("fact.\(name)")), before: nil, value: .count(value))
  }

  private var ahead: [Record.Entry] {
    [
      entry(
        "09:10", .sales, "setup", saying: ["6"], isAhead: true,
        .settled([settled("capacity.representatives", .count(6))])),
      entry("15:03", .both, "setup", .settled([settled("parties.company", .text(said("Acme")), "proposed")])),
    ]
  }

  private var numbers: [Record.Entry] {
    let limit = AgreedDuration(ISODuration(4, .hours), .working)
    return [
      entry(
        "15:04", .both, "revenue", saying: ["about 1.2 million"],
        .settled([settled("revenue.target", money(1_200_000))])),
      entry(
        "15:06", .both, "revenue", saying: ["1.1 million"],
        .settled([settled("revenue.target", money(1_100_000), before: money(1_200_000))])),
      entry(
        "15:07", .both, "revenue",
        .takenBack(
          [settled("revenue.target", money(1_200_000), before: money(1_100_000))], remarks: [said("only in May")])),
      entry(
        "15:08", .both, "revenue",
        .doneAgain([settled("revenue.target", money(1_100_000), before: money(1_200_000))])),
      entry(
        "15:09", .both, "revenue", saying: ["30%"], draft: "cautious",
        .settled([settled("revenue.marketingShare", share(30), before: share(60))])),
      entry(
        "15:12", .sales, "conversion",
        .estimated(
          question: "conversion.leadToCustomer",
          [
            Record.TeamEstimate(by: .marketing, values: [share(8), share(5)], said: said("8%, 5%")),
            Record.TeamEstimate(by: .sales, values: [share(3)], said: said("3%")),
          ])),
      entry(
        "15:14", .both, "conversion", saying: ["52 of 1240"],
        .settled([settled("conversion.leadToCustomer", .rate(.ratio(52, of: 1240)), "measured")])),
      entry(
        "15:15", .both, "conversion", saying: ["value 25000"],
        .supposed(
          [settled("customerValue.average", money(25_000), before: money(18_000))],
          effects: [
            Record.Effect(
              name: .message(Message("numbers.leads.name")), before: .count(954), value: .count(687))
          ])),
      entry(
        "15:16", .both, "conversion", saying: ["/whatif hours 30"],
        .supposed([settled("capacity.followUpHoursPerWeek", .count(30), before: .count(20))], effects: [])),
      entry("15:31", .sales, "response", saying: ["4 h"], .settled([settled("response.limit", .duration(limit))])),
      entry("15:32", .sales, "response", .leftOpen(question: "response.share")),
    ]
  }

  private var people: [Record.Entry] {
    let due = LocalDate(daysSinceEpoch: 20_833)
    let score = Score(name: said("Nina Roth"), team: .sales, score: 2, words: said("six attempts are a lot"))
    return [
      entry(
        "15:35", .both, "qualifiedLead", saying: ["Retail or logistics", "50 employees"],
        .settled([
          settled("qualifiedLead.fit", .list([.text(said("Retail or logistics")), .text(said("50 employees"))]))
        ])),
      entry("15:36", .both, "qualifiedLead", .defined(said("somebody who asked us to call"))),
      entry(
        "15:40", .marketing, "setup", saying: ["we don't know yet"],
        .unknown([OpenAnswer(pointer: "/capacity/reachableAccounts", owner: said("Mia Okafor"), due: due)])),
      entry(
        "15:41", .facilitator, "attempts", .noted(Remark(text: said("the partner desk"), by: .facilitator, at: ""))),
      entry("15:42", .marketing, "attempts", .parked(Remark(text: said("both brands"), by: .marketing, at: ""))),
      entry(
        "15:43", .sales, "attempts", .objected(Remark(text: said("95% is too much"), by: .sales, team: .sales, at: ""))),
      entry(
        "15:44", .both, "attempts",
        .clause(CustomClause(title: said("Fairs"), text: said("within two days"), owner: ""))),
      entry(
        "15:45", .both, "attempts", saying: ["5 2"], .scored([score, Score(name: "", team: nil, score: 5)])),
      entry("15:46", .sales, "attempts", .heard(score)),
      entry("15:50", .both, "attempts", .draft(name: said("cautious"), isNew: true)),
      entry("15:51", .both, "attempts", .draft(name: "", isNew: false)),
    ]
  }

  private var closing: [Record.Entry] {
    let signature = Signature(name: said("Ana Ruiz"), role: said("CMO"), team: .marketing, at: "", digest: "")
    return [
      entry("16:30", .marketing, nil, .signed(signature)), entry("16:31", .both, nil, .signaturesVoid),
      entry("16:33", .both, nil, .sealed),
      entry("17:01", .both, nil, .amended(version: 3, reason: said("the fair moved"))),
      entry("17:02", .both, nil, .addendum(reason: said("the office moves"))),
      entry("17:03", .facilitator, nil, .imported(from: said("/tmp/model.json"))),
    ]
  }

  private var times: [Record.StepTime] {
    [
      ("setup", 3, 125), ("revenue", 6, 360), ("conversion", 8, 0), ("qualifiedLead", 18, 905), ("response", 9, 61),
      ("attempts", 6, 300),
    ].map { Record.StepTime(step: $0.0, planned: $0.1, seconds: $0.2) }
  }
}
