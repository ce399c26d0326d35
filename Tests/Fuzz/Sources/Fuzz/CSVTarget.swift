import Exports
import Foundation
import WorkingTime

/// A file of any bytes is refused by name, or every row is delivered or bad, and both the same however it is cut.
///
/// The first byte chooses the table, the second what is said about dates and amounts.
enum CSVTarget {
  private static let path = NSTemporaryDirectory() + "fuzz-\(getpid()).csv"

  static func run(_ input: [UInt8]) {
    guard input.count > 2 else { return }
    _ = FileManager.default.createFile(atPath: path, contents: Data(input[2...]))
    let whole = read(input, workers: 1, blockSize: 1 << 16)
    // Waking other threads takes longer than all the rest: only some inputs are cut among several.
    let side = input.count % 4 == 0 ? [2, 3] : []
    for workers in [1] + side {
      let blockSize = 1 + input.count / (4 + (input.count + workers) % 9)
      let cut = read(input, workers: workers, blockSize: blockSize)
      promise(cut == whole, "cut by \(workers) workers into \(blockSize):\n\(cut)\nwhole:\n\(whole)")
    }
  }

  /// All that came out, as text.
  private static func read(_ input: [UInt8], workers: Int, blockSize: Int) -> String {
    let wish =
      input[0] % 2 == 0
      ? Wish(.leads, times: ["handed_over_at", "won_at"], texts: ["owner"], amounts: ["amount"], filled: ["email"])
      : Wish(.activities, times: ["at"], texts: ["owner", "channel"], keys: ["contact_id"])
    var options = ReadingOptions(zone: zone)
    options.workers = workers
    options.blockSize = blockSize
    options.dates = [nil, .dayFirst, .monthFirst][Int(input[1]) % 3]
    options.decimal = [nil, .point, .comma][Int(input[1]) / 3 % 3]
    var collector = Collector()
    do throws(ExportProblem) {
      let reader = try ExportReader([(ExportSource(path: path), wish)], options: options)
      try reader.read(into: &collector)
      let report = reader.reports[0]
      promise(
        report.goodCount == collector.rows, "\(report.rows) rows, \(report.badCount) bad, \(collector.rows) delivered")
      return collector.text + "\(report)"
    } catch {
      return "\(error)"
    }
  }

  private static let zone = TimeZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3") ?? .utc

  private struct Collector: BatchConsumer {
    var rows = 0
    var text = ""

    mutating func begin() {
      rows = 0
      text = ""
    }

    mutating func take(_ round: [Batch], table: Int, vocabulary: Vocabulary, workers: Workers) {
      for batch in round {
        rows += batch.count
        for row in 0..<batch.count {
          text += "\(batch.lines[row])"
          for keys in batch.keys where !keys.isEmpty {
            promise(keys.hashes[row] == Batch.Keys.hash(keys.key(row)), "hash of \(keys.text(row))")
            text += " \(keys.text(row))"
          }
          for times in batch.times where !times.isEmpty { text += " \(times[row])" }
          for texts in batch.texts where !texts.isEmpty { text += " \(texts[row]) \(vocabulary[texts[row]])" }
          for amounts in batch.amounts where !amounts.isEmpty { text += " \(amounts[row].map { "\($0)" } ?? "-")" }
          text += " \(batch.filled[row])\n"
        }
      }
    }
  }
}
