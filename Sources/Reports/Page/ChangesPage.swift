internal import AgreementModel
internal import Measurement

// What changed between two measurements of the same agreement: the watch screen's news.

extension Teller {
  /// The news since an earlier measurement, the worst first; nothing when nothing changed.
  func changes(since earlier: Measured) -> Page {
    var page = Page()
    let turned = measured.clauses.filter { clause in earlier[clause.kind].map { $0.standing != clause.standing } ?? true
    }
    let order: [Standing] = [.broken, .unmeasurable, .open, .kept]
    let items =
      order.flatMap { standing in turned.filter { $0.standing == standing } }.map { [turn($0, earlier[$0.kind])] }
      + measured.clauses.compactMap { clause in
        earlier[clause.kind].flatMap { before in before.standing == clause.standing ? moved(clause, before) : nil }
          .map { [$0] }
      }
      + measured.clauses.flatMap { leads($0, earlier[$0.kind]) } + files(since: earlier.frame)
    page.add(items: items)
    return page
  }

  private func turn(_ clause: Clause, _ before: Clause?) -> Phrase {
    let tone: Tone =
      switch clause.standing {
      case .broken: .bad
      case .kept: .good
      case .open, .unmeasurable: .caution
      }
    return Phrase(
      .report(
        "changed.verdict",
        [
          "name": .name(of: clause), "verdict": .message(clause.verdict),
          "before": before.map { .message($0.verdict) }, "shares": shares(clause, before),
        ]), tone)
  }

  private func moved(_ clause: Clause, _ before: Clause) -> Phrase? {
    guard let shares = shares(clause, before), let now = clause.group.share, let then = before.group.share else {
      return nil
    }
    return Phrase(
      .report(now > then ? "changed.up" : "changed.down", ["name": .name(of: clause), "shares": shares]),
      now > then ? .good : .caution)
  }

  /// 94.9% → 95.1%; nil when both are written alike.
  private func shares(_ clause: Clause, _ before: Clause?) -> MessageValue? {
    guard let now = clause.group.share, let then = before?.group.share else { return nil }
    let (from, to) = (
      MessageValue.share(then, of: clause.target?.value), MessageValue.share(now, of: clause.target?.value)
    )
    return from == to ? nil : .message(.report("changed.shares", ["from": from, "to": to]))
  }

  /// Leads that are on the list now and were not; those that are off it, where both lists are whole.
  private func leads(_ clause: Clause, _ before: Clause?) -> [[Phrase]] {
    guard let before else { return [] }
    var items: [[Phrase]] = []
    let (old, new) = (Set(before.offenders.map(\.lead)), Set(clause.offenders.map(\.lead)))
    let isWhole = before.offenders.count == before.offenderCount && clause.offenders.count == clause.offenderCount
    let come = clause.offenders.filter { !old.contains($0.lead) }
    if !come.isEmpty, isWhole || clause.offenderCount > before.offenderCount {
      let count = isWhole ? come.count : max(come.count, clause.offenderCount - before.offenderCount)
      items.append([
        Phrase(
          .report(
            "changed.new",
            [
              "name": .name(of: clause), "count": .count(count),
              "leads": few(come.map { lead($0, of: clause) }, of: count),
            ]), .bad)
      ])
    }
    let gone = isWhole ? before.offenders.filter { !new.contains($0.lead) } : []
    if !gone.isEmpty {
      items.append([
        Phrase(
          .report(
            "changed.gone",
            ["name": .name(of: clause), "count": .count(gone.count), "leads": few(gone.map { .text($0.lead) })]),
          .good)
      ])
    }
    return items
  }

  private func files(since before: Frame) -> [[Phrase]] {
    let now = measured.frame
    let (leads, activities) = (now.leads - before.leads, now.activities - before.activities)
    var items: [[Phrase]] = []
    if let more = amount(max(0, leads), max(0, activities)) {
      items.append([Phrase(.report("changed.more", ["what": more]), .quiet)])
    }
    if let fewer = amount(max(0, -leads), max(0, -activities)) {
      items.append([Phrase(.report("changed.fewer", ["what": fewer]), .caution)])
    }
    if now.badRows != before.badRows {
      items.append([
        Phrase(
          .report("changed.badRows", ["from": .count(before.badRows), "to": .count(now.badRows)]),
          now.badRows > before.badRows ? .caution : .quiet)
      ])
    }
    return items
  }

  /// 9 leads and 40 activities; nil for nothing.
  private func amount(_ leads: Int, _ activities: Int) -> MessageValue? {
    let parts = [("leads", leads), ("activities", activities)].filter { $0.1 > 0 }.map { name, count in
      MessageValue.message(.report("changed.\(name)", ["count": .count(count)]))
    }
    return parts.isEmpty ? nil : .list(parts)
  }
}
