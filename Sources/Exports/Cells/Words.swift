/// All words of a reading: the table by which they are found, and the vocabulary that the consumer sees.
struct Words {
  private(set) var table = WordTable(capacity: 1 << 10)
  private(set) var vocabulary = Vocabulary()

  mutating func clear() {
    table.clear()
    vocabulary = Vocabulary()
  }

  func deallocate() { table.deallocate() }

  /// Gives a chunk's new words their numbers, in the order of its rows, and writes these into its columns.
  mutating func take(_ chunk: inout Chunk) {
    guard chunk.newWords.count > 0 else { return }
    var numbers: [UInt32] = [0]
    for word in chunk.newWords.words.dropFirst() {
      guard let start = word.start else { continue }
      let (head, tail) = KeyHash.ends(UnsafeRawPointer(start), length: word.count)
      var number = table.number(of: start, count: word.count, hash: word.hash, head, tail)
      if number == 0 {
        number = table.add(start, count: word.count, hash: word.hash)
        _ = vocabulary.append(String(decoding: UnsafeBufferPointer(start: start, count: word.count), as: UTF8.self))
      }
      numbers.append(number)
    }
    for text in chunk.texts where text.column != nil {
      for row in 0..<chunk.good where text.values[row] & Chunk.new != 0 {
        text.values[row] = numbers[Int(text.values[row] & ~Chunk.new)]
      }
    }
  }
}
