public import AgreementModel

/// What was heard beside a value.
public enum Hedge: Hashable, Sendable {
  /// "about 1.2 million", "unos 50".
  case about
  /// "at least 50", "más de 50", "50 or more".
  case atLeast
  /// "up to 50", "como máximo 50".
  case atMost
  /// "between 3 and 5", as said: percent as percent, durations in the unit said.
  case between(ExactDecimal, ExactDecimal)
}

/// A value with the part of the text that carries it.
public struct Reading<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  /// The part of the text that carries the value, as typed.
  public var span: String
  /// Where that part stands, in UTF-8 bytes.
  public var range: Range<Int>
  public var hedge: Hedge?

  public init(value: Value, span: String, range: Range<Int>, hedge: Hedge? = nil) {
    self.value = value
    self.span = span
    self.range = range
    self.hedge = hedge
  }

  /// The same words with another value, nil when that is none.
  public func map<Other: Hashable & Sendable>(_ transform: (Value) -> Other?) -> Reading<Other>? {
    transform(value).map { Reading<Other>(value: $0, span: span, range: range, hedge: hedge) }
  }
}

/// How a text was understood.
public enum Understood<Value: Hashable & Sendable>: Hashable, Sendable {
  case one(Reading<Value>)
  /// All plausible: the coach asks which is meant.
  case several([Reading<Value>])
  case nothing(Missing)

  /// Every plausible reading, first heard first.
  public var readings: [Reading<Value>] {
    switch self {
    case .one(let reading): [reading]
    case .several(let readings): readings
    case .nothing: []
    }
  }

  /// The value when there is exactly one.
  public var value: Value? { if case .one(let reading) = self { reading.value } else { nil } }

  init(_ readings: [Reading<Value>], orElse missing: Missing) {
    switch readings.count {
    case 0: self = .nothing(missing)
    case 1: self = .one(readings[0])
    default: self = .several(readings)
    }
  }

  func map<Other: Hashable & Sendable>(_ transform: (Value) -> Other) -> Understood<Other> {
    switch self {
    case .one(let reading):
      .one(
        .init(
          value: transform(reading.value), span: reading.span, range: reading.range, hedge: reading.hedge))
    case .several(let readings):
      .several(
        readings.map {
          .init(
            value: transform($0.value), span: $0.span, range: $0.range, hedge: $0.hedge)
        })
    case .nothing(let missing): .nothing(missing)
    }
  }
}

/// What a text lacked.
public enum Missing: Hashable, Sendable {
  case number, unit, currency, date, period, yesOrNo, choice, timeZone, hours, weekday, name
  /// A word that nobody can measure, as typed: asap, soon, lo antes posible.
  case vague(word: String)
  /// A value that cannot be one of its kind, as typed: a share of 140 %, 52 of 12, 31 February.
  case outOfRange(String)
}
