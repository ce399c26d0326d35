/// Reads one table from its beginning to its end, with what is taken for granted about it.
struct Pass {
  private let table: Table
  private let workers: Workers
  private let round: Round
  private let chunks: UnsafeMutableBufferPointer<Chunk>
  /// The line that the next row begins on.
  private var line: Int
  private var bad: [BadRows] = []
  private var rows = 0
  private var timesOfDay: UInt64 = 0
  private var dates: UInt64 = 0
  private var isWithinBadLine = false

  init(_ table: Table, round: Round, options: ReadingOptions, workers: Workers) {
    self.table = table
    self.round = round
    self.workers = workers
    line = table.header.nextLine
    chunks = .allocate(capacity: workers.count)
    let clock = ZoneClock(options.zone)
    for index in chunks.indices {
      chunks.initializeElement(at: index, to: Chunk(table.plan, clock: clock, table.facts.assumptions))
    }
  }

  func deallocate() {
    for chunk in chunks { chunk.deallocate() }
    chunks.deinitialize()
    chunks.deallocate()
  }

  /// Reads all rows; false when something proved wrong and the pass has to begin again.
  mutating func run(
    _ index: Int, _ options: ReadingOptions, _ words: inout Words, into consumer: inout some BatchConsumer
  ) throws(ExportProblem) -> Bool {
    let stream = table.stream
    stream.rewind()
    round.begin()
    guard !table.header.names.isEmpty else { return true }
    let size = (options.blockSize ?? Self.blockSize) * workers.count
    var start = table.header.end
    var isFirst = true
    var isExpected = false
    repeat {
      let wanted = isFirst ? max(start + 1, min(size, Self.firstSize)) : size
      isFirst = false
      let isText = table.facts.assumptions.encoding == .utf8
      let fits = try round.fill(
        stream, size: wanted, separator: table.header.separator, isText: isText, workers)
      guard fits else {
        table.facts.assumptions.encoding = .windows1252
        return false
      }
      if workers.count > 1, !round.isLast { stream.prepare(size) }
      if isWithinBadLine { start = skipLine() }
      let next = scan(from: start, words.table)
      guard try check(isOver: round.isLast) else { return false }
      deliver(index, &words, into: &consumer)
      round.carry(from: isWithinBadLine ? max(0, round.count - 4) : next)
      start = 0
      options.progress?(table.source.path, stream.position, stream.size)
      if !isExpected, stream.position > Self.firstSize {
        isExpected = true
        consumer.expect(rows * stream.size / stream.position, table: index)
      }
    } while !round.isLast
    try stream.checkUnchanged()
    report()
    return true
  }

  static let blockSize = 1 << 21
  /// The first round is small: it mostly shows what is wrongly taken for granted.
  static let firstSize = 1 << 17
}

extension Pass {
  /// The place behind the line that was found to be bad in the round before.
  private mutating func skipLine() -> Int {
    let block = round.block(separator: table.header.separator, encoding: .utf8)
    guard let next = block.nextLine(from: 0) else { return block.count }
    isWithinBadLine = false
    if block.endsLine(next - 1) { line += 1 }
    return next
  }

  /// Lets every worker read its rows, and reads those again whose beginning was not where the quotes made it seem.
  ///
  /// - Returns: Where the row begins that the round does not end.
  private mutating func scan(from start: Int, _ words: WordTable) -> Int {
    nonisolated(unsafe) let block = round.block(
      separator: table.header.separator, encoding: table.facts.assumptions.encoding)
    let parts = round.parts
    let quoted = round.quoted
    nonisolated(unsafe) let (chunks, words) = (chunks, words)
    workers.perform(parts.count - 1) { part in
      chunks[part].clear()
      let first = part == 0 ? start : block.firstRow(fromGroup: parts[part], isQuoted: quoted[part])
      if let first { chunks[part].scan(block, from: first, limit: parts[part + 1] << 6, words: words) }
    }
    var next = start
    var isOver = false
    for part in 0..<parts.count - 1 {
      if isOver {
        chunks[part].clear()
        continue
      }
      if chunks[part].first != next {
        chunks[part].clear()
        chunks[part].scan(block, from: next, limit: parts[part + 1] << 6, words: words)
      }
      next = chunks[part].next
      isOver = chunks[part].isAtEnd
      isWithinBadLine = chunks[part].isWithinBadLine
    }
    return next
  }
}

extension Pass {
  /// Takes what the rows show; whether everything taken for granted still holds.
  private func check(isOver: Bool) throws(ExportProblem) -> Bool {
    var holds = true
    for part in 0..<round.parts.count - 1 { holds = table.facts.merge(chunks[part]) && holds }
    if let (index, examples) = table.facts.undecidedDates(isOver: isOver && holds) {
      let name = table.wish.times[index]
      throw .undecidedDates(path: table.source.path, column: name, header: table.header(of: name), examples: examples)
    }
    if let (index, examples) = table.facts.undecidedDecimal(isOver: isOver && holds) {
      let name = table.wish.amounts[index]
      throw .undecidedDecimal(path: table.source.path, column: name, header: table.header(of: name), examples: examples)
    }
    return holds
  }

  /// Hands the round's rows on, with lines and words numbered through the file.
  private mutating func deliver(_ index: Int, _ words: inout Words, into consumer: inout some BatchConsumer) {
    var batches: [Batch] = []
    for part in 0..<round.parts.count - 1 {
      words.take(&chunks[part])
      merge(chunks[part].bad)
      rows += chunks[part].rows
      timesOfDay |= chunks[part].timesOfDay
      dates |= chunks[part].dates
      batches.append(chunks[part].batch(firstLine: line))
      line += chunks[part].lineEnds
    }
    guard batches.contains(where: { $0.count > 0 }) else { return }
    consumer.take(batches, table: index, vocabulary: words.vocabulary, workers: workers)
  }

  private mutating func merge(_ found: [Chunk.FoundBad]) {
    for found in found {
      let places = found.first.map { BadRows.Place(line: $0.line + line, text: $0.text) }
      if let index = bad.firstIndex(where: { $0.reason == found.reason }) {
        bad[index].count += found.count
        bad[index].first += places.prefix(BadRows.shown - bad[index].first.count)
      } else {
        bad.append(BadRows(found.reason, count: found.count, first: places))
      }
    }
  }

  private func report() {
    table.report.rows = rows
    table.report.bad = bad
    table.report.encoding = table.facts.assumptions.encoding
    for (index, name) in table.wish.times.enumerated() {
      let bit: UInt64 = 1 << UInt64(index & 63)
      if dates & bit != 0, timesOfDay & bit == 0 { table.report.dateOnly.insert(name) }
      for place in table.report.columns.indices where table.report.columns[place].name == name {
        table.report.columns[place].dates = table.facts.order(ofTime: index)
      }
    }
    for (index, name) in table.wish.amounts.enumerated() {
      for place in table.report.columns.indices where table.report.columns[place].name == name {
        table.report.columns[place].decimal = table.facts.mark(ofAmount: index)
      }
    }
  }
}
