/// One worker's part of a round: the rows that begin in its part of the block, as columns.
///
/// A chunk belongs to one thread at a time; its memory serves round after round.
struct Chunk {
  /// Where its first row begins; nil when no row begins in its part.
  var first: Int?
  /// Where the row behind its last begins.
  var next = 0
  /// Whether the block ended before that row did.
  var isAtEnd = false
  /// Whether it ended within a line that was found to be bad already: the next round begins behind that line.
  var isWithinBadLine = false
  /// The line ends before `next`, from `first` on.
  var lineEnds = 0

  /// Data rows, good and bad.
  var rows = 0
  var good = 0
  var bad: [FoundBad] = []

  var cells: RowCells
  let keys: UnsafeMutableBufferPointer<KeySlot>
  let times: UnsafeMutableBufferPointer<TimeSlot>
  let texts: UnsafeMutableBufferPointer<TextSlot>
  let amounts: UnsafeMutableBufferPointer<AmountSlot>
  /// The wish's columns of which only matters whether they hold something, with their bits.
  let filled: UnsafeMutableBufferPointer<(column: Int, bit: UInt64)>
  let neededTime: Int?
  var lines: Memory<UInt32>
  var fills: Memory<UInt64>
  /// Bit *n*: whether a row had a time of day, or a date alone, in `times[n]`.
  var timesOfDay: UInt64 = 0
  var dates: UInt64 = 0
  var arena = Arena()
  /// The words that the table of all words did not have when the round began, numbered in the order of the rows.
  var newWords = WordTable(capacity: 64)

  /// Bad rows of one reason, with lines counted from the chunk's first.
  struct FoundBad {
    var reason: BadRows.Reason
    var count: Int
    var first: [BadRows.Place]
  }

  init(_ plan: Plan, clock: ZoneClock, _ assumptions: Assumptions) {
    cells = RowCells(columns: plan.columns)
    keys = .holding(plan.keys.map { KeySlot(column: $0) })
    times = .holding(
      plan.times.enumerated().map { index, columns in
        var reader = TimeReader(clock)
        reader.order = assumptions.dates[index]
        return TimeSlot(name: plan.timeNames[index], columns: columns, reader: reader)
      })
    texts = .holding(plan.texts.map { TextSlot(column: $0) })
    amounts = .holding(
      plan.amounts.enumerated().map { index, column in
        AmountSlot(
          name: plan.amountNames[index], column: column,
          reader: AmountReader(decimal: assumptions.decimals[index], currency: assumptions.currency))
      })
    filled = .holding(
      plan.filled.enumerated().compactMap { index, column in column.map { ($0, 1 << UInt64(index & 63)) } })
    neededTime = plan.neededTime
    lines = Memory()
    fills = Memory()
    reserve(1 << 10)
  }

  func deallocate() {
    cells.deallocate()
    for key in keys { key.deallocate() }
    for time in times { time.values.deallocate() }
    for text in texts { text.values.deallocate() }
    for amount in amounts { amount.values.deallocate() }
    keys.release()
    times.release()
    texts.release()
    amounts.release()
    filled.release()
    lines.deallocate()
    fills.deallocate()
    arena.deallocate()
    newWords.deallocate()
  }
}

extension UnsafeMutableBufferPointer {
  /// Memory of its own for some values, so that a row touches no array.
  static func holding(_ values: [Element]) -> Self {
    let memory = Self.allocate(capacity: values.count)
    _ = memory.initialize(from: values)
    return memory
  }

  func release() {
    deinitialize()
    deallocate()
  }
}

/// Memory that grows.
struct Memory<Element: BitwiseCopyable> {
  private(set) var base = UnsafeMutablePointer<Element>.allocate(capacity: 1)
  private(set) var capacity = 1

  mutating func reserve(_ wanted: Int, keeping count: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  @inline(__always) subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  func column(_ count: Int) -> Column<Element> { Column(base, count: count) }
  func deallocate() { base.deallocate() }
}

/// Where the cells of one row end.
struct RowCells {
  let columns: Int
  let ends: UnsafeMutablePointer<Int>

  init(columns: Int) {
    self.columns = columns
    ends = .allocate(capacity: columns + 1)
  }

  func deallocate() { ends.deallocate() }

  @inline(__always) func end(_ place: Int, cell: Int) { ends[min(cell, columns)] = place }

  @inline(__always) func cell(_ column: Int, _ bytes: UnsafePointer<UInt8>, from start: Int) -> Cell {
    let first = column == 0 ? start : ends[column &- 1] &+ 1
    return Cell(bytes + first, ends[column] &- first)
  }
}

struct KeySlot {
  let column: Int?
  var starts = Memory<UnsafePointer<UInt8>>()
  var lengths = Memory<UInt32>()
  var hashes = Memory<UInt64>()
  var haveSeveral = false

  init(column: Int?) { self.column = column }

  func deallocate() {
    starts.deallocate()
    lengths.deallocate()
    hashes.deallocate()
  }
}

struct TimeSlot {
  let name: String
  let first: Int?
  /// A column that counts where the first is empty.
  let second: Int?
  var reader: TimeReader
  var values = Memory<Int>()
  var evidence = DateEvidence()

  init(name: String, columns: [Int], reader: TimeReader) {
    self.name = name
    first = columns.first
    second = columns.dropFirst().first
    self.reader = reader
  }

  @inline(__always) mutating func read(_ cell: Cell) -> TimeReader.Reading { reader.read(cell, &evidence) }
}

struct TextSlot {
  let column: Int?
  var values = Memory<UInt32>()
}

struct AmountSlot {
  let name: String
  let column: Int?
  var reader: AmountReader
  var values = Memory<Amount?>()
  var evidence = DecimalEvidence()

  mutating func read(_ cell: Cell) -> Amount? { reader.read(cell, &evidence) }
}

extension Chunk {
  mutating func reserve(_ count: Int) {
    lines.reserve(count, keeping: good)
    fills.reserve(count, keeping: good)
    for index in keys.indices {
      keys[index].starts.reserve(count, keeping: good)
      keys[index].lengths.reserve(count, keeping: good)
      keys[index].hashes.reserve(count, keeping: good)
    }
    for index in times.indices { times[index].values.reserve(count, keeping: good) }
    for index in texts.indices { texts[index].values.reserve(count, keeping: good) }
    for index in amounts.indices { amounts[index].values.reserve(count, keeping: good) }
  }

  /// Forgets all rows; evidence and memory stay.
  mutating func clear() {
    first = nil
    next = 0
    isAtEnd = false
    isWithinBadLine = false
    lineEnds = 0
    rows = 0
    good = 0
    bad.removeAll()
    timesOfDay = 0
    dates = 0
    arena.clear()
    newWords.clear()
    for index in keys.indices { keys[index].haveSeveral = false }
    for index in times.indices { times[index].evidence = DateEvidence() }
    for index in amounts.indices { amounts[index].evidence = DecimalEvidence() }
  }

  /// The good rows as the consumer gets them.
  func batch(firstLine: Int) -> Batch {
    var batch = Batch()
    batch.count = good
    batch.lines.first = firstLine
    batch.lines.offsets = lines.column(good)
    batch.keys = keys.map { slot in
      var keys = Batch.Keys()
      guard slot.column != nil else { return keys }
      keys.starts = slot.starts.column(good)
      keys.lengths = slot.lengths.column(good)
      keys.hashes = slot.hashes.column(good)
      keys.haveSeveral = slot.haveSeveral
      return keys
    }
    batch.times = times.map { $0.first == nil ? Column() : $0.values.column(good) }
    batch.texts = texts.map { $0.column == nil ? Column() : $0.values.column(good) }
    batch.amounts = amounts.map { $0.column == nil ? Column() : $0.values.column(good) }
    batch.filled = fills.column(good)
    return batch
  }
}
