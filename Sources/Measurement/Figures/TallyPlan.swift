internal import AgreementModel
internal import WorkingTime

/// What leads are counted by, and where each count stands.
///
/// For every owner, source and day there is a row of cells, one for every state that the judges tell apart.
struct TallyPlan: Sendable {
  let judges: [any Judge]
  /// The first cell of each judge.
  let offsets: [Int]
  /// Cells in a row.
  let width: Int
  let days: LocalDays
  /// The day of the earliest hand-over of the frame, and how many days follow until the latest.
  let firstDay: Int
  let dayCount: Int
  /// The month of each day, counted from that of the first.
  let monthOfDay: [Int32]
  let firstMonth: Int
  let monthCount: Int
  /// Hand-overs from here on are the burn rate's.
  let recentFrom: Int
  let grades: Int
  let owners: Grouping
  let sources: Grouping
  let offenders: Int?

  init(
    _ judges: [any Judge], _ store: LeadStore, _ zone: TimeZoneRules, handedOver: ClosedRange<Int>?, asOf: Int,
    grades: Int, words: Int, offenders: Int?
  ) {
    self.judges = judges
    var width = 0
    offsets = judges.map { judge in
      defer { width += States(judge.kind).count }
      return width
    }
    self.width = width
    let span = handedOver ?? 0...0
    days = LocalDays(zone, from: span.lowerBound, to: span.upperBound)
    let all = days.range
    firstDay = all.lowerBound
    dayCount = all.count
    let months = all.map(MonthOfDay.month)
    firstMonth = months.min() ?? 0
    monthCount = (months.max() ?? 0) - firstMonth + 1
    monthOfDay = months.map { [firstMonth] in Int32($0 - firstMonth) }
    recentFrom = asOf - 7 * 86_400_000_000
    self.grades = grades
    owners = Grouping(store.owners, count: store.count, words: words)
    sources = Grouping(store.sources, count: store.count, words: words)
    self.offenders = offenders
  }
}

/// Numbers for the words of a column, in the order in which the leads first have them.
struct Grouping: Sendable {
  /// The word of each number.
  let words: [UInt32]
  /// The number of each word; of words that no lead has it means nothing.
  let numbers: [UInt32]

  init(_ column: Chunks<UInt32>, count: Int, words: Int) {
    var numbers = [UInt32](repeating: .max, count: words)
    var found: [UInt32] = []
    column.withView { column in
      for row in 0..<count {
        let word = Int(column[row])
        if numbers[word] == .max {
          numbers[word] = UInt32(found.count)
          found.append(UInt32(word))
        }
      }
    }
    self.numbers = numbers
    self.words = found
  }
}
