extension Chunk {
  /// Takes a row whose cells' ends are known: into the columns, or among the bad ones.
  mutating func row(_ block: Block, from start: Int, cells count: Int, line: Int, _ words: borrowing WordTable) {
    if count == 1, cells.ends[0] == start { return }
    rows += 1
    guard count == cells.columns else { return note(.cells(expected: cells.columns), line: line) }
    if good == lines.capacity { reserve(good * 2) }
    var flaw: Flaw?
    takeKeys(block, start, &flaw)
    takeTimes(block, start, &flaw)
    takeAmounts(block, start, &flaw)
    if let flaw { return note(flaw.reason, line: line, flaw.text) }
    for index in 0..<texts.count {
      guard let column = texts[index].column else { continue }
      let cell = cell(column, block, start)
      texts[index].values[good] = cell.isEmpty ? 0 : word(cell, words)
    }
    takeFilled(block, start)
    lines[good] = UInt32(truncatingIfNeeded: line)
    good += 1
  }

  /// What a cell says: unquoted, in UTF-8, trimmed.
  @inline(__always) private mutating func cell(_ column: Int, _ block: Block, _ start: Int) -> Cell {
    let cell = cells.cell(column, block.bytes, from: start)
    return cell.isPlain && (block.encoding == .utf8 || cell.isASCII) ? cell : dressed(cell, block)
  }

  @inline(never) private mutating func dressed(_ cell: Cell, _ block: Block) -> Cell {
    let cell = cell.unquoted(&arena)
    return block.encoding == .utf8 ? cell.trimmed : cell.decoded(&arena).trimmed
  }
}

extension Chunk {
  /// What makes a row bad. The rest of the row is read nevertheless: its cells are cells of their columns, too, and say how
  /// these are written.
  private struct Flaw {
    var reason: BadRows.Reason
    var text: String?

    static func note(_ flaw: inout Flaw?, _ reason: BadRows.Reason, _ text: String? = nil) {
      if flaw == nil { flaw = Flaw(reason: reason, text: text) }
    }
  }

  private mutating func takeKeys(_ block: Block, _ start: Int, _ flaw: inout Flaw?) {
    for index in 0..<keys.count {
      guard let column = keys[index].column else { continue }
      let key = cell(column, block, start)
      if index == 0, key.isEmpty { Flaw.note(&flaw, .noKey) }
      keys[index].starts[good] = key.start
      keys[index].lengths[good] = UInt32(truncatingIfNeeded: key.count)
      keys[index].hashes[good] = KeyHash.of(UnsafeRawPointer(key.start), length: key.count)
      keys[index].haveSeveral = key.hasSemicolon || keys[index].haveSeveral
    }
  }

  private mutating func takeTimes(_ block: Block, _ start: Int, _ flaw: inout Flaw?) {
    for index in 0..<times.count {
      guard let first = times[index].first else { continue }
      var instant = time(cell(first, block, start), index, &flaw)
      if let second = times[index].second {
        let other = time(cell(second, block, start), index, &flaw)
        if instant == Batch.empty { instant = other }
      }
      times[index].values[good] = instant
    }
    if let neededTime, times[neededTime].values[good] == Batch.empty { Flaw.note(&flaw, .noTime) }
  }

  @inline(__always) private mutating func time(_ cell: Cell, _ index: Int, _ flaw: inout Flaw?) -> Int {
    guard !cell.isEmpty else { return Batch.empty }
    let reading = times[index].read(cell)
    switch reading.form {
    case .time: timesOfDay |= 1 << UInt64(index & 63)
    case .date: dates |= 1 << UInt64(index & 63)
    case .unreadable: Flaw.note(&flaw, .time(column: times[index].name), cell.excerpt)
    }
    return reading.instant
  }

  private mutating func takeAmounts(_ block: Block, _ start: Int, _ flaw: inout Flaw?) {
    for index in 0..<amounts.count {
      guard let column = amounts[index].column else { continue }
      let cell = cell(column, block, start)
      let amount = cell.isEmpty ? nil : amounts[index].read(cell)
      amounts[index].values[good] = amount
      if amount == nil, !cell.isEmpty {
        let name = amounts[index].name
        let isForeign = amounts[index].reader.isForeign(cell)
        Flaw.note(&flaw, isForeign ? .currency(column: name) : .amount(column: name), cell.excerpt)
      }
    }
  }

  private mutating func takeFilled(_ block: Block, _ start: Int) {
    var bits: UInt64 = 0
    for (column, bit) in filled where !cell(column, block, start).isEmpty { bits |= bit }
    fills[good] = bits
  }

  /// The number of a word: that of all words, or with the highest bit set that of the chunk's new ones.
  @inline(__always) private mutating func word(_ cell: Cell, _ words: borrowing WordTable) -> UInt32 {
    let (head, tail) = KeyHash.ends(UnsafeRawPointer(cell.start), length: cell.count)
    let hash = KeyHash.of(UnsafeRawPointer(cell.start), length: cell.count, head, tail)
    let known = words.number(of: cell.start, count: cell.count, hash: hash, head, tail)
    return known != 0 ? known : newWord(cell, hash, head, tail)
  }

  @inline(never) private mutating func newWord(_ cell: Cell, _ hash: UInt64, _ head: UInt64, _ tail: UInt64) -> UInt32 {
    let known = newWords.number(of: cell.start, count: cell.count, hash: hash, head, tail)
    let number = known != 0 ? known : newWords.add(cell.start, count: cell.count, hash: hash)
    return number | Self.new
  }

  static let new: UInt32 = 1 << 31
}
