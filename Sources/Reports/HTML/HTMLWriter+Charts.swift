internal import AgreementModel
internal import Measurement
internal import Pages

// The pictures of a promise: its weeks, and how long things took.

extension HTMLWriter {
  func weekly(of clause: Clause) -> Node {
    let groups = clause.groups(by: .week)
    guard clause.amounts == nil, groups.count > 1 else { return .nothing }
    let target = clause.target?.value
    let shares = groups.compactMap(\.group.share)
    let ticks = Ticks.shares(covering: shares + (target.map { [$0] } ?? [])).map { Tick($0, words.share($0)) }
    // The latest week says its share, and the worst one when it is not so near that the words would meet.
    let worst = groups.lastIndex { $0.group.share != nil && $0.group.share == shares.min() }
    let marked = [
      groups.count - 1, worst.flatMap { (groups.count / 5..<groups.count * 3 / 5).contains($0) ? $0 : nil },
    ]
    let points = groups.enumerated().map { index, group in
      TrendChart.Point(
        words.week(group.name, "short"), value: group.group.share,
        mark: marked.contains(index) ? words.share(group.group.share, of: target) : nil,
        sign: sign(of: group.group, target))
    }
    let chart = Chart(
      id: clause.kind.rawValue + "-weeks",
      title: words.text("weekly.title", ["clause": .name(of: clause)]),
      description: description(of: groups, target), numbers: fold(table(of: groups, .week, clause), rows: groups.count),
      legend: legend(target))
    return TrendChart(
      chart, points: points,
      target: target, ticks: ticks
    ).node
  }

  func sign(of group: Group, _ target: Ratio?) -> Sign {
    guard let share = group.share, let target else { return .good }
    return share < target ? .bad : .good
  }

  private func legend(_ target: Ratio?) -> [LegendEntry] {
    guard let target else { return [] }
    return [
      .init(.target, words.text(.report("agreed", ["target": .share(target)]))),
      .init(.good, words.text("weekly.good")), .init(.bad, words.text("weekly.bad")),
    ]
  }

  private func description(of groups: [(name: String, group: Group)], _ target: Ratio?) -> String {
    let shared = groups.compactMap { group in group.group.share.map { (name: group.name, share: $0) } }
    guard let last = shared.last, let worst = shared.min(by: { $0.share < $1.share }) else {
      return words.text("weekly.saysNothing")
    }
    return words.text(
      "weekly.says",
      [
        "count": .count(groups.count), "target": target.map { .share($0) },
        "week": .text(words.week(last.name, "long")), "share": .share(last.share, of: target),
        "worst": .text(words.week(worst.name, "long")), "low": .share(worst.share, of: target),
      ])
  }

  /// Where it is going, in the words of all reports.
  @Markup func trend(of clause: Clause) -> [Node] {
    for phrases in teller.trend(clause) { Node(.p) { words.node(phrases) } }
  }

  /// How long it took, against the limit.
  func distribution(of clause: Clause) -> Node {
    guard clause.distribution.contains(where: { $0.count > 0 }) else { return .nothing }
    let limit = clause.limit.map { words.text("spread.limit", ["limit": .duration($0)]) }
    let within = clause.distribution.filter(\.isInTime).reduce(0) { $0 + $1.count }
    let all = clause.distribution.reduce(0) { $0 + $1.count }
    let chart = Chart(
      id: clause.kind.rawValue + "-times",
      title: words.text("spread.title", ["clause": .name(of: clause)]),
      description: words.text(
        clause.grades.isEmpty ? "spread.says" : "spread.saysGrades",
        [
          "within": .count(within), "count": .count(all), "beyond": .count(all - within),
          "limit": .text(words.duration(clause.limit)),
        ]),
      numbers: fold(numbers(of: clause), rows: clause.distribution.count),
      legend: limit.map { [LegendEntry(.target, $0)] } ?? [])
    let bars = clause.distribution.map { bin in
      HistogramChart.Bar(
        from: bin.from == 0 ? "0" : words.text(teller.length(bin.from, of: clause)), count: bin.count,
        label: words.count(bin.count), isWithin: bin.isInTime)
    }
    return HistogramChart(
      chart, bars: bars, limit: limit
    ).node
  }

  private func numbers(of clause: Clause) -> Node {
    return DataTable(
      words.text("spread.title", ["clause": .name(of: clause)]),
      columns: [
        .init(words.text("spread.from")), .init(words.text("spread.to")), .init(words.text("spread.leads"), .number),
        .init(words.text("spread.verdict")),
      ],
      rows: clause.distribution.map { bin in
        [
          .init(bin.from == 0 ? "0" : words.text(teller.length(bin.from, of: clause))),
          .init(bin.to.map { words.text(teller.length($0, of: clause)) } ?? words.none),
          .init(words.count(bin.count)),
          .init(words.text(bin.isInTime ? "spread.within" : "spread.beyond")),
        ]
      }, hidesCaption: true
    ).node
  }
}
