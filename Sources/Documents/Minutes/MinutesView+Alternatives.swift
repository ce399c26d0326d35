internal import AgreementModel
internal import Prompts

// What was weighed beside what was agreed: other numbers, each team's own estimate, answers that changed, drafts.

extension MinutesView {
  var supposed: View {
    let all = record.entries.compactMap { entry -> View? in
      guard case .supposed(let values, let effects) = entry.happening else { return nil }
      return supposition(entry, values, effects)
    }
    return .list(all, like: supposition(nil, [], []))
  }

  private func supposition(
    _ entry: Record.Entry?, _ values: [Record.Settled], _ effects: [Record.Effect]
  ) -> View {
    .named([
      "when": entry.map { clock.time(of: $0.at) } ?? .absent, "who": entry.map(who) ?? .absent,
      "said": entry.map { said($0.said) } ?? .absent,
      "values": joined(
        values.map {
          Message("minutes.value", ["name": .term("question.\($0.question)"), "value": $0.value ?? .text("—")])
        }),
      "instead": joined(
        values.map {
          Message("minutes.value", ["name": .term("question.\($0.question)"), "value": $0.before ?? .text("—")])
        }),
      "effects": joined(effects.map(effect)),
    ])
  }

  private func effect(_ effect: Record.Effect) -> Message {
    var values = ["name": effect.name, "value": effect.value ?? .text("—")]
    values["before"] = effect.before
    return Message("minutes.effect", values)
  }

  private func joined(_ messages: [Message]) -> View {
    messages.isEmpty
      ? .absent : .text(messages.map { pack.render($0) }.joined(separator: pack.text("format.semicolon") ?? "; "))
  }

  var estimates: View {
    let all = record.entries.enumerated().compactMap { index, entry -> View? in
      guard case .estimated(let question, let estimates) = entry.happening else { return nil }
      return estimate(entry, question, estimates, settled: settled(question, after: index))
    }
    return .list(all, like: estimate(nil, "", [], settled: nil))
  }

  private func estimate(
    _ entry: Record.Entry?, _ question: String, _ estimates: [Record.TeamEstimate], settled: MessageValue?
  ) -> View {
    func of(_ speaker: Speaker) -> View {
      estimates.first { $0.by == speaker }.map { pack.view(.list($0.values)) } ?? .absent
    }
    return .named([
      "when": entry.map { clock.time(of: $0.at) } ?? .absent, "question": .text(pack.term("question.\(question)")),
      "marketing": of(.marketing), "sales": of(.sales), "settled": pack.view(settled),
    ])
  }

  /// What a question's answer was the next time that it was given.
  private func settled(_ question: String, after index: Int) -> MessageValue? {
    for entry in record.entries.dropFirst(index + 1) {
      guard case .settled(let values) = entry.happening else { continue }
      if let value = values.first(where: { $0.question == question })?.value { return value }
    }
    return nil
  }

  var changes: View {
    let all = record.entries.flatMap { entry -> [View] in
      switch entry.happening {
      case .settled(let values): values.filter { $0.before != nil }.map { change(entry, $0, "changed") }
      case .takenBack(let values, _): values.map { change(entry, $0, "takenBack") }
      case .doneAgain(let values): values.map { change(entry, $0, "doneAgain") }
      default: []
      }
    }
    return .list(all, like: change(nil, Record.Settled(question: "", before: nil, value: nil), "changed"))
  }

  private func change(_ entry: Record.Entry?, _ value: Record.Settled, _ how: String) -> View {
    .named([
      "when": entry.map { clock.time(of: $0.at) } ?? .absent, "who": entry.map(who) ?? .absent,
      "said": entry.map { said($0.said) } ?? .absent,
      "question": .text(pack.term("question.\(value.question)")), "before": pack.view(value.before),
      "value": pack.view(value.value), "how": pack.view(inDraft(of: entry, Message("minutes.how.\(how)"))),
    ])
  }

  var drafts: View {
    .list(record.drafts.map(draft), like: draft(Record.Draft(name: "", isChosen: false, figures: [])))
  }

  private func draft(_ draft: Record.Draft) -> View {
    .named([
      "name": .text(draft.name.isEmpty ? pack.term("scenario.first") : draft.name), "isChosen": .flag(draft.isChosen),
      "figures": joined(draft.figures.map(effect)),
    ])
  }
}
