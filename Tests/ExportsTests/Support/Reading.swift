import Exports
import Foundation
import WorkingTime

/// A row as a test sees it.
struct Row: Hashable {
  var line = 0
  var keys: [String] = []
  var times: [Int?] = []
  var texts: [String] = []
  var amounts: [Amount?] = []
  var filled: UInt64 = 0
}

/// What came out of some files.
struct Exported {
  var rows: [[Row]]
  var reports: [TableReport]
  var words: [String]
  var begins: Int

  var report: TableReport { reports[0] }
  var leads: [Row] { rows[0] }
}

/// Keeps all rows, and checks what a batch promises about its columns.
struct Collector: BatchConsumer {
  var rows: [[Row]]
  var begins = 0

  init(tables: Int) { rows = Array(repeating: [], count: tables) }

  mutating func begin() {
    begins += 1
    rows = rows.map { _ in [] }
  }

  mutating func take(_ round: [Batch], table: Int, vocabulary: Vocabulary, workers: Workers) {
    for batch in round {
      for row in 0..<batch.count {
        rows[table].append(
          Row(
            line: batch.lines[row], keys: batch.keys.map { $0.isEmpty ? "–" : $0.text(row) },
            times: batch.times.map { $0.isEmpty || $0[row] == Batch.empty ? nil : $0[row] },
            texts: batch.texts.map { $0.isEmpty ? "–" : vocabulary[$0[row]] },
            amounts: batch.amounts.map { $0.isEmpty ? nil : $0[row] }, filled: batch.filled[row]))
      }
    }
  }
}

/// Reads bytes as if they were files.
func exported(_ tables: [(bytes: [UInt8], wish: Wish)], _ change: (inout ReadingOptions) -> Void = { _ in }) throws
  -> Exported
{
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("exports-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var sources: [(source: ExportSource, wish: Wish)] = []
  for (index, table) in tables.enumerated() {
    let file = folder.appendingPathComponent("\(index).csv")
    try Data(table.bytes).write(to: file)
    sources.append((ExportSource(path: file.path), table.wish))
  }
  return try exported(sources, change)
}

func exported(
  _ sources: [(source: ExportSource, wish: Wish)], _ change: (inout ReadingOptions) -> Void = { _ in }
) throws -> Exported {
  var options = ReadingOptions(zone: .utc)
  options.workers = 2
  change(&options)
  let reader = try ExportReader(sources, options: options)
  var collector = Collector(tables: sources.count)
  try reader.read(into: &collector)
  return Exported(
    rows: collector.rows, reports: reader.reports, words: reader.vocabulary.words, begins: collector.begins)
}

func exported(_ text: String, _ wish: Wish, _ change: (inout ReadingOptions) -> Void = { _ in }) throws -> Exported {
  try exported([(Array(text.utf8), wish)], change)
}
