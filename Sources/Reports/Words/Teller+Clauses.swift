internal import AgreementModel
internal import Measurement

// How each promise stands.

extension Teller {
  /// - Parameter namesLeads: Whether the worst leads are named; not where a table of them follows.
  func line(_ clause: Clause, namesLeads: Bool) -> VerdictLine {
    var line = VerdictLine(
      kind: clause.kind, name: clause.name, standing: clause.standing, verdict: clause.verdict)
    line.isSoFar = clause.isSoFar
    line.share = clause.group.share.map { .share($0, of: clause.target?.value) }
    line.target = clause.target.map { target in
      .share(target.value ?? .one)
    }
    (line.part, line.targetPart) = (clause.group.share, clause.target?.value)
    line.notes = notes(clause, namesLeads)
    return line
  }

  private func notes(_ clause: Clause, _ namesLeads: Bool) -> [[Phrase]] {
    guard clause.isMeasurable else { return missing(clause) }
    let isTold = detail == .full || clause.standing != .kept
    var notes: [[Phrase]] = []
    notes += amounts(clause)
    if clause.kind != .volume, clause.kind != .revenue { notes.append([Phrase(counts(clause))]) }
    notes += silence(clause)
    notes += versions(clause)
    notes += allowance(clause, isTold)
    if isTold { notes += tiers(clause) }
    notes += trend(clause)
    if isTold { notes += times(clause) }
    if clause.standing == .broken { notes += owners(clause) }
    if isTold, namesLeads { notes += worst(clause) }
    notes += months(clause)
    notes += reservations(clause)
    return notes
  }

  private func missing(_ clause: Clause) -> [[Phrase]] {
    if clause.missing == ["activities"] { return [[Phrase(.report("missing.activities"), .caution)]] }
    guard clause.currencies.isEmpty else {
      let sums = clause.currencies.map { MessageValue.money(Money(rounding: $0.sum, currency: $0.currency)) }
      return [[Phrase(.report("missing.currencies", ["sums": .list(sums)]), .caution)]]
    }
    let columns = clause.missing.map(MessageValue.text)
    return [[Phrase(.report("missing.columns", ["columns": .list(columns)]), .caution)]]
  }

  /// 812 in time, 61 late, 9 never tried …
  func counts(_ clause: Clause) -> Message {
    let states = zip(clause.kind.states, clause.group.counts).map { ($0, MessageValue.count($1)) }
    return .report("counts.\(clause.kind.rawValue)", Dictionary(states) { first, _ in first })
  }

  /// Where silence is acceptance: how many leads nobody decided in time, which is late all the same.
  func silence(_ clause: Clause) -> [[Phrase]] {
    guard clause.kind == .decision || clause.kind == .quality, let count = measured[.quality]?.bySilence, count > 0
    else { return [] }
    return [[Phrase(.report("silence.\(clause.kind.rawValue)", ["count": .count(count)]))]]
  }

  /// What each version agreed on, and what its leads come to; in a brief report where they differ only.
  func versions(_ clause: Clause) -> [[Phrase]] {
    let all = clause.versions.filter { Part(of: $0.group, clause.kind).whole > 0 }
    let differ =
      Set(clause.versions.map(\.limit)).count > 1 || Set(clause.versions.map(\.target?.value)).count > 1
      || clause.versions.count < measured.frame.versions.count
    guard clause.kind != .volume, detail == .full || differ else { return [] }
    return all.map { version in
      [
        Phrase(
          .report(
            "version.share",
            [
              "number": .count(version.number),
              "share": version.group.share.map { .share($0, of: version.target?.value) },
              "target": version.target.map(MessageValue.target), "limit": version.limit.map(MessageValue.duration),
              "count": .count(Part(of: version.group, clause.kind).whole),
            ]))
      ]
    }
  }

  /// Each tier; and that it is one of them where the whole would be enough.
  private func tiers(_ clause: Clause) -> [[Phrase]] {
    let failing = clause.grades.filter { $0.attained == false }
    let isEnough = clause.group.share.flatMap { share in clause.target?.value.map { share >= $0 } } ?? false
    let names = failing.map { MessageValue.named($0.name) }
    return (isEnough && !failing.isEmpty ? [[Phrase(.report("tiers", ["names": .list(names)]), .bad)]] : [])
      + clause.grades.map { [grade($0)] }
  }

  private func grade(_ grade: Measurement.Grade) -> Phrase {
    let standing: Standing = grade.attained.map { $0 ? .kept : .broken } ?? .open
    let message = Message.report(
      grade.group.share == nil ? "grade.none" : "grade",
      [
        "name": .named(grade.name), "limit": .duration(grade.limit),
        "share": grade.group.share.map { .share($0, of: grade.target.value) }, "target": .target(grade.target),
        "verdict": .message(.report("standing.\(standing.rawValue)")),
      ])
    return Phrase(message, standing == .broken ? .bad : .plain)
  }

  private func times(_ clause: Clause) -> [[Phrase]] {
    guard let times = clause.percentiles else { return [] }
    let message = Message.report(
      "times.\(clause.kind.rawValue)",
      [
        "count": .count(times.count),
        "median": length(times.median, of: clause), "ninety": length(times.p90, of: clause),
        "ninetyFive": length(times.p95, of: clause), "limit": clause.limit.map(MessageValue.duration),
      ])
    return [[Phrase(message)]]
  }

  private func owners(_ clause: Clause) -> [[Phrase]] {
    guard let target = clause.target?.value, clause.team == .sales,
      let owners = clause.breakdowns.first(where: { $0.by == .owner })
    else { return [] }
    let below = owners.groups.filter { $0.group.share.map { $0 < target } ?? false }
      .map { (name: $0.name, part: Part(of: $0.group, clause.kind), share: $0.group.share ?? .zero) }
      .sorted { ($1.part.breaks, $0.name) < ($0.part.breaks, $1.name) }
    guard !below.isEmpty else { return [] }
    let names = below.map { owner in
      MessageValue.message(
        .report(
          "ownerShare",
          [
            "owner": .owner(owner.name), "share": .share(owner.share, of: target), "breaks": .count(owner.part.breaks),
            "whole": .count(owner.part.whole),
          ]))
    }
    return [[Phrase(.report("owners", ["owners": few(names)]))]]
  }

  private func worst(_ clause: Clause) -> [[Phrase]] {
    guard !clause.offenders.isEmpty else { return [] }
    let leads = clause.offenders.map { lead($0, of: clause) }
    return [[Phrase(.report("worst", ["leads": few(leads, of: clause.offenderCount)]))]]
  }

  private func months(_ clause: Clause) -> [[Phrase]] {
    guard detail == .full || clause.standing == .broken else { return [] }
    let told = clause.months.suffix(detail == .full ? .max : 3).compactMap { month in
      LocalDate(month.month + "-01").map { first in
        MessageValue.message(
          .report(
            month.share == nil ? "month.none" : "month",
            [
              "month": .month(first), "share": month.share.map { .share($0, of: clause.target?.value) },
              "verdict": .message(month.verdict),
            ]))
      }
    }
    return told.isEmpty ? [] : [[Phrase(.report("months", ["months": series(told)]))]]
  }
}

/// The leads of a group that count.
struct Part {
  var breaks: Int
  var whole: Int

  init(of group: Group, _ kind: ClauseKind) {
    let (keeps, breaks) = kind.keepsAndBreaks
    self.breaks = group.counts.dropFirst(keeps).prefix(breaks).reduce(0, +)
    whole = group.counts.prefix(keeps + breaks).reduce(0, +)
  }
}

extension MonthVerdict {
  var verdict: Message {
    let standing: Standing = attained.map { $0 ? .kept : .broken } ?? .open
    return .report("standing.\(standing.rawValue)")
  }
}
