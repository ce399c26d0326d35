/// A length of time with the clock that counts it: 4 hours of working time, 24 hours around the clock.
public struct AgreedDuration: Hashable, Sendable {
  public enum Clock: String, Hashable, Sendable, CaseIterable {
    /// Only the working time of the agreement's calendar counts.
    case working
    /// Every second counts.
    case elapsed
  }

  /// Where a duration in days ends: `dayEnd` is the last working instant of its last day.
  public enum End: String, Hashable, Sendable {
    case dayEnd
  }

  public var length: ISODuration
  public var clock: Clock
  public var until: End?

  public init(_ length: ISODuration, _ clock: Clock, until: End? = nil) {
    self.length = length
    self.clock = clock
    self.until = until
  }
}

/// An ISO 8601 duration as written: `PT4H`, `P10D`, `P1W`. Its parts are not converted into each other.
public struct ISODuration: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case years = "Y"
    case months = "M"
    case weeks = "W"
    case days = "D"
    case hours = "H"
    case minutes = "TM"
    case seconds = "S"

    fileprivate var isOfTime: Bool { self == .hours || self == .minutes || self == .seconds }
    fileprivate var letter: Character { self == .minutes ? "M" : Character(rawValue) }
  }

  /// The amounts that are written, in the standard's order.
  public private(set) var parts: [(unit: Unit, amount: ExactDecimal)]

  public init(_ parts: [(unit: Unit, amount: ExactDecimal)]) {
    self.parts = Unit.allCases.compactMap { unit in parts.first { $0.unit == unit } }
  }

  public init(_ amount: Int, _ unit: Unit) { self.init([(unit, ExactDecimal(amount))]) }

  /// Reads the standard's text form; nil when it is none.
  public init?(_ text: String) {
    guard text.hasPrefix("P"), text.count > 2 else { return nil }
    var parts: [(unit: Unit, amount: ExactDecimal)] = []
    var isOfTime = false
    var number = ""
    for character in text.dropFirst() {
      switch character {
      case "T" where !isOfTime && number.isEmpty: isOfTime = true
      case "0"..."9", ".": number.append(character)
      default:
        guard let unit = Unit.allCases.first(where: { $0.letter == character && $0.isOfTime == isOfTime }),
          let amount = ExactDecimal(number), !parts.contains(where: { $0.unit == unit })
        else { return nil }
        parts.append((unit, amount))
        number = ""
      }
    }
    guard number.isEmpty, !parts.isEmpty, !text.hasSuffix("T") else { return nil }
    self.init(parts)
    guard self.parts.map(\.unit) == parts.map(\.unit) else { return nil }
  }

  /// The amount of a unit, zero when it is not written.
  public subscript(unit: Unit) -> Ratio { parts.first { $0.unit == unit }?.amount.ratio ?? .zero }

  /// Whether it has years or months, whose length depends on where they stand in the calendar.
  public var isOfCalendar: Bool { self[.years] != .zero || self[.months] != .zero }

  /// Seconds with days of 24 hours, months of 30 and years of 365 days.
  public var nominalSeconds: Ratio {
    let lengths: [(Unit, Int)] = [
      (.years, 31_536_000), (.months, 2_592_000), (.weeks, 604_800), (.days, 86_400), (.hours, 3600),
      (.minutes, 60), (.seconds, 1),
    ]
    return lengths.reduce(.zero) { $0 + self[$1.0] * Ratio($1.1) }
  }

  public static func == (left: ISODuration, right: ISODuration) -> Bool { left.description == right.description }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension ISODuration: CustomStringConvertible {
  public var description: String {
    let dates = parts.filter { !$0.unit.isOfTime }.map { "\($0.amount)\($0.unit.letter)" }.joined()
    let times = parts.filter { $0.unit.isOfTime }.map { "\($0.amount)\($0.unit.letter)" }.joined()
    return "P" + dates + (times.isEmpty ? "" : "T" + times)
  }
}
