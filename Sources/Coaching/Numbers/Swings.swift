internal import AgreementModel

/// How far the leads needed move with each input, in words.
struct Swings {
  let sensitivity: Sensitivity
  let sources: Sources

  init(_ sensitivity: Sensitivity, _ sources: Sources) {
    self.sensitivity = sensitivity
    self.sources = sources
  }

  var messages: [Message] {
    sensitivity.swings.filter { $0.width > .zero }.map { swing in
      Message(
        swing.range == .counted ? "numbers.swing.counted" : "numbers.swing.tenth",
        [
          "input": name(of: swing.input), "low": value(swing.low, swing.input), "high": value(swing.high, swing.input),
          "leadsAtLow": .count(swing.leadsAtLow.ceiling), "leadsAtHigh": .count(swing.leadsAtHigh.ceiling),
        ])
    }
  }

  private func name(of input: Sensitivity.Input) -> MessageValue {
    if case .stage(_, let name) = input { return .message(Message("numbers.stageRate", ["stage": .text(name)])) }
    return Questions.question(at: input.pointer).map { .term("question.\($0.id)") } ?? .text("")
  }

  private func value(_ ratio: Ratio, _ input: Sensitivity.Input) -> MessageValue {
    switch input {
    case .target: Exact.money(ratio, sources.agreement[.target]?.currency ?? "")
    case .customerValue: Exact.money(ratio, sources.agreement[.customerValue]?.currency ?? "")
    case .marketingShare, .conversion, .stage: Exact.share(ratio)
    case .openPipeline: Exact.short(ratio)
    }
  }
}
