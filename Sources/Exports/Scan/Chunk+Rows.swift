extension Chunk {
  /// Takes a row whose cells' ends are known: into the columns, or among the bad ones.
  mutating func row(_ block: Block, from start: Int, cells count: Int, line: Int, _ words: borrowing WordTable) {
    if count == 1, cells.ends[0] == start { return }
    rows += 1
    guard count == cells.columns else { return note(.cells(expected: cells.columns), line: line) }
    if good == lines.capacity { reserve(good * 2) }
    guard takeKeys(block, start, line), takeTimes(block, start, line), takeAmounts(block, start, line) else { return }
    for index in texts.indices {
      guard let column = texts[index].column else { continue }
      texts[index].values[good] = word(cell(column, block, start), words)
    }
    takeFilled(block, start)
    lines[good] = UInt32(truncatingIfNeeded: line)
    good += 1
  }

  /// What a cell says: unquoted, in UTF-8, trimmed.
  @inline(__always) private mutating func cell(_ column: Int, _ block: Block, _ start: Int) -> Cell {
    let cell = cells.cell(column, block.bytes, from: start).unquoted(&arena)
    return block.encoding == .utf8 ? cell.trimmed : cell.decoded(&arena).trimmed
  }
}

extension Chunk {
  private mutating func takeKeys(_ block: Block, _ start: Int, _ line: Int) -> Bool {
    for index in keys.indices {
      guard let column = keys[index].column else { continue }
      let key = cell(column, block, start)
      if index == 0, key.isEmpty {
        note(.noKey, line: line)
        return false
      }
      keys[index].starts[good] = key.start
      keys[index].lengths[good] = UInt32(truncatingIfNeeded: key.count)
      keys[index].hashes[good] = KeyHash.of(UnsafeRawPointer(key.start), length: key.count)
      if !keys[index].haveSeveral { keys[index].haveSeveral = key.bytes.contains(UInt8(ascii: ";")) }
    }
    return true
  }

  private mutating func takeTimes(_ block: Block, _ start: Int, _ line: Int) -> Bool {
    var (timesOfDay, dates) = (UInt64(0), UInt64(0))
    for index in times.indices {
      times[index].values[good] = Batch.empty
      for column in times[index].columns {
        let cell = cell(column, block, start)
        if cell.isEmpty { continue }
        let reading = times[index].read(cell)
        switch reading.form {
        case .time: timesOfDay |= 1 << UInt64(index & 63)
        case .date: dates |= 1 << UInt64(index & 63)
        case .unreadable:
          note(.time(column: times[index].name), line: line, cell.excerpt)
          return false
        }
        times[index].values[good] = reading.instant
        break
      }
    }
    if let neededTime, times[neededTime].values[good] == Batch.empty {
      note(.noTime, line: line)
      return false
    }
    self.timesOfDay |= timesOfDay
    self.dates |= dates
    return true
  }

  private mutating func takeAmounts(_ block: Block, _ start: Int, _ line: Int) -> Bool {
    for index in amounts.indices {
      guard let column = amounts[index].column else { continue }
      let cell = cell(column, block, start)
      if cell.isEmpty {
        amounts[index].values[good] = nil
        continue
      }
      guard let amount = amounts[index].read(cell) else {
        note(.amount(column: amounts[index].name), line: line, cell.excerpt)
        return false
      }
      amounts[index].values[good] = amount
    }
    return true
  }

  private mutating func takeFilled(_ block: Block, _ start: Int) {
    var bits: UInt64 = 0
    for index in filled.indices {
      guard let column = filled[index] else { continue }
      if !cell(column, block, start).isEmpty { bits |= 1 << UInt64(index & 63) }
    }
    fills[good] = bits
  }

  /// The number of a word: that of all words, or with the highest bit set that of the chunk's new ones.
  @inline(__always) private mutating func word(_ cell: Cell, _ words: borrowing WordTable) -> UInt32 {
    guard !cell.isEmpty else { return 0 }
    let (head, tail) = KeyHash.ends(UnsafeRawPointer(cell.start), length: cell.count)
    let hash = KeyHash.of(UnsafeRawPointer(cell.start), length: cell.count)
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
