import AgreementModel
import Exports
import Foundation
import Measurement
import Sealing
import WorkingTime

/// Files of a test in a folder of their own.
struct Files {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("measurement-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws -> ExportSource {
    let path = folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return ExportSource(path: path)
  }

  /// A request for texts: an agreement on weekdays from 9 to 18 in UTC with further sections.
  func request(_ sections: String = "", leads: String, activities: String? = nil, asOf: String? = nil) throws
    -> MeasurementRequest
  {
    let day = #"[["09:00", "18:00"]]"#
    let agreement = """
      {"schemaVersion": 1, "id": "test", "period": {"from": "2026-01-01", "to": "2026-04-01"},
       "calendar": {"timeZone": "UTC", "weeklyHours": {"monday": \(day), "tuesday": \(day), "wednesday": \(day),
         "thursday": \(day), "friday": \(day)}}\(sections.isEmpty ? "" : ", " + sections)}
      """
    var request = MeasurementRequest(
      agreement: Agreement(tree: try StrictJSON.parse(agreement)), zones: ZoneDatabase(),
      leads: try write("leads.csv", leads), now: Instant(seconds: 4_000_000_000))
    if let activities { request.activities = [try write("activities.csv", activities)] }
    if let asOf { request.asOf = Instant(rfc3339: asOf).map { .instant($0) } ?? .newest }
    return request
  }
}
