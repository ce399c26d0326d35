extension RowScanner {
  /// Reads the row that has not ended yet byte by byte; false when the block ends within it.
  mutating func exactly(_ block: Block, _ chunk: inout Chunk, _ words: borrowing WordTable) -> Bool {
    let exact = ExactRow(block.bytes, from: row, to: block.count, separator: block.separator)
    guard let end = exact.end else {
      guard block.isLast || block.count - row > Block.longestRow else { return false }
      return firstLineOnly(block, &chunk)
    }
    guard !exact.isBroken, end - row <= Block.longestRow else { return firstLineOnly(block, &chunk) }
    for (cell, end) in exact.ends.enumerated() { chunk.cells.end(end, cell: cell) }
    chunk.row(block, from: row, cells: exact.ends.count, line: line, words)
    chunk.lineEnds = line + (row...end).reduce(0) { $0 + (block.endsLine($1) ? 1 : 0) }
    begin(at: end + 1, chunk)
    return true
  }

  /// Takes the first line of the row alone as a bad row, so that a stray quote costs a line and not the file; what follows is
  /// read as if the line had not been. False when the block ends within the line.
  mutating func firstLineOnly(_ block: Block, _ chunk: inout Chunk) -> Bool {
    let next = block.nextLine(from: row)
    let excerpt = Cell(block.bytes + row, (next.map { $0 - 1 } ?? block.count) - row).prefix(Cell.excerptBytes)
    chunk.rows += 1
    chunk.note(.tooLong, line: line, (block.encoding == .utf8 ? excerpt : excerpt.decoded(&chunk.arena)).excerpt)
    guard let next else {
      chunk.isWithinBadLine = true
      row = block.count
      return false
    }
    chunk.lineEnds = line + (block.endsLine(next - 1) ? 1 : 0)
    begin(at: next, chunk)
    return true
  }

  private mutating func begin(at start: Int, _ chunk: Chunk) {
    row = start
    place = start
    line = chunk.lineEnds
  }
}
