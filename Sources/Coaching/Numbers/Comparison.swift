public import AgreementModel

/// The figures of an agreement as it is beside those with other numbers.
public struct Comparison: Hashable, Sendable {
  /// What was supposed.
  public var supposed: [Row]
  /// The figures, whether they change or not.
  public var figures: [Row]
  /// What would close the gap that the supposed numbers leave.
  public var levers: [Message]

  public struct Row: Hashable, Sendable {
    public var name: MessageValue
    /// Nil while an input is missing.
    public var now: MessageValue?
    public var then: MessageValue?
    /// Nil when nothing changes, or there is nothing to compare with.
    public var difference: MessageValue?
  }

  init(of now: Agreement, and then: Agreement, supposed changes: [Change], lexicon: Lexicon) {
    supposed = changes.compactMap { change in
      guard let question = Questions.question(at: change.pointer) else { return nil }
      let display = Display(question.kind, lexicon)
      return Row(
        name: .term("question.\(question.id)"), now: now.tree[change.pointer].map(display.value),
        then: change.value.map(display.value), difference: nil)
    }
    figures = zip(Self.measures(of: now), Self.measures(of: then)).compactMap { $0.row(beside: $1) }
    levers = Levers(then).messages
  }
}

extension Comparison {
  /// A figure with the way it is written and compared.
  private struct Measure {
    enum Form {
      case money(String)
      case count, decimal, share
    }

    let name: String
    let value: Ratio?
    let form: Form
    var isOptional = false

    func row(beside then: Measure) -> Row? {
      guard value != nil || then.value != nil else { return nil }
      // No gap and no surplus on either side says nothing.
      if isOptional, (value ?? .zero) == .zero, (then.value ?? .zero) == .zero { return nil }
      return Row(
        name: .message(Message("numbers.\(name).name")), now: shown(value), then: then.shown(then.value),
        difference: difference(to: then))
    }

    /// As rounded as it is shown, so that the columns add up.
    private func rounded(_ value: Ratio) -> Ratio {
      switch form {
      case .count: value.roundedUp(scale: 0).ratio
      case .money: value.rounded(scale: 2).ratio
      case .decimal: value.rounded(scale: 1).ratio
      case .share: value.rounded(scale: 4).ratio
      }
    }

    private func shown(_ value: Ratio?) -> MessageValue? { value.map { written(rounded($0)) } }

    private func written(_ value: Ratio) -> MessageValue {
      switch form {
      case .count: .count(value.ceiling)
      case .money(let currency): Exact.money(value, currency)
      case .decimal: .decimal(value.rounded(scale: 1).trimmed())
      case .share: Exact.share(value)
      }
    }

    private func difference(to then: Measure) -> MessageValue? {
      guard let now = value.map(rounded), let later = then.value.map(then.rounded), now != later else { return nil }
      let size = now < later ? later - now : now - later
      var value = written(size)
      if case .share = form {
        let points = (size * Ratio(100)).rounded(scale: 2).trimmed()
        value = .message(Message("numbers.points", ["points": .decimal(points)]))
      }
      return .message(Message(now < later ? "numbers.more" : "numbers.less", ["value": value]))
    }
  }

  private static func measures(of agreement: Agreement) -> [Measure] {
    let figures = Figures(of: agreement)
    let shortfall = Shortfall(of: agreement)
    let capacity = Capacity(of: agreement)
    let money = Measure.Form.money(figures.currency ?? "")
    return [
      Measure(name: "marketingRevenue", value: figures.marketingRevenue, form: money),
      Measure(name: "customers", value: figures.customers, form: .count),
      Measure(name: "conversion", value: figures.conversion, form: .share),
      Measure(name: "leads", value: figures.leads, form: .count),
      Measure(name: "leadsAMonth", value: figures.leadsPerMonth, form: .count),
      Measure(name: "leadValue", value: figures.leadValue, form: money),
      Measure(name: "customersTooLate", value: figures.customersTooLate, form: .count),
      Measure(name: "revenueTooLate", value: figures.revenueTooLate, form: money),
      Measure(name: "brings", value: shortfall?.brings, form: money),
      Measure(name: "shortfall", value: shortfall.map { max(.zero, $0.amount) }, form: money, isOptional: true),
      Measure(name: "surplus", value: shortfall.map { max(.zero, .zero - $0.amount) }, form: money, isOptional: true),
      Measure(name: "hoursNeeded", value: capacity?.hoursNeeded, form: .decimal),
      Measure(name: "capacityUsed", value: capacity?.used, form: .share),
      Measure(name: "market", value: figures.market, form: .share),
    ]
  }
}
