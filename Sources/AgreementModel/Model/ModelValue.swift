/// A value that stands in the agreement's JSON model in a form of its own.
public protocol ModelValue: Hashable, Sendable {
  /// Nil when the tree holds something else at this place.
  init?(json: JSON)
  var json: JSON { get }
}

extension String: ModelValue {
  public init?(json: JSON) {
    guard let text = json.string else { return nil }
    self = text
  }
  public var json: JSON { .string(self) }
}

extension Int: ModelValue {
  public init?(json: JSON) {
    guard let value = json.integer else { return nil }
    self = value
  }
  public var json: JSON { .integer(self) }
}

extension Bool: ModelValue {
  public init?(json: JSON) {
    guard let value = json.bool else { return nil }
    self = value
  }
  public var json: JSON { .bool(self) }
}

extension Array: ModelValue where Element: ModelValue {
  public init?(json: JSON) {
    guard let values = json.array else { return nil }
    let elements = values.compactMap(Element.init(json:))
    guard elements.count == values.count else { return nil }
    self = elements
  }
  public var json: JSON { .array(map(\.json)) }
}

extension ModelValue where Self: RawRepresentable, RawValue == String {
  public init?(json: JSON) {
    guard let text = json.string else { return nil }
    self.init(rawValue: text)
  }
  public var json: JSON { .string(rawValue) }
}

extension Weekday: ModelValue {}

extension LocalDate: ModelValue {
  public init?(json: JSON) {
    guard let text = json.string else { return nil }
    self.init(text)
  }
  public var json: JSON { .string(description) }
}

extension LocalTime: ModelValue {
  public init?(json: JSON) {
    guard let text = json.string else { return nil }
    self.init(text)
  }
  public var json: JSON { .string(description) }
}

extension Money: ModelValue {
  public init?(json: JSON) {
    guard let text = json["amount"]?.string, let amount = ExactDecimal(text),
      let currency = json["currency"]?.string
    else { return nil }
    self.init(amount: amount, currency: currency)
  }
  public var json: JSON { ["amount": .string(amount.description), "currency": .string(currency)] }
}

extension Rate: ModelValue {
  public init?(json: JSON) {
    if let text = json["decimal"]?.string, let decimal = ExactDecimal(text) {
      self = .decimal(decimal)
    } else if let part = json["numerator"]?.integer, let whole = json["denominator"]?.integer {
      self = .ratio(part, of: whole)
    } else {
      return nil
    }
  }
  public var json: JSON {
    switch self {
    case .decimal(let decimal): ["decimal": .string(decimal.description)]
    case .ratio(let part, let whole): ["numerator": .integer(part), "denominator": .integer(whole)]
    }
  }
}

extension AgreedDuration: ModelValue {
  public init?(json: JSON) {
    guard let text = json["iso8601"]?.string, let length = ISODuration(text),
      let clock = json["clock"]?.string.flatMap(Clock.init(rawValue:))
    else { return nil }
    self.init(length, clock, until: json["until"]?.string.flatMap(End.init(rawValue:)))
  }
  public var json: JSON {
    var object: JSONObject = ["iso8601": .string(length.description), "clock": .string(clock.rawValue)]
    object["until"] = until.map { .string($0.rawValue) }
    return .object(object)
  }
}

extension HoursInterval: ModelValue {
  public init?(json: JSON) {
    guard let ends = json.array, ends.count == 2, let start = LocalTime(json: ends[0]),
      let end = LocalTime(json: ends[1])
    else { return nil }
    self.init(start, end)
  }
  public var json: JSON { [start.json, end.json] }
}

extension WeeklyHours: ModelValue {
  public init?(json: JSON) {
    guard let object = json.object else { return nil }
    var days: [Weekday: [HoursInterval]] = [:]
    for (name, value) in object.members {
      guard let day = Weekday(rawValue: name), let hours = [HoursInterval](json: value) else { return nil }
      days[day] = hours
    }
    self.init(days)
  }
  public var json: JSON {
    .object(JSONObject(Weekday.allCases.map { (name: $0.rawValue, value: self[$0].json) }))
  }
}

extension Period: ModelValue {
  public init?(json: JSON) {
    guard let from = json["from"].flatMap(LocalDate.init(json:)), let to = json["to"].flatMap(LocalDate.init(json:))
    else { return nil }
    self.init(label: json["label"]?.string ?? "\(from) – \(to.adding(days: -1))", from: from, to: to)
  }
  public var json: JSON { ["label": .string(label), "from": from.json, "to": to.json] }
}
