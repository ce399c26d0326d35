import AgreementModel
import WorkingTime

@testable import Exports

/// Any cell is a time or none; what RFC 3339 can read, the fixed positions read as the same instant, and what was read
/// before changes nothing.
enum TimeTarget {
  private static let zone = TimeZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3") ?? .utc
  nonisolated(unsafe) private static let rfc3339 =
    /\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:[0-5]\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)/.asciiOnlyDigits()
  nonisolated(unsafe) private static var used = TimeReader(ZoneClock(zone))

  static func run(_ input: [UInt8]) {
    withCell(input) { cell in
      var fresh = TimeReader(ZoneClock(zone))
      var evidence = DateEvidence()
      let reading = fresh.read(cell, &evidence)
      let again = used.read(cell, &evidence)
      promise(reading.instant == again.instant && reading.form == again.form, "\(reading) and again \(again)")
      promise((reading.instant == Batch.empty) == (reading.form == .unreadable), "\(reading)")
      guard let text = String(validating: input, as: UTF8.self), text.wholeMatch(of: Self.rfc3339) != nil,
        let instant = Instant(rfc3339: text)
      else { return }
      promise(reading.instant == instant.microseconds, "\(text): \(reading.instant), not \(instant.microseconds)")
    }
  }
}

/// Any cell is an amount or none, and one that can be read in one way only says so.
enum AmountTarget {
  static func run(_ input: [UInt8]) {
    withCell(input) { cell in
      var evidence = DecimalEvidence()
      let point = AmountReader(decimal: .point).read(cell, &evidence)
      let comma = AmountReader(decimal: .comma).read(cell, &evidence)
      let said = (evidence.point == nil ? 0 : 1) + (evidence.comma == nil ? 0 : 1) + (evidence.either.isEmpty ? 0 : 1)
      promise(said <= 1, "\(evidence)")
      if let point, let comma, said == 0 { promise(point == comma, "\(point) or \(comma)") }
      if said == 1 { promise(point != nil || comma != nil, "\(evidence) of nothing") }
    }
  }
}

private func withCell(_ input: [UInt8], _ body: (Cell) -> Void) {
  guard !input.isEmpty else { return }
  let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: input.count)
  defer { memory.deallocate() }
  memory.initialize(from: input, count: input.count)
  let cell = Cell(UnsafePointer(memory), input.count).trimmed
  if !cell.isEmpty { body(cell) }
}
