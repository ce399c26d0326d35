import AgreementModel
import StrictJSON
import WorkingTime

/// A zone file of any bytes is refused or gives a clock that can be asked for any instant and any wall time.
enum ZoneTarget {
  static func run(_ input: [UInt8]) {
    guard let zone = try? TimeZoneRules(name: "fuzz", bytes: input) else { return }
    for second in [-62_135_596_800, -1, 0, 1_801_389_600, 4_102_444_800, 253_402_214_400] {
      let instant = Instant(seconds: second)
      let local = zone.local(at: instant)
      promise(abs(local.offset) <= 93_600, "\(local.offset) s from UTC")
      let shown = zone.instants(of: local.date, second: local.second)
      promise(shown.contains(instant), "\(instant) shows \(local) but is not among its instants \(shown)")
      promise(shown.first == zone.first(of: local.date, second: local.second), "first of \(local)")
      if let next = zone.transition(after: instant) { promise(next > instant, "\(next) after \(instant)") }
    }
  }
}

/// Bytes are refused or are one JSON value, which is written and read again as the same.
enum JSONTarget {
  static func run(_ input: [UInt8]) {
    guard let value = try? StrictJSON.parse(input) else { return }
    let written = CanonicalJSON.text(of: value)
    promise((try? StrictJSON.parse(written)) == value, "written as \(written)")
  }
}
