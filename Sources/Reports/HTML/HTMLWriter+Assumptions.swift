internal import AgreementModel
internal import Measurement
internal import Pages

// What the agreement assumed, beside what happened.

extension HTMLWriter {
  var assumptions: Node {
    guard let assumed = measured.assumptions else { return .nothing }
    return section("assumptions", words.text(.report("heading.assumed"))) {
      DataTable(
        words.text("assumed.caption"),
        columns: ["what", "agreed", "real", "counted"].map { .init(words.text("assumed.head." + $0)) },
        rows: [conversion(assumed), value(assumed), cycle(assumed)].compactMap(\.self), hidesCaption: true
      ).node
      for phrases in teller.earlyWins { Notice(.open) { Node(.p) { words.node(phrases) } }.node }
      if !assumed.cohorts.isEmpty {
        cohorts(assumed)
        if assumed.cohorts.contains(where: { !$0.isMature }) {
          Node(.p, .class("small"), text: words.text("assumed.note"))
        }
      }
    }
  }

  private var nothing: String { words.text("assumed.nothing") }

  private func conversion(_ assumed: Assumptions) -> [DataTable.Cell]? {
    guard assumed.agreedConversion != nil || assumed.conversion != nil else { return nil }
    let counts = assumed.conversion?.counts.reduce(0, +)
    return [
      .init(words.text("assumed.conversion")),
      .init(assumed.agreedConversion.map { words.share($0) } ?? words.none),
      .init(assumed.conversion?.share.map { words.share($0) } ?? nothing),
      .init(counts.map { words.text("assumed.leads", ["count": .count($0)]) } ?? words.none),
    ]
  }

  private func value(_ assumed: Assumptions) -> [DataTable.Cell]? {
    guard assumed.agreedValue != nil || assumed.value != nil else { return nil }
    let currency = assumed.agreedValue?.currency ?? agreement[.currency]
    let real = assumed.value.map { value in
      words.text(
        "assumed.valueReal",
        [
          "mean": MessageValue.amount(value.mean, currency), "median": MessageValue.amount(value.median, currency),
          "largest": MessageValue.amount(value.largest, currency),
        ])
    }
    return [
      .init(words.text("assumed.value")),
      .init(assumed.agreedValue.map { words.text(.money($0)) } ?? words.none), .init(real ?? nothing),
      .init(assumed.value.map { words.text("assumed.customers", ["count": .count($0.count)]) } ?? words.none),
    ]
  }

  private func cycle(_ assumed: Assumptions) -> [DataTable.Cell]? {
    guard assumed.agreedCycle != nil || assumed.cycle != nil else { return nil }
    let real = assumed.cycle.map { cycle in
      words.text(
        "assumed.cycleReal",
        [
          "median": teller.length(cycle.median, as: assumed.agreedCycle),
          "p90": teller.length(cycle.p90, as: assumed.agreedCycle),
        ])
    }
    return [
      .init(words.text("assumed.cycle")), .init(words.duration(assumed.agreedCycle)), .init(real ?? nothing),
      .init(assumed.cycle.map { words.text("assumed.wins", ["count": .count($0.count)]) } ?? words.none),
    ]
  }

  private func cohorts(_ assumed: Assumptions) -> Node {
    let currency = assumed.agreedValue?.currency ?? agreement[.currency]
    let kinds: [(String, DataTable.Column.Kind)] = [
      ("month", .text), ("leads", .number), ("won", .number), ("share", .number), ("revenue", .number),
      ("cycle", .number), ("state", .mark),
    ]
    return DataTable(
      words.text("assumed.cohortsCaption"),
      columns: kinds.map { .init(words.text("assumed.cohort." + $0.0), $0.1) },
      rows: assumed.cohorts.map { cohort in
        [
          .init(words.month(cohort.month)), .init(words.count(cohort.leads)), .init(words.count(cohort.won)),
          .init(words.share(cohort.leads == 0 ? nil : Ratio(cohort.won, cohort.leads))),
          .init(words.text(MessageValue.amount(cohort.revenue, currency))),
          .init(
            cohort.cycle.map { words.text(teller.length($0, as: assumed.agreedCycle)) } ?? words.none),
          .init(
            Badge(cohort.isMature ? .good : .open, words.text(cohort.isMature ? "assumed.mature" : "assumed.young"))
              .node),
        ]
      }
    ).node
  }
}
