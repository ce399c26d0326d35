/// A moment, to the microsecond, in no time zone: microseconds since 1970-01-01T00:00:00Z without leap seconds.
public struct Instant: Hashable, Sendable, Comparable {
  public var microseconds: Int

  public init(microseconds: Int) { self.microseconds = microseconds }
  public init(seconds: Int) { self.init(microseconds: seconds * 1_000_000) }

  /// Whole seconds, rounded towards the past.
  public var seconds: Int {
    let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// RFC 3339 on a clock that is that many seconds ahead of UTC, to the second: `2027-01-04T10:42:00+01:00`.
  public func rfc3339(offset: Int = 0) -> String {
    let local = seconds + offset
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - day * 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
    let minutes = abs(offset) / 60
    let zone = "\(offset < 0 ? "-" : "+")\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
    return "\(LocalDate(daysSinceEpoch: day))T\(time)\(zone)"
  }

  /// Reads RFC 3339 with an offset or `Z`; a fraction of a second is kept to the microsecond.
  public init?(rfc3339 text: String) {
    guard text.utf8.count >= 20, text.utf8.allSatisfy({ $0 < 128 }),
      let date = LocalDate(text.prefix(10)), "Tt ".contains(text[text.index(text.startIndex, offsetBy: 10)])
    else { return nil }
    let rest = text.dropFirst(11)
    guard let zoneStart = rest.firstIndex(where: { "Zz+-".contains($0) }),
      let seconds = Self.offset(rest[zoneStart...])
    else { return nil }
    let clock = rest[..<zoneStart].split(separator: ".", omittingEmptySubsequences: false)
    let parts = clock[0].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count <= 2, parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), let second = Int(parts[2]),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<61).contains(second)
    else { return nil }
    var micros = 0
    if clock.count == 2 {
      guard !clock[1].isEmpty, clock[1].allSatisfy(\.isNumber),
        let value = Int((clock[1] + "000000").prefix(6))
      else { return nil }
      micros = value
    }
    let total = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - seconds
    self.init(microseconds: total * 1_000_000 + micros)
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    // A number may begin with a sign, an offset's hour and minute may not.
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }),
      let hours = Int(parts[0]),
      let minutes = Int(parts[1]), (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return (text.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
