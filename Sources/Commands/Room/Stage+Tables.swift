internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Terminal

// Lines with a name and a value: cards, the agreement so far, progress, help.

extension Stage {
  /// A step's proposals, numbered.
  func card(_ lines: [CardLine]) throws {
    let names = lines.map { name($0.question, isStale: $0.isStale) }
    let column = nameColumn(names)
    for (index, line) in lines.enumerated() {
      let number = pad("\(index + 1)", width: 2, align: .right)
      let value = line.value.map(render) ?? "(\(render(Message("coach.cardOpen"))))"
      let style: Style = line.value == nil ? .dim : line.isAgreed ? .bold : .plain
      try row(Styled("\(number)  ", .bold), names[index], column, value, style)
    }
    try console.print()
  }

  /// The agreement so far, step by step.
  func summary(_ lines: [SummaryLine]) throws {
    let column = nameColumn(lines.map { name($0.question, isStale: $0.isStale) })
    var step: Step?
    for line in lines {
      if line.step != step {
        step = line.step
        try console.print()
        try console.print(Styled("\(line.step.number)  \(pack.term("step.\(line.step.rawValue)"))", .bold))
      }
      let open = line.isSkipped ? "view.skipped" : "view.open"
      try row(
        Styled("   "), name(line.question, isStale: line.isStale), column,
        line.value.map(render) ?? "(\(render(Message(open))))", line.value == nil ? .dim : .plain)
    }
    try console.print()
  }

  /// What is decided and what is open.
  func progress(_ steps: [StepProgress]) throws {
    try console.print()
    let column = nameColumn(steps.map { pack.term("step.\($0.step.rawValue)") })
    for step in steps {
      let number = pad("\(step.step.number)", width: 2, align: .right)
      var text = render(
        Message("view.answered", ["answered": .count(step.answered), "needed": .count(step.needed)]))
      if step.stale > 0 { text += ", " + render(Message("view.stale", ["count": .count(step.stale)])) }
      if step.isCurrent { text += "  " + render(Message("view.here")) }
      let bar = isPlain ? "" : bar(step.answered, of: step.needed) + " "
      try row(
        Styled("\(number)  ", .bold), pack.term("step.\(step.step.rawValue)"), column, bar + text,
        step.answered == step.needed ? .colour(.green) : .plain)
    }
    try console.print()
  }

  /// All commands, or one.
  func help(_ command: Command?) throws {
    guard let command else {
      try console.print()
      let usages = Command.allCases.map { pack.text("command.\($0.rawValue).usage") ?? "" }
      let column = nameColumn(usages)
      for (command, usage) in zip(Command.allCases, usages) {
        try row(Styled("  "), usage, column, pack.text("command.\(command.rawValue).help") ?? "", .plain)
      }
      try console.print()
      return
    }
    let key = "command.\(command.rawValue)"
    let words = pack.texts("\(key).words").map { "/\($0)" }.joined(separator: ", ")
    try speak("\(words): \(pack.text("\(key).help") ?? "")\n\(pack.text("\(key).usage") ?? "")")
  }

  private func bar(_ part: Int, of whole: Int) -> String {
    let filled = whole == 0 ? 10 : part * 10 / whole
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
  }

  private func name(_ id: Question.ID, isStale: Bool) -> String {
    pack.term("question.\(id)") + (isStale ? " (\(render(Message("view.isStale"))))" : "")
  }

  func nameColumn(_ names: [String]) -> Int {
    min(names.map { displayWidth($0) }.max() ?? 0, width * 2 / 5)
  }

  /// A name in its column and a value beside it, or under it where the window is narrow.
  func row(_ lead: Styled, _ name: String, _ column: Int, _ value: String, _ style: Style) throws {
    let leadWidth = displayWidth(lead.text)
    guard width >= 60, displayWidth(name) <= column else {
      try console.printWrapped(
        lead + Styled(name, .dim), hangingIndent: String(repeating: " ", count: leadWidth), maximumWidth: width)
      let indent = String(repeating: " ", count: leadWidth + 2)
      try console.printWrapped(Styled(value, style), indent: indent, maximumWidth: width)
      return
    }
    try console.printWrapped(
      lead + Styled(pad(name, width: column + 2), .dim) + Styled(value, style),
      hangingIndent: String(repeating: " ", count: leadWidth + column + 2), maximumWidth: width)
  }
}
