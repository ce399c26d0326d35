/// An amount with its currency, `{"amount": "1200000.00", "currency": "EUR"}` in the model.
public struct Money: Hashable, Sendable {
  public var amount: ExactDecimal
  /// ISO 4217, three upper-case letters.
  public var currency: String

  public init(amount: ExactDecimal, currency: String) {
    self.amount = amount
    self.currency = currency
  }

  /// An exact amount rounded half up to the currency's usual two digits.
  public init(rounding exact: Ratio, currency: String) {
    self.init(amount: exact.rounded(scale: 2), currency: currency)
  }
}
