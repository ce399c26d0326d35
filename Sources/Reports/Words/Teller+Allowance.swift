internal import AgreementModel
internal import Measurement

// How much may still go wrong, what was brought, and what is uncertain about a verdict.

extension Teller {
  /// In whole leads: 3 more late leads are allowed this month.
  func allowance(_ clause: Clause, _ isTold: Bool) -> [[Phrase]] {
    guard clause.allowsMisses else { return [] }
    var phrases: [Phrase] = []
    if let month = month(clause) { phrases.append(month) }
    if isTold, let allowed = clause.allowedBreaks, clause.group.share != nil {
      phrases.append(
        Phrase(.report("used", ["breaks": .count(clause.breaks), "allowed": .count(allowed)])))
    }
    if isTold || clause.burnRate.map({ $0 > .one }) ?? false, let burn = clause.burnRate {
      phrases.append(
        Phrase(
          .report("burn", ["times": .decimal(burn.rounded(scale: 2).trimmed())]),
          burn > .one ? .caution : .plain))
    }
    return phrases.isEmpty ? [] : [phrases]
  }

  /// What is allowed this month; nothing where the whole frame already has more misses than are allowed, and the month
  /// would say that there is room.
  func month(_ clause: Clause) -> Phrase? {
    guard clause.allowsMisses, let left = clause.allowedThisMonth else { return nil }
    if left >= 0, let allowed = clause.allowedBreaks, clause.breaks > allowed { return nil }
    let form = left > 0 ? "more" : left == 0 ? "none" : "over"
    return Phrase(
      .report("allowed.\(clause.kind.rawValue).\(form)", ["count": .count(abs(left))]),
      left < 0 ? .bad : left == 0 ? .caution : .good)
  }

  /// Leads delivered and money won, what is due, and where the pace leads.
  func amounts(_ clause: Clause) -> [[Phrase]] {
    guard let amounts = clause.amounts else { return [] }
    let kind = clause.kind.rawValue
    func amount(_ value: Ratio?) -> MessageValue? { value.map { .amount($0, amounts.currency) } }
    var notes = [
      [
        Phrase(
          .report(
            "\(kind).due",
            ["done": amount(amounts.done), "due": amount(amounts.due), "whole": amount(amounts.whole)]))
      ]
    ]
    if clause.isSoFar, let forecast = amounts.forecast {
      let missing = amounts.whole.map { $0 - forecast }
      let isEnough = missing.map { $0 <= .zero } ?? true
      notes.append([
        Phrase(
          .report(
            "\(kind).forecast",
            [
              "forecast": amount(forecast), "low": amount(amounts.forecastBand?.low),
              "high": amount(amounts.forecastBand?.high), "missing": isEnough ? nil : amount(missing),
            ]), isEnough ? .plain : .caution)
      ])
    }
    if amounts.withoutCredit > 0 {
      notes.append([Phrase(.report("withoutCredit", ["count": .count(amounts.withoutCredit)]))])
    }
    return notes
  }

  /// Why the verdict may not be the last word.
  func reservations(_ clause: Clause) -> [[Phrase]] {
    var notes: [[Phrase]] = []
    if let accepted = clause.ofAccepted, let share = accepted.share {
      let part = Part(of: accepted, .conversion)
      notes.append([
        Phrase(
          .report(
            "ofAccepted",
            ["share": .share(share), "won": .count(part.whole - part.breaks), "whole": .count(part.whole)]))
      ])
    }
    if let bounds = clause.bounds, detail == .full || clause.dependsOnBadRows {
      let turns = clause.dependsOnBadRows
      let values: [String: MessageValue] = [
        "low": .share(bounds.low, of: clause.target?.value), "high": .share(bounds.high, of: clause.target?.value),
      ]
      notes.append([Phrase(.report(turns ? "bounds.turns" : "bounds.stays", values), turns ? .caution : .quiet)])
    }
    if clause.isLatestChangeOnly { notes.append([Phrase(.report("latestChangeOnly"), .quiet)]) }
    return notes
  }
}
