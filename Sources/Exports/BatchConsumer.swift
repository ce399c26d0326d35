/// What takes the rows of all tables as they are read.
public protocol BatchConsumer {
  /// Reading begins, or begins again because something that was taken for granted about a file proved wrong: everything
  /// that was taken so far is to be forgotten.
  mutating func begin()

  /// Some more rows, in the order of the files: `round[0]`'s come before `round[1]`'s, which come before the next round's.
  ///
  /// Batches and their columns are only good until this returns.
  /// - Parameters:
  ///   - table: The place of the table in ``ExportReader/reports``.
  ///   - vocabulary: All words so far. Not to be kept, or the next word costs a copy of all.
  ///   - workers: The reader's own, which rest meanwhile: `workers.perform(round.count) { … }`.
  mutating func take(_ round: [Batch], table: Int, vocabulary: Vocabulary, workers: Workers)

  /// About how many rows a table has, said once when some have been read: for making room, as it may be wrong.
  mutating func expect(_ rows: Int, table: Int)
}

extension BatchConsumer {
  public mutating func expect(_ rows: Int, table: Int) {}
}
