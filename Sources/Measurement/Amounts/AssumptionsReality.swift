internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Holds what the agreement assumed against all leads of the files, by the month of their hand-over.
struct AssumptionsReality {
  let terms: Terms
  let days: LocalDays
  let wins: [Win]
  let cohorts: Cohorts
  let asOf: Int

  func assumptions() -> Assumptions {
    let age = terms.conversion?.age ?? terms.cycle
    let last = age?.lastOldEnough(at: asOf)
    let clock = terms.cycle?.duration.clock ?? .elapsed
    let lengths = lengths(on: clock)
    let months = months(lengths)
    var result = Assumptions()
    result.cohorts = cohorts.months.sorted { $0.key < $1.key }.map { month, cohort in
      let won = months[month]
      return Assumptions.Cohort(
        month: MonthOfDay.name(month), leads: cohort.leads, won: won?.lengths.count ?? 0,
        revenue: won?.revenue.ratio ?? .zero, cycle: won.flatMap { Percentiles(of: [$0.lengths]) }?.median,
        isMature: last.map { cohort.newest <= $0 } ?? false)
    }
    let mature = result.cohorts.filter(\.isMature)
    if !mature.isEmpty {
      let (leads, won) = mature.reduce((0, 0)) { ($0.0 + $1.leads, $0.1 + $1.won) }
      result.conversion = Counted(.conversion, [won, leads - won]).group
    }
    let matureMonths = Set(mature.map(\.month))
    let matureLengths = months.filter { matureMonths.contains(MonthOfDay.name($0.key)) }.map(\.value.lengths)
    result.cycle = Percentiles(of: matureLengths)
    result.value = Assumptions.Values(of: wins)
    result.winsBeforeHandOver = wins.count { $0.won < $0.handedOver }
    result.agreedConversion = terms.conversion?.target.share
    result.agreedCycle = terms.cycle?.duration
    result.agreedValue = terms.agreedValue
    return result
  }

  /// What the leads handed over in a month brought.
  private struct Won {
    var revenue = ExactSum()
    var lengths: [Int] = []
  }

  /// The wins by the month of the hand-over, in months since the year 0.
  private func months(_ lengths: [Int]) -> [Int: Won] {
    var (places, list): ([Int: Int], [Won]) = ([:], [])
    var deals: Set<UInt32> = []
    var (months, hint) = (MonthOfDay(), 0)
    // Neighbours mostly share their month.
    var (current, place) = (Int.min, 0)
    for (win, length) in zip(wins, lengths) {
      let month = months.month(of: days.day(of: win.handedOver, &hint))
      if month != current {
        current = month
        place = places[month] ?? list.count
        if place == list.count {
          places[month] = place
          list.append(Won())
        }
      }
      list[place].lengths.append(length)
      if let amount = win.amount, !win.isForeign, win.deal == 0 || deals.insert(win.deal).inserted {
        list[place].revenue.add(amount)
      }
    }
    return places.mapValues { list[$0] }
  }

  /// Microseconds from the hand-over to the win of each.
  func lengths(on clock: AgreedDuration.Clock) -> [Int] {
    guard let first = wins.map(\.handedOver).min(), let last = wins.map(\.won).max() else { return [] }
    let clamped = [first, last].map { Instant(microseconds: min(max($0, 0), 4_102_444_800_000_000)) }
    let table = WorkingTimeTable(terms.calendar, clock, from: clamped[0], to: max(clamped[0], clamped[1]))
    return wins.map { table.length($0.handedOver, $0.won) }
  }
}

extension Assumptions.Values {
  /// Of what customers bring, each deal once; nil when no amount is there.
  init?(of wins: [Win]) {
    var deals: Set<UInt32> = []
    var sum = ExactSum()
    var amounts: [Amount] = []
    for win in wins where !win.isForeign {
      guard let amount = win.amount, win.deal == 0 || deals.insert(win.deal).inserted else { continue }
      sum.add(amount)
      amounts.append(amount)
    }
    guard !amounts.isEmpty else { return nil }
    amounts.sort { $0.isLess(than: $1) }
    self.init(
      mean: sum.ratio * Ratio(1, amounts.count), median: amounts[NearestRank.rank(50, of: amounts.count) - 1].ratio,
      largest: amounts[amounts.count - 1].ratio, count: amounts.count)
  }
}

extension Amount {
  fileprivate func isLess(than other: Amount) -> Bool {
    if scale == other.scale { return units < other.units }
    return ratio < other.ratio
  }
}
