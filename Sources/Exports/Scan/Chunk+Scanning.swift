extension Chunk {
  /// Reads the rows from a place on, up to the first that ends at or behind the limit.
  ///
  /// The place begins a row. Rows whose quotes do not open and close where cells do are read again, byte by byte; then the
  /// marks are good again.
  mutating func scan(_ block: Block, from start: Int, limit: Int, words: borrowing WordTable) {
    first = start
    var scanner = RowScanner(start: start)
    next = start
    guard start <= limit else { return }
    while scanner.place < block.count {
      switch scanner.marks(block, limit: limit, &self, words) {
      case .done:
        next = scanner.row
        return
      case .stray:
        guard scanner.exactly(block, &self, words) else { return leave(scanner) }
      case .end:
        guard block.count - scanner.row > Block.longestRow || block.isLast && scanner.row < block.count else {
          return leave(scanner)
        }
        guard scanner.firstLineOnly(block, &self) else { return leave(scanner) }
      }
      if scanner.row > limit { break }
    }
    next = scanner.row
    isAtEnd = scanner.row >= block.count
  }

  /// Ends within a row, which the next round begins with.
  private mutating func leave(_ scanner: RowScanner) {
    next = scanner.row
    lineEnds = scanner.line
    isAtEnd = true
  }

  /// Notes a bad row; lines are counted from the chunk's first.
  mutating func note(_ reason: BadRows.Reason, line: Int, _ text: String? = nil) {
    let place = BadRows.Place(line: line, text: text)
    if let index = bad.firstIndex(where: { $0.reason == reason }) {
      bad[index].count += 1
      if bad[index].first.count < BadRows.shown { bad[index].first.append(place) }
    } else {
      bad.append(FoundBad(reason: reason, count: 1, first: [place]))
    }
  }
}

/// Where a chunk's reading stands.
struct RowScanner {
  /// Where the marks are read from next.
  var place: Int
  /// Where the row begins that has not ended yet.
  var row: Int
  /// The line that it begins on, counted from the chunk's first.
  var line = 0

  init(start: Int) {
    place = start
    row = start
  }

  enum Stop {
    /// A row ended at or behind the limit.
    case done
    /// The row's quotes are not where they should be.
    case stray
    /// The block is over.
    case end
  }

  /// Reads rows by the marks' bits.
  mutating func marks(_ block: Block, limit: Int, _ chunk: inout Chunk, _ words: borrowing WordTable) -> Stop {
    var keep = UInt64.max << UInt64(place & 63)
    var before: UInt64 = 1 << UInt64(place & 63)
    var inside: UInt64 = 0
    var closer: UInt64 = 0
    var cells = 0
    let (allQuotes, allMarks, bytes, separator) = (block.quotes, block.marks, block.bytes, block.separator)
    let (ends, columns) = (chunk.cells.ends, chunk.cells.columns)
    for group in place >> 6..<block.groups {
      let quotes = allQuotes[group] & keep
      let marks = allMarks[group] & keep
      keep = .max
      var outer = marks
      var within: UInt64 = 0
      var stray: UInt64 = 0
      if quotes | inside | closer == 0 {
        before = marks >> 63
      } else {
        within = quotes.prefixParity ^ inside
        let closers = quotes & ~within
        stray = quotes & within & ~(marks << 1 | quotes << 1 | before)
        stray |= (closers << 1 | closer) & ~(marks | quotes)
        outer = marks & ~within
        before = (marks | quotes) >> 63
        closer = closers >> 63
        inside = UInt64(bitPattern: Int64(bitPattern: within) >> 63)
      }
      if stray != 0 { outer &= (stray & (0 &- stray)) &- 1 }
      var inner = marks & within
      if stray != 0 { inner &= (stray & (0 &- stray)) &- 1 }
      while outer != 0 {
        let bit = outer.trailingZeroBitCount
        let place = group << 6 | bit
        outer &= outer &- 1
        ends[min(cells, columns)] = place
        cells &+= 1
        if bytes[place] == separator { continue }
        if inner != 0 { count(&inner, below: bit, group, block, &chunk) }
        if place - row > Block.longestRow { return .end }
        chunk.row(block, from: row, cells: cells, line: line, words)
        if block.endsLine(place) { chunk.lineEnds += 1 }
        row = place + 1
        line = chunk.lineEnds
        cells = 0
        self.place = row
        if place >= limit { return .done }
      }
      if inner != 0 { count(&inner, below: 64, group, block, &chunk) }
      if stray != 0 { return .stray }
    }
    return .end
  }

  /// Counts the line ends within quotes before a bit of the group.
  private func count(_ inner: inout UInt64, below bit: Int, _ group: Int, _ block: Block, _ chunk: inout Chunk) {
    while inner != 0, inner.trailingZeroBitCount < bit {
      if block.endsLine(group << 6 + inner.trailingZeroBitCount) { chunk.lineEnds += 1 }
      inner &= inner &- 1
    }
  }
}
