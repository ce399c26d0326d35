import AgreementModel
import Exports
import Measurement
import Sealing
import Testing

/// The measurement against answers that were worked out by hand, or by the independent oracle for the large ones.
@Suite struct ScenarioTests {
  @Test(arguments: Scenario.all) func answersAsExpected(_ scenario: Scenario) throws {
    let expected = try scenario.expected()
    do {
      let measured = try Measured.measure(scenario.request())
      #expect(expected["refused"] == nil, "\(scenario.name) should be refused")
      #expect(Difference.list(expected, measured.tree) == [], "\(scenario.name)")
    } catch let problem as MeasurementProblem {
      #expect(expected["refused"] != nil, "\(scenario.name): \(problem)")
    }
  }

  /// Bytes do not depend on how the files were cut up.
  @Test(arguments: Scenario.cut, [1, 2, 3, 7]) func workersAndBlocksDoNotMatter(_ scenario: Scenario, _ workers: Int)
    throws
  {
    var request = try scenario.request()
    request.explain = try scenario.firstLead()
    request.workers = 1
    let whole = try Measured.measure(request)
    request.workers = workers
    for size in [1, 2, 3, 7, 16, 61, 64, 200, 4096] {
      request.blockSize = size
      #expect(try Measured.measure(request) == whole, "\(scenario.name), blocks of \(size)")
    }
  }

  @Test func thereAreScenarios() { #expect(Scenario.all.count > 100) }
}

/// What an answer says differently; what it says beyond the expected is its own affair, but for clauses and groups.
enum Difference {
  static func list(_ wanted: JSON, _ got: JSON?, _ place: String = "") -> [String] {
    switch wanted {
    case .object(let members):
      guard let object = got?.object else { return ["\(place): missing"] }
      var found: [String] = []
      if place == "/clauses" || place.hasPrefix("/breakdowns/response/") {
        found = object.names.filter { members[$0] == nil && object[$0]?["share"] != JSON.null }.map {
          "\(place)/\($0): not expected"
        }
      }
      return found + members.members.flatMap { list($0.value, object[$0.name], "\(place)/\($0.name)") }
    case .array(let elements):
      guard let array = got?.array, array.count == elements.count else {
        return ["\(place): not \(elements.count) elements"]
      }
      return zip(elements, array).enumerated().flatMap { list($1.0, $1.1, "\(place)/\($0)") }
    default:
      if place == "/frame/asOf", let left = wanted.string, let right = got?.string {
        return Instant(rfc3339: left) == Instant(rfc3339: right) ? [] : ["\(place): \(right), expected \(left)"]
      }
      return wanted == got ? [] : ["\(place): \(got.map { "\($0)" } ?? "missing"), expected \(wanted)"]
    }
  }
}
