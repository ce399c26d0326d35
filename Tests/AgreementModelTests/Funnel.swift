import AgreementModel
import BigInt

/// An agreement with only what the arithmetic needs, given as the golden examples give it.
enum Funnel {
  static func money(_ amount: String) -> JSON { ["amount": .string(amount), "currency": "EUR"] }
  static func decimal(_ text: String) -> JSON { ["decimal": .string(text)] }

  /// The sample agreement: 1.2 million, 60 %, 18,000, 52 of 1,240, 14 days, the first quarter of 2027.
  static let sample = Agreement(tree: [
    "period": ["label": "Q1 2027", "from": "2027-01-01", "to": "2027-04-01"],
    "revenue": ["target": money("1200000.00"), "marketingShare": decimal("0.60")],
    "customerValue": ["average": money("18000.00")],
    "conversion": [
      "leadToCustomer": ["numerator": 52, "denominator": 1240], "stages": [],
      "salesCycle": ["iso8601": "P14D", "clock": "elapsed"],
    ],
    "commitment": ["leadsPerMonth": ["2027-01": 318, "2027-02": 318, "2027-03": 318]],
    "attempts": ["count": 6, "minutesPerAttempt": 10],
    "capacity": ["representatives": 6, "followUpHoursPerWeek": 20, "reachableAccounts": 5200],
  ])

  /// Only what is named; all of the revenue is Marketing's unless said otherwise.
  static func of(
    revenue: String? = nil, share: String = "1", value: String? = nil, rate: String? = nil,
    stages: [(name: String, rate: String)] = [], cycleDays: Int? = nil, from: String? = nil, to: String? = nil
  ) -> Agreement {
    var tree: JSON = [:]
    if let revenue { tree["/revenue/target"] = money(revenue) }
    tree["/revenue/marketingShare"] = decimal(share)
    if let value { tree["/customerValue/average"] = money(value) }
    if let rate { tree["/conversion/leadToCustomer"] = decimal(rate) }
    if !stages.isEmpty {
      tree["/conversion/stages"] = .array(stages.map { ["name": .string($0.name), "rate": decimal($0.rate)] })
    }
    if let cycleDays { tree["/conversion/salesCycle"] = ["iso8601": .string("P\(cycleDays)D"), "clock": "elapsed"] }
    if let from, let to { tree["/period"] = ["from": .string(from), "to": .string(to)] }
    return Agreement(tree: tree)
  }
}

extension Agreement {
  func with(_ pointer: Pointer, _ value: JSON?) -> Agreement {
    var copy = self
    copy.tree[pointer] = value
    return copy
  }
}

/// A stream of numbers that is the same in every run: Marsaglia's xorshift.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension ExactDecimal {
  var asRate: JSON { Funnel.decimal(description) }
}
