import AgreementModel
import WorkingTime

/// From what a zone's clock shows to instants, with the stretches already met kept: rows ask the zone's rules only a few times.
///
/// Between two clock changes every reading of the clock has one instant, and the offset is the same. A stretch begins at a
/// reading that was looked up and ends two days before the next change, further than any clock is from UTC.
struct ZoneClock {
  private let zone: TimeZoneRules
  private var stretches: [Stretch] = []

  private struct Stretch {
    var from: Int
    var to: Int
    var offset: Int
  }

  init(_ zone: TimeZoneRules) { self.zone = zone }

  /// The first instant, in microseconds, at which the clock shows a time; the clock change when it never does.
  ///
  /// - Parameters:
  ///   - wall: The seconds from 1970-01-01 00:00 to that time, as if there were no zones.
  ///   - fraction: Microseconds beyond them.
  @inline(__always) mutating func instant(wall: Int, fraction: Int) -> Int {
    for index in 0..<stretches.count where wall >= stretches[index].from && wall < stretches[index].to {
      return (wall - stretches[index].offset) * 1_000_000 + fraction
    }
    return look(wall, fraction)
  }

  @inline(never) private mutating func look(_ wall: Int, _ fraction: Int) -> Int {
    let day = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
    let date = LocalDate(daysSinceEpoch: day)
    let instant = zone.first(of: date, microsecond: (wall - day * 86_400) * 1_000_000 + fraction)
    let offset = zone.offset(at: instant)
    if instant.seconds + offset == wall {
      let next = zone.transition(after: instant).map { $0.seconds + offset - 2 * 86_400 } ?? .max
      if next > wall { keep(Stretch(from: wall, to: next, offset: offset)) }
    }
    return instant.microseconds
  }

  private mutating func keep(_ stretch: Stretch) {
    if let index = stretches.firstIndex(where: { $0.to == stretch.to && $0.offset == stretch.offset }) {
      stretches[index].from = min(stretches[index].from, stretch.from)
    } else {
      if stretches.count == 16 { stretches.removeFirst() }
      stretches.append(stretch)
    }
  }
}
