/// What a table's rows have shown about its encoding, its dates and its amounts: kept when reading begins again.
///
/// Reading takes for granted that the file is UTF-8, that dates are day-first and that the decimal mark is the point. The
/// first rows mostly show whether that holds; when a later one shows that it does not, the pass begins again with what
/// is known now. Each fact can turn once only, so that passes end.
struct TableFacts {
  var assumptions: Assumptions
  private var dates: [DateEvidence]
  private var decimals: [DecimalEvidence]
  private let isDateSaid: Bool
  private let isDecimalSaid: Bool

  init(_ plan: Plan, _ options: ReadingOptions) {
    assumptions = Assumptions(
      dates: plan.times.map { _ in options.dates ?? .dayFirst },
      decimals: plan.amounts.map { _ in options.decimal ?? .point }, currency: options.currency)
    dates = plan.times.map { _ in DateEvidence() }
    decimals = plan.amounts.map { _ in DecimalEvidence() }
    isDateSaid = options.dates != nil
    isDecimalSaid = options.decimal != nil
  }

  /// Forgets the examples that the next pass finds again.
  mutating func beginPass() {
    for index in dates.indices { dates[index].either = [] }
    for index in decimals.indices { decimals[index].either = [] }
  }

  /// Takes what a chunk's rows show; whether the pass can go on.
  mutating func merge(_ chunk: Chunk) -> Bool {
    for index in chunk.times.indices { dates[index].merge(chunk.times[index].evidence) }
    for index in chunk.amounts.indices { decimals[index].merge(chunk.amounts[index].evidence) }
    let before = (assumptions.dates, assumptions.decimals)
    if !isDateSaid {
      for index in dates.indices where dates[index].monthFirst != nil && dates[index].dayFirst == nil {
        assumptions.dates[index] = .monthFirst
      }
    }
    if !isDecimalSaid {
      for index in decimals.indices where decimals[index].comma != nil && decimals[index].point == nil {
        assumptions.decimals[index] = .comma
      }
    }
    return before == (assumptions.dates, assumptions.decimals)
  }
}

extension TableFacts {
  /// The first column whose dates need both orders; with all rows read also one whose dates leave it open.
  func undecidedDates(isOver: Bool) -> (time: Int, examples: [String])? {
    guard !isDateSaid else { return nil }
    for (index, found) in dates.enumerated() {
      if let dayFirst = found.dayFirst, let monthFirst = found.monthFirst { return (index, [dayFirst, monthFirst]) }
      if isOver, found.dayFirst == nil, found.monthFirst == nil, !found.either.isEmpty { return (index, found.either) }
    }
    return nil
  }

  func undecidedDecimal(isOver: Bool) -> (amount: Int, examples: [String])? {
    guard !isDecimalSaid else { return nil }
    for (index, found) in decimals.enumerated() {
      if let point = found.point, let comma = found.comma { return (index, [point, comma]) }
      if isOver, found.point == nil, found.comma == nil, !found.either.isEmpty { return (index, found.either) }
    }
    return nil
  }

  /// How a time column's dates are written; nil when all are ISO 8601.
  func order(ofTime index: Int) -> DateOrder? {
    let found = dates[index]
    let isISO = found.dayFirst == nil && found.monthFirst == nil && found.either.isEmpty
    return isISO ? nil : assumptions.dates[index]
  }

  /// An amount column's decimal mark; nil when no cell has one.
  func mark(ofAmount index: Int) -> DecimalMark? {
    let found = decimals[index]
    let isPlain = found.point == nil && found.comma == nil && found.either.isEmpty
    return isPlain ? nil : assumptions.decimals[index]
  }
}
