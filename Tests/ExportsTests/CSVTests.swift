import Exports
import Foundation
import Testing

@Suite("Rows are those that Python's csv module reads", .enabled(if: Python.isThere, "needs python3"))
struct CSVTests {
  struct Answer: Decodable {
    var columns: Int
    var good: [Good]
    var ragged: [Int]
    var keyless: [Int]

    struct Good: Decodable {
      var line: Int
      var cells: [String]
    }
  }

  @Test(arguments: 1...6)
  func untidyFiles(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Oracle/csv_rows.py")
    try Python.run([script.path, "\(seed)", "40", folder.path])
    let answers = try JSONDecoder().decode(
      [Answer].self, from: Data(contentsOf: folder.appendingPathComponent("expected.json")))
    for (number, answer) in answers.enumerated() {
      let path = folder.appendingPathComponent("\(number).csv").path
      let wish = Wish(.activities, times: [], texts: (1..<answer.columns).map { "c\($0)" })
      for (workers, blockSize) in [(1, Int?.none), (2, 1 + number * 5), (3, 64), (7, 1 + number)] {
        let got = try exported([(ExportSource(path: path), wish)]) {
          $0.workers = workers
          $0.blockSize = blockSize
        }
        let rows = answer.good.map { Row(line: $0.line, keys: [$0.cells[0]], texts: Array($0.cells[1...])) }
        let label: Comment = "seed \(seed), file \(number), \(workers) workers, blocks of \(blockSize ?? 0)"
        #expect(got.rows[0] == rows, label)
        #expect(Self.lines(got.report, .cells(expected: answer.columns)) == Array(answer.ragged.prefix(10)), label)
        #expect(Self.lines(got.report, .noKey) == Array(answer.keyless.prefix(10)), label)
        #expect(got.report.rows == answer.good.count + answer.ragged.count + answer.keyless.count, label)
        #expect(got.report.goodCount == answer.good.count, label)
      }
    }
  }

  private static func lines(_ report: TableReport, _ reason: BadRows.Reason) -> [Int] {
    report.bad.first { $0.reason == reason }?.first.map(\.line) ?? []
  }
}
