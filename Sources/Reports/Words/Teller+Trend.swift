internal import AgreementModel
internal import Measurement

// Where a promise is going: by the weeks of the hand-over, and against earlier measurements.

extension Teller {
  enum Direction: String {
    case rising, steady, falling

    /// Less than two percentage points either way is steady.
    init(from before: Ratio, to now: Ratio) {
      let margin = Ratio(1, 50)
      self = now >= before + margin ? .rising : now <= before - margin ? .falling : .steady
    }
  }

  /// Against the measurement before where one is kept, otherwise by the weeks: one of them, so that they cannot
  /// contradict each other.
  func trend(_ clause: Clause) -> [[Phrase]] {
    guard detail == .full || clause.standing == .broken || hasTurnedDown(clause) else { return [] }
    return (earlier(clause) ?? weeks(clause)).map { [[$0]] } ?? []
  }

  private func hasTurnedDown(_ clause: Clause) -> Bool { direction(clause) == .falling }

  /// The last week against the four before it.
  func weeks(_ clause: Clause) -> Phrase? {
    guard let (shares, last, before, count) = lastWeeks(clause) else { return nil }
    let direction = Direction(from: before, to: last)
    let target = clause.target?.value
    return Phrase(
      .report(
        "trend.weeks.\(direction.rawValue)\(count == 1 ? ".one" : "")",
        ["last": .share(last, of: target), "before": .share(before, of: target), "count": .count(count)]),
      direction == .falling ? .caution : .plain, curve: shares)
  }

  private func lastWeeks(_ clause: Clause) -> (shares: [Ratio], last: Ratio, before: Ratio, count: Int)? {
    guard let weeks = clause.breakdowns.first(where: { $0.by == .week })?.groups.filter({ $0.group.share != nil }),
      weeks.count > 1, let last = weeks.last?.group.share
    else { return nil }
    let earlier = weeks.dropLast().suffix(4).map { Part(of: $0.group, clause.kind) }
    let whole = earlier.reduce(0) { $0 + $1.whole }
    guard whole > 0 else { return nil }
    let before = Ratio(whole - earlier.reduce(0) { $0 + $1.breaks }, whole)
    return (weeks.suffix(12).compactMap(\.group.share), last, before, earlier.count)
  }

  /// This measurement against the one before.
  func earlier(_ clause: Clause) -> Phrase? {
    let shares = material.history.shares(of: clause.kind, before: measured.frame)
    guard let before = shares.last, let share = clause.group.share else { return nil }
    let direction = Direction(from: before.share, to: share)
    let then = MessageValue.share(before.share, of: clause.target?.value)
    let isSame = then == .share(share, of: clause.target?.value)
    return Phrase(
      .report(
        "trend.before.\(isSame ? "unchanged" : direction.rawValue)",
        ["share": then, "date": .date(clock.local(before.asOf).date)]),
      direction == .falling ? .caution : .plain, curve: shares.count > 1 ? shares.map(\.share) + [share] : [])
  }

  func direction(_ clause: Clause) -> Direction? {
    if let before = material.history.shares(of: clause.kind, before: measured.frame).last,
      let share = clause.group.share
    {
      return Direction(from: before.share, to: share)
    }
    return lastWeeks(clause).map { Direction(from: $0.before, to: $0.last) }
  }
}
