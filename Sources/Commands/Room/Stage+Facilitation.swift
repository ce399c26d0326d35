internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Terminal

// The workshop's time, and parallel drafts beside each other.

extension Stage {
  func agenda(_ lines: [AgendaLine]) throws {
    try console.print()
    let column = nameColumn(lines.map { pack.term("step.\($0.step.rawValue)") })
    for line in lines {
      let times = render(Message("view.agendaLine", ["planned": .count(line.planned), "used": .count(line.used)]))
      let here = line.isCurrent ? "  " + render(Message("view.here")) : ""
      try row(
        Styled(pad("\(line.step.number)", width: 2, align: .right) + "  ", .bold),
        pack.term("step.\(line.step.rawValue)"), column, times + here,
        line.used > line.planned ? .colour(.yellow) : .plain)
    }
    try console.print()
  }

  /// Each draft's figures: the same figure of all drafts stands together.
  func scenarios(_ lines: [ScenarioLine]) throws {
    try console.print()
    let names = lines.map { line in
      let name = line.name.isEmpty ? pack.term("scenario.first") : inertRow(line.name)
      return line.isCurrent ? "\(name) (\(render(Message("view.current"))))" : name
    }
    let column = nameColumn(names)
    for fact in Conversation.compared where lines.contains(where: { $0.facts[fact] != nil }) {
      try console.print(Styled(render(Message("fact.\(fact)")), .bold))
      for (line, name) in zip(lines, names) {
        try row(Styled("  "), name, column, line.facts[fact].map(render) ?? "—", .plain)
      }
    }
    try console.print()
  }
}
