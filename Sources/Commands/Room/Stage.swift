internal import AgreementModel
internal import Coaching
internal import Documents
internal import Prompts
internal import Terminal

/// Puts what the coach says on the screen: a chat whose lines hang under the speaker's name.
struct Stage {
  var console: Console
  var pack: Pack
  /// For screen readers and pipes: no symbols, no boxes.
  var isPlain: Bool

  /// Columns that the speaker's name takes; little is left of them in a narrow window.
  var margin: Int { console.width < 60 ? 2 : 8 }
  /// A projector is wide; lines longer than this are hard to read.
  var width: Int { min(console.width, 100) }

  func show(_ said: [Utterance], about conversation: Conversation) throws {
    var isFirst = true
    for (index, utterance) in said.enumerated() {
      switch utterance {
      case .coach(let message):
        try speak(render(message), isFirst: isFirst)
        isFirst = false
      case .problem(let message):
        try speak(render(message), isFirst: isFirst, style: .colour(.yellow))
        isFirst = false
      case .header(let step): try header(step, conversation.agreement)
      case .settled(let step): try settled(step)
      case .card(let lines):
        if index == 0 { try console.print() }
        try card(lines)
      case .options(let options): try self.options(options)
      case .summary(let lines): try summary(lines)
      case .progress(let steps): try progress(steps)
      case .arithmetic(let arithmetic): try self.arithmetic(arithmetic)
      case .comparison(let comparison): try self.comparison(comparison)
      case .promises: try promises(conversation.agreement)
      case .help(let command): try help(command)
      case .agenda(let lines): try agenda(lines)
      case .scenarios(let lines): try scenarios(lines)
      }
    }
  }

  func render(_ message: Message) -> String { pack.render(message, inert: inertRow) }
  func render(_ value: MessageValue) -> String { pack.render(value, inert: inertRow) }

  /// What the coach says, under its name.
  func speak(_ text: String, isFirst: Bool = true, style: Style = .plain) throws {
    let name = pack.term("speaker.coach")
    let margin = String(repeating: " ", count: margin)
    for (index, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard isFirst, index == 0 else {
        try console.printWrapped(Styled(String(paragraph), style), indent: margin, maximumWidth: width)
        continue
      }
      if self.margin < 8 { try console.print(Styled(name, .bold)) }
      let label = self.margin < 8 ? Styled(margin) : Styled(pad(name, width: self.margin), .bold)
      try console.printWrapped(
        label + Styled(String(paragraph), style), indent: "", hangingIndent: margin, maximumWidth: width)
    }
  }

  /// entente · Acme × Q1 2027                        step 2 of 12 · Revenue target
  private func header(_ step: Step, _ agreement: Agreement) throws {
    let company = agreement[.company].map(inertRow)
    let title =
      company.map { company in
        agreement[.period].map { "entente · \(company) × \(inertRow($0.label))" } ?? "entente · \(company)"
      } ?? "entente"
    let place = render(
      Message("coach.stepOf", ["number": .count(step.number), "step": .term("step.\(step.rawValue)")]))
    try console.print()
    let space = width - displayWidth(title) - displayWidth(place)
    if space >= 2 {
      try console.print(Styled(title + String(repeating: " ", count: space) + place, .bold))
    } else {
      try console.print(Styled(truncate(title, width: width), .bold))
      try console.print(Styled(truncate(place, width: width), .bold))
    }
    try console.print()
    let intro = Message("step.\(step.rawValue).intro")
    if pack.text(intro.key) != nil {
      try console.printWrapped(Styled(render(intro), .dim), indent: "  ", maximumWidth: width)
      try console.print()
    }
  }

  private func settled(_ step: Step) throws {
    let mark = isPlain ? "" : "✓ "
    let margin = String(repeating: " ", count: margin)
    try console.print(Styled(margin + mark + pack.term("step.\(step.rawValue)"), .colour(.green)))
  }

  private func options(_ options: [MessageValue]) throws {
    let margin = String(repeating: " ", count: margin)
    for (index, option) in options.enumerated() {
      try console.printWrapped(
        Styled("\(index + 1)  ", .bold) + Styled(render(option)), indent: margin, hangingIndent: margin + "   ",
        maximumWidth: width)
    }
  }
}
