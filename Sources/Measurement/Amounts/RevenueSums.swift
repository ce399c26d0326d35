internal import AgreementModel
internal import Exports

/// What the wins of the frame brought.
struct RevenueSums {
  private(set) var total = ExactSum()
  /// By month, and by week (its Monday in days since 1970).
  private(set) var months: [Int: ExactSum] = [:]
  private(set) var weeks: [Int: ExactSum] = [:]
  /// By the currencies as they are written; the empty name is the agreed one.
  private(set) var currencies: [String: ExactSum] = [:]
  private(set) var hasForeign = false

  /// - Parameter wins: In the order of the file: of rows with the same deal the first counts.
  init(_ wins: [Win], _ frame: FrameTerms, _ days: LocalDays, _ vocabulary: Vocabulary) {
    var deals: Set<UInt32> = []
    var hint = 0
    for win in wins where win.won >= frame.start && win.won < frame.end {
      guard let amount = win.amount, win.deal == 0 || deals.insert(win.deal).inserted else { continue }
      let day = days.day(of: win.won, &hint)
      total.add(amount)
      months[MonthOfDay.month(of: day), default: ExactSum()].add(amount)
      weeks[Weeks.monday(of: day), default: ExactSum()].add(amount)
      currencies[vocabulary[win.currency].uppercased(), default: ExactSum()].add(amount)
      hasForeign = hasForeign || win.isForeign
    }
  }
}

extension RevenueSums {
  /// The sums of all currencies, by name.
  /// - Parameter agreed: The currency of amounts without one.
  func byCurrency(agreed: String) -> [CurrencySum] {
    currencies.map { name, sum in
      CurrencySum(currency: name.isEmpty ? agreed : name, sum: sum.ratio)
    }.reduce(into: [CurrencySum]()) { sums, sum in
      if let place = sums.firstIndex(where: { $0.currency == sum.currency }) {
        sums[place].sum = sums[place].sum + sum.sum
      } else {
        sums.append(sum)
      }
    }.sorted { $0.currency.utf8.lexicographicallyPrecedes($1.currency.utf8) }
  }
}
