internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Terminal

/// A difference on the terminal.
struct DifferenceText {
  let console: Console
  let pack: Pack

  func write(_ difference: VersionDifference) throws {
    try line(difference.title, style: .bold)
    if let why = difference.why { try line(why) }
    if difference.lines.isEmpty { try line(Message("diff.nothing")) }
    for group in difference.groups(in: pack) {
      try heading(pack.render(group.step, inert: inertRow))
      for change in group.lines { try line(change.sentence, indent: "  ") }
    }
    guard !difference.lines.isEmpty else { return }
    if !difference.figures.isEmpty {
      try heading(pack.render(Message("diff.figures")))
      for row in difference.figures { try line(row.sentence, indent: "  ") }
    }
    try heading(pack.render(Message("diff.sides")))
    for side in difference.sides { try line(side, indent: "  ") }
  }

  private func heading(_ text: String) throws {
    try console.print()
    try console.printWrapped(Styled(text, .bold), maximumWidth: 100)
  }

  private func line(_ message: Message, indent: String = "", style: Style = .plain) throws {
    try console.printWrapped(
      Styled(pack.render(message, inert: inertRow), style), indent: indent, hangingIndent: indent + "  ",
      maximumWidth: 100)
  }
}
