internal import AgreementModel
internal import Measurement
internal import Pages

// The figures at the head of a promise.

extension HTMLWriter {
  func facts(of clause: Clause) -> [Facts.Item] {
    if let amounts = clause.amounts { return facts(of: amounts, clause) }
    var items = [
      Facts.Item(
        words.text("fact.share"), attained(clause),
        note: clause.target == nil ? nil : words.text("atLeast", ["share": .text(words.rate(clause.target))]))
    ]
    if let allowed = allowed(clause) {
      items.append(
        .init(
          words.text("fact.misses"), words.count(misses(clause.group, clause)),
          note: allowed == 0 ? words.text("fact.noMisses") : words.text("fact.allowed", ["count": .count(allowed)])))
    }
    items += margins(of: clause) + times(of: clause)
    if let accepted = clause.ofAccepted, let share = accepted.share {
      items.append(.init(words.text("fact.ofAccepted"), words.share(share)))
    }
    return items
  }

  private func margins(of clause: Clause) -> [Facts.Item] {
    guard clause.kind != .conversion else { return [] }
    var items: [Facts.Item] = []
    if let left = clause.allowedThisMonth {
      let key = left > 0 ? "fact.monthLeft" : left == 0 ? "fact.monthNone" : "fact.monthOver"
      items.append(
        .init(
          words.text("fact.month"), left > 0 ? "+" + words.count(left) : words.count(left),
          note: words.text(key, ["count": .count(abs(left))])))
    }
    if let burn = clause.burnRate {
      items.append(
        .init(words.text("fact.burn"), words.times(burn), note: words.text("fact.burnNote")))
    }
    return items
  }

  private func times(of clause: Clause) -> [Facts.Item] {
    guard let percentiles = clause.percentiles else { return [] }
    return [("median", percentiles.median), ("p90", percentiles.p90), ("p95", percentiles.p95)].map { name, length in
      .init(words.text("fact." + name), words.length(length, clock: clause.limit?.clock))
    }
  }

  private func facts(of amounts: Amounts, _ clause: Clause) -> [Facts.Item] {
    func say(_ amount: Ratio) -> String { words.text(words.amount(amount, amounts.currency)) }
    let gap = amounts.done - amounts.due
    var items = [
      Facts.Item(
        words.text("fact.done." + clause.kind.rawValue), say(amounts.done),
        note: words.text("ofDue", ["share": .text(attained(clause))])),
      Facts.Item(
        words.text("fact.due"), say(amounts.due),
        note: words.text(
          gap < .zero ? "fact.gap.less" : "fact.gap.more", ["amount": .text(say(max(gap, .zero - gap)))])),
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
          words.text("fact.creditless"), words.count(amounts.withoutCredit),
          note: words.text("fact.withoutCredit")))
    }
    return items
  }
}
