internal import AgreementModel
internal import Measurement
internal import Pages

// The figures at the head of a promise.

extension HTMLWriter {
  func facts(of clause: Clause) -> [Facts.Item] {
    if let amounts = clause.amounts { return facts(of: amounts, clause) }
    let agreed = clause.target.map { words.text(.report("agreed", ["target": .target($0)])) }
    var items = [Facts.Item(words.text("head.attained"), attained(clause), note: agreed)]
    if let allowed = clause.allowedMisses {
      items.append(
        .init(
          words.text("fact.misses"), words.count(clause.breaks),
          note: words.text("fact.allowed", ["count": .count(allowed)])))
      items += margins(of: clause)
    }
    return items + times(of: clause)
  }

  /// How much may still go wrong, in whole leads.
  private func margins(of clause: Clause) -> [Facts.Item] {
    var items: [Facts.Item] = []
    if let left = clause.allowedThisMonth, let month = teller.month(clause) {
      items.append(
        .init(words.text("fact.month"), (left > 0 ? "+" : "") + words.count(left), note: words.text(month.message)))
    }
    if let burn = clause.burnRate {
      items.append(
        .init(words.text("head.recent"), words.times(burn), note: words.text("fact.recentNote")))
    }
    return items
  }

  private func times(of clause: Clause) -> [Facts.Item] {
    guard let percentiles = clause.percentiles else { return [] }
    let whose = words.text("fact.medianOf.\(clause.kind.rawValue)", ["count": .count(percentiles.count)])
    return [("median", percentiles.median), ("ninety", percentiles.p90), ("ninetyFive", percentiles.p95)].map {
      .init(words.text("fact.\($0)"), words.text(teller.length($1, of: clause)), note: $0 == "median" ? whose : nil)
    }
  }

  private func facts(of amounts: Amounts, _ clause: Clause) -> [Facts.Item] {
    func say(_ amount: Ratio) -> String { words.text(MessageValue.amount(amount, amounts.currency)) }
    let gap = amounts.done - amounts.due
    let isDue = amounts.due > .zero
    var items = [
      Facts.Item(
        words.text("fact.done.\(clause.kind.rawValue)"), say(amounts.done),
        note: isDue ? words.text("fact.ofDue", ["share": .text(attained(clause))]) : nil),
      Facts.Item(
        words.text("fact.due"), say(amounts.due),
        note: isDue
          ? words.text(gap < .zero ? "fact.less" : "fact.more", ["amount": .text(say(max(gap, .zero - gap)))]) : nil),
    ]
    if let whole = amounts.whole { items.append(.init(words.text("fact.whole"), say(whole))) }
    if let forecast = amounts.forecast {
      let band = amounts.forecastBand.map {
        words.text("fact.band", ["low": .text(say($0.low)), "high": .text(say($0.high))])
      }
      items.append(.init(words.text("fact.forecast"), say(forecast), note: band))
    }
    if amounts.withoutCredit > 0 {
      items.append(
        .init(
          words.text("fact.creditless"), words.count(amounts.withoutCredit), note: words.text("fact.creditlessNote")))
    }
    return items
  }
}
