/// How far the leads needed move when one input is lower or higher than assumed and the others stay.
///
/// A counted rate moves within its ``RateInterval``. Everything else moves by a tenth down and up: that is the usual
/// one-at-a-time comparison (T. G. Eschenbach, "Spiderplots versus tornado diagrams for sensitivity analysis",
/// Interfaces 22 (1992), 40–46), a convention that makes inputs comparable and no claim about how wrong they are.
public struct Sensitivity: Hashable, Sendable {
  /// One for every input that is known, the one that moves the leads needed most first.
  public let swings: [Swing]

  /// An input that the leads needed rest on.
  public enum Input: Hashable, Sendable {
    case target, marketingShare, customerValue, conversion, openPipeline
    /// The rate of a stage, by its place in the funnel from 0.
    case stage(Int, name: String)
  }

  /// What an input's low and high are taken from.
  public enum Range: Hashable, Sendable {
    /// The Wilson interval of what was counted.
    case counted
    /// A tenth less and a tenth more.
    case tenth
  }

  public struct Swing: Hashable, Sendable {
    public let input: Input
    public let range: Range
    public let low: Ratio
    public let base: Ratio
    public let high: Ratio
    /// The leads needed at the input's low and high.
    public let leadsAtLow: Ratio
    public let leadsAtHigh: Ratio

    /// How far apart the leads at both ends are.
    public var width: Ratio { max(leadsAtLow, leadsAtHigh) - min(leadsAtLow, leadsAtHigh) }
  }

  /// Nil while the leads needed are not known.
  public init?(of agreement: Agreement) {
    let inputs = FunnelInputs(of: agreement)
    guard inputs.leads != nil else { return nil }
    let swings = Self.candidates(agreement, inputs).compactMap { $0.swing(of: inputs) }
    self.swings = swings.enumerated().sorted { left, right in
      left.element.width == right.element.width
        ? left.offset < right.offset : left.element.width > right.element.width
    }.map(\.element)
  }

  /// The input that moves the leads needed most.
  public var strongest: Swing? { swings.first { $0.width > .zero } }
}

extension Sensitivity {
  private struct Candidate {
    let input: Input
    let rate: Rate?
    let base: Ratio
    let set: (inout FunnelInputs, Ratio) -> Void
    /// Rates and shares end at 1.
    var limit: Ratio?

    func swing(of inputs: FunnelInputs) -> Swing? {
      var (low, high, range) = (base * Ratio(9, 10), base * Ratio(11, 10), Range.tenth)
      if case .ratio(let part, let whole)? = rate, let interval = RateInterval(part, of: whole),
        interval.low > .zero
      {
        (low, high, range) = (interval.low, interval.high, .counted)
      }
      if let limit { high = max(base, min(high, limit)) }
      guard let atLow = leads(inputs, low), let atHigh = leads(inputs, high) else { return nil }
      return Swing(
        input: input, range: range, low: low, base: base, high: high, leadsAtLow: atLow, leadsAtHigh: atHigh)
    }

    private func leads(_ inputs: FunnelInputs, _ value: Ratio) -> Ratio? {
      var inputs = inputs
      set(&inputs, value)
      return inputs.leads
    }
  }

  private static func candidates(_ agreement: Agreement, _ inputs: FunnelInputs) -> [Candidate] {
    guard let target = inputs.target, let share = inputs.share, let value = inputs.value else { return [] }
    var candidates = [
      Candidate(input: .target, rate: nil, base: target) { $0.target = $1 },
      Candidate(input: .marketingShare, rate: nil, base: share, set: { $0.share = $1 }, limit: .one),
      Candidate(input: .customerValue, rate: nil, base: value) { $0.value = $1 },
    ]
    let stages = agreement[list: .stages]
    let isStaged = !stages.isEmpty && stages.count == inputs.rates.count
    let isCounted = agreement.isCounted(isStaged ? "/conversion/stages" : "/conversion/leadToCustomer")
    for (index, base) in inputs.rates.enumerated() {
      let rate = isStaged ? stages[index].rate : agreement[.leadToCustomer]
      candidates.append(
        Candidate(
          input: isStaged ? .stage(index, name: stages[index].name) : .conversion, rate: isCounted ? rate : nil,
          base: base, set: { $0.rates[index] = $1 }, limit: .one))
    }
    if inputs.openPipeline > .zero {
      candidates.append(
        Candidate(input: .openPipeline, rate: nil, base: inputs.openPipeline) { $0.openPipeline = $1 })
    }
    return candidates
  }
}

extension Agreement {
  /// Whether a ratio at a place counts what happened: unless its provenance says something else.
  fileprivate func isCounted(_ pointer: Pointer) -> Bool { origin(of: pointer).map { $0 == "measured" } ?? true }

  /// Where a value comes from, as its provenance says: `measured`, `assumed`, `decided`, `proposed` or `derived`.
  public func origin(of pointer: Pointer) -> String? {
    tree["provenance"]?[pointer.description]?["origin"]?.string
  }
}
