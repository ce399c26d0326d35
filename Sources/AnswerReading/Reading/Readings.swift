public import AgreementModel

/// An amount with its currency where the words name one.
public struct AmountReading: Hashable, Sendable {
  public var amount: ExactDecimal
  /// ISO 4217; nil where the words leave it open, as "$" and "pesos" do.
  public var currency: String?
  /// The kind of money that was named without its country ("pesos", "dollars"); nil for a bare "$" or none at all.
  public var family: CurrencyFamily?

  public init(amount: ExactDecimal, currency: String? = nil, family: CurrencyFamily? = nil) {
    self.amount = amount
    self.currency = currency
    self.family = family
  }
}

/// A length of time, with the clock where the words name one.
public struct DurationReading: Hashable, Sendable {
  public var length: ISODuration
  /// Nil when the words leave it open, as "24h", "1 day" and "15 minutes" do.
  public var clock: AgreedDuration.Clock?
  /// The end of the last day where the words say so: "by the end of the next business day".
  public var until: AgreedDuration.End?

  public init(_ length: ISODuration, clock: AgreedDuration.Clock? = nil, until: AgreedDuration.End? = nil) {
    self.length = length
    self.clock = clock
    self.until = until
  }
}

/// A count, for each of something where that was said.
public struct CountReading: Hashable, Sendable {
  public enum Per: String, Hashable, Sendable, CaseIterable { case hour, day, week, month, quarter, year, period }

  public var value: ExactDecimal
  public var per: Per?

  public init(_ value: ExactDecimal, per: Per? = nil) {
    self.value = value
    self.per = per
  }
}

/// A person with a role: `Ana Ruiz, CMO`.
public struct PersonReading: Hashable, Sendable {
  public var name: String
  public var role: String?

  public init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// One of several answers that a question offers.
public struct ChoiceOption: Hashable, Sendable {
  public var name: String
  /// Other words for it, in any language.
  public var synonyms: [String]

  public init(_ name: String, synonyms: [String] = []) {
    self.name = name
    self.synonyms = synonyms
  }
}
