import AgreementModel
import Exports
import Foundation
import Measurement
import Sealing
import Testing
import WorkingTime

/// A folder of `Scenarios`: an agreement, its files, the command line's further arguments, and the answer.
struct Scenario: Sendable, CustomTestStringConvertible {
  let folder: URL

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }

  static let all: [Scenario] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scenarios")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map { Scenario(folder: root.appendingPathComponent($0)) }
      .filter { FileManager.default.fileExists(atPath: $0.file("expected.json")) }
  }()

  /// Small ones that use as much as possible of what can be cut in the wrong place.
  static var cut: [Scenario] {
    all.filter {
      [
        "attempts-alone", "breakdowns", "csv-quotes", "csv-unsorted", "duplicates", "grades", "reasons-details",
        "unknown-leads",
      ]
      .contains($0.name) || $0.name.hasPrefix("refined-")
    }
  }

  func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func json(_ name: String) throws -> JSON {
    try StrictJSON.parse(Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  func expected() throws -> JSON { try json("expected.json") }

  /// The first cell of the first row, where it is an identifier.
  func firstLead() throws -> String? {
    let lines = try String(contentsOfFile: file("leads.csv"), encoding: .utf8).split(separator: "\n")
    guard lines.count > 1, lines[0].hasPrefix("lead_id,") else { return nil }
    return lines[1].split(separator: ",").first.map(String.init)
  }

  /// What the command line would ask for.
  func request() throws -> MeasurementRequest {
    var request = MeasurementRequest(
      agreement: Agreement(tree: try json("agreement.json")), zones: ZoneDatabase(),
      leads: ExportSource(path: file("leads.csv")), now: Instant(seconds: 4_102_444_800))
    request.activities = activities
    request.workers = 2
    var words = try String(contentsOfFile: file("args.txt"), encoding: .utf8).split(separator: "\n").map(String.init)
    while words.count > 1 {
      try take(words[0], words[1], into: &request)
      words.removeFirst(2)
    }
    return request
  }

  /// `activities.csv`, and `activities-CHANNEL.csv` for files of one channel.
  private var activities: [ExportSource] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("activities") }.sorted().map { name in
      let channel = name.hasPrefix("activities-") ? String(name.dropFirst(11).dropLast(4)) : nil
      return ExportSource(path: file(name), channel: channel)
    }
  }

  private func take(_ option: String, _ value: String, into request: inout MeasurementRequest) throws {
    switch option {
    case "--as-of": request.asOf = Instant(rfc3339: value).map { .instant($0) } ?? .now
    case "--from": request.from = LocalDate(value)
    case "--to": request.to = LocalDate(value)
    case "--dates": request.dates = DateOrder(rawValue: value)
    case "--decimal": request.decimal = DecimalMark(rawValue: value)
    case "--max-bad":
      let digits = value.filter { $0 != "%" }
      if let percent = ExactDecimal(digits) { request.maximumBad = percent.ratio * Ratio(1, 100) }
    case "--map":
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      request.map[parts[0]] = parts[1]
    default: throw UnknownOption(name: option)
    }
  }

  struct UnknownOption: Error { let name: String }
}
