internal import AgreementModel
internal import Measurement
internal import Pages

// Where the present pace leads, and the way from hand-over to customer.

extension HTMLWriter {
  func forecast(of clause: Clause) -> Node {
    guard let amounts = clause.amounts, let whole = amounts.whole else { return .nothing }
    let now = time(of: measured.frame.asOf)
    let highest = [whole, amounts.done, amounts.forecast, amounts.forecastBand?.high].compactMap(\.self).max() ?? whole
    let ticks = Ticks.amounts(to: highest).map { Tick($0, words.text(MessageValue.amount($0, amounts.currency))) }
    var chart = ForecastChart(
      frame(of: clause, amounts), history: history(of: clause, amounts, now: now),
      promised: [.init(.zero, .zero), .init(now, amounts.due), .init(.one, whole)], ticks: ticks,
      start: words.text(.date(measured.frame.from)), now: words.text("forecast.now"),
      end: words.text(.date(end.adding(days: -1))))
    if now < .one {
      chart.forecast = amounts.forecast
      chart.low = amounts.forecastBand?.low
      chart.high = amounts.forecastBand?.high
    }
    chart.target = Tick(
      whole, words.text("forecast.promised", ["whole": .amount(whole, amounts.currency)]))
    return chart.node
  }

  private func frame(of clause: Clause, _ amounts: Amounts) -> Chart {
    func say(_ amount: Ratio?) -> MessageValue? { amount.map { .amount($0, amounts.currency) } }
    let rows: [(String, Ratio?)] = [
      ("done", amounts.done), ("due", amounts.due), ("forecast", amounts.forecast),
      ("low", amounts.forecastBand?.low), ("high", amounts.forecastBand?.high), ("whole", amounts.whole),
    ]
    let title = words.text("forecast.title." + clause.kind.rawValue)
    let numbers = DataTable(
      title, columns: [.init(words.text("forecast.what")), .init(words.text("forecast.amount"), .number)],
      rows: rows.compactMap { key, amount in
        say(amount).map { [.init(words.text("forecast." + key)), .init(words.text($0))] }
      }, hidesCaption: true
    ).node
    var legend: [LegendEntry] = [
      .init(.line, words.text("forecast.line")), .init(.target, words.text("forecast.target")),
    ]
    if amounts.forecast != nil { legend.append(.init(.forecast, words.text("forecast.forecast"))) }
    if amounts.forecastBand != nil { legend.append(.init(.band, words.text("forecast.band"))) }
    return Chart(
      id: clause.kind.rawValue + "-forecast", title: title,
      description: words.text(
        "forecast.says",
        [
          "done": say(amounts.done), "due": say(amounts.due), "forecast": say(amounts.forecast),
          "whole": say(amounts.whole),
        ]), numbers: fold(numbers), legend: legend)
  }

  /// The first day after what is promised: the period's end, where the frame lies in it.
  private var end: LocalDate {
    guard let period = agreement[.period], period.to > measured.frame.from else { return measured.frame.to }
    return period.to
  }

  /// Where an instant lies between the frame's start and the end, from zero to one, by the clock on the wall.
  private func time(of instant: Instant) -> Ratio {
    let start = measured.frame.from.daysSinceEpoch * 86_400
    let length = max(end.daysSinceEpoch * 86_400 - start, 1)
    return min(max(Ratio(instant.seconds + measured.frame.offset - start, length), .zero), .one)
  }

  /// Leads week by week where the weeks are known; otherwise straight from nothing to what there is.
  private func history(of clause: Clause, _ amounts: Amounts, now: Ratio) -> [ForecastChart.Moment] {
    var moments = [ForecastChart.Moment(.zero, .zero)]
    var sum = 0
    for (name, group) in clause.kind == .volume ? clause.groups(by: .week) : [] {
      sum += group.counts.first ?? 0
      guard let end = ISOWeek(name)?.end else { continue }
      let time = time(of: Instant(seconds: end.daysSinceEpoch * 86_400 - measured.frame.offset))
      if time < now { moments.append(.init(time, Ratio(sum))) }
    }
    return moments + [.init(now, amounts.done)]
  }

  /// Handed over, decided, accepted: all of the frame's leads. Customers are not here, as they come of older leads.
  var funnel: Node {
    guard let quality = measured[.quality], quality.isMeasurable, quality.group.counts.count == 2,
      measured.frame.leads > 0
    else { return .nothing }
    let (accepted, rejected) = (quality.group.counts[0], quality.group.counts[1])
    let steps = [("delivered", measured.frame.leads), ("decided", accepted + rejected), ("accepted", accepted)]
    let title = words.text("funnel.title")
    let chart = Chart(
      id: "funnel", title: title,
      description: words.text(
        "funnel.says",
        [
          "delivered": .count(measured.frame.leads), "decided": .count(accepted + rejected),
          "accepted": .count(accepted),
        ]
      ),
      numbers: fold(
        DataTable(
          title, columns: [.init(words.text("funnel.step")), .init(words.text("funnel.numbers"), .number)],
          rows: steps.map { [.init(words.text("funnel." + $0.0)), .init(words.count($0.1))] }, hidesCaption: true
        ).node))
    return BarChart(
      chart,
      rows: steps.map { key, count in
        .init(
          words.text("funnel." + key),
          value: words.text(
            "funnel.value",
            ["count": .count(count), "share": .share(Ratio(count, measured.frame.leads))]),
          parts: [.init(Ratio(count), signal: key == "accepted" ? .good : .plain)])
      }
    ).node
  }
}
