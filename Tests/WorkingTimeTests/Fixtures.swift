import AgreementModel
import Foundation
import Testing
import WorkingTime

/// The files beside these tests; `Fixtures/make.py` says what they are and wrote them.
enum Fixtures {
  static let folder = String(#filePath.dropLast("Fixtures.swift".count)) + "Fixtures"
  static let database = ZoneDatabase(directories: [folder + "/zones"])

  static func rows(_ name: String) -> [[String]] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
  }

  static let zoneNames = Set(rows("offsets.csv").map { $0[0] }).sorted()

  static func bytes(_ zone: String) throws -> [UInt8] {
    [UInt8](try #require(FileManager.default.contents(atPath: "\(folder)/zones/\(zone)")))
  }
}

/// A generator of the same numbers at every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

extension Instant {
  /// Reads RFC 3339, as the tables of the tests write it.
  init(_ text: String) throws { self = try #require(Instant(rfc3339: text)) }
}

extension HoursInterval {
  /// Reads `09:00-17:00`.
  init(_ text: String) throws {
    let parts = text.split(separator: "-")
    self.init(try #require(LocalTime(parts[0])), try #require(LocalTime(parts[1])))
  }
}

extension WeeklyHours {
  /// The same intervals, separated by blanks, on each of the weekdays.
  init(_ intervals: String, on weekdays: [Weekday] = Weekday.allCases) throws {
    let hours = try intervals.split(separator: " ").map { try HoursInterval(String($0)) }
    self.init(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) }))
  }

  static let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
}
