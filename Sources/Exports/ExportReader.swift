/// Reads the tables of a measurement, one after the other, into batches of columns.
///
/// ```swift
/// let reader = try ExportReader([(leads, leadWish), (calls, activityWish)], options: options)
/// reader.reports[0].has("accepted_at")     // known before anything is read
/// try reader.read(into: &measurement)      // begin(), take(…), take(…), …
/// reader.reports[0].badCount               // known afterwards
/// ```
public final class ExportReader {
  /// One for each table, in the order given. Columns are known at once; rows, bad rows and the columns' forms after reading.
  public private(set) var reports: [TableReport] = []
  /// The words of all tables, after reading.
  public private(set) var vocabulary = Vocabulary()
  public let workers: Workers

  private let options: ReadingOptions
  private let tables: [Table]

  /// Opens all files, looks what they really are and recognises their headers.
  ///
  /// - Throws: For a file that cannot be read or is something else, a leads file without `lead_id` or `handed_over_at`, and
  ///   a `--map` that no table has. An activities file without a header has no columns.
  public init(_ tables: [(source: ExportSource, wish: Wish)], options: ReadingOptions) throws(ExportProblem) {
    self.options = options
    workers = Workers(count: options.workers)
    var opened: [Table] = []
    for (source, wish) in tables { opened.append(try Table(source, wish, options)) }
    self.tables = opened
    reports = opened.map(\.report)
    for (name, header) in options.map.sorted(by: { $0.key < $1.key }) {
      let isThere = opened.contains {
        !Recognition.indices(of: header, in: $0.header.names.map { $0.lowercased() }).isEmpty
      }
      if !isThere { throw .unknownMap(name: name, header: header, headers: opened.flatMap(\.header.names)) }
    }
  }

  /// Reads all tables in their order, as often as it takes.
  ///
  /// - Throws: When a column's dates or amounts leave open how they are written, a file is damaged or changes meanwhile.
  public func read(into consumer: inout some BatchConsumer) throws(ExportProblem) {
    let round = Round()
    var words = Words()
    defer { words.deallocate() }
    while try !readOnce(round, &words, &consumer) {}
    vocabulary = words.vocabulary
    reports = tables.map(\.report)
  }

  private func readOnce(_ round: Round, _ words: inout Words, _ consumer: inout some BatchConsumer)
    throws(ExportProblem) -> Bool
  {
    consumer.begin()
    words.clear()
    for (index, table) in tables.enumerated() {
      table.facts.beginPass()
      var pass = Pass(table, round: round, options: options, workers: workers)
      defer { pass.deallocate() }
      guard try pass.run(index, options, &words, into: &consumer) else { return false }
    }
    return true
  }
}
