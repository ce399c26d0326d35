internal import AgreementModel
internal import Prompts
internal import Terminal

extension Stage {
  /// The read-back: what each team promises, side by side where there is room, then what both answer for.
  func promises(_ agreement: Agreement) throws {
    try console.print()
    let marketing = column(of: .marketing, agreement)
    let sales = column(of: .sales, agreement)
    if width >= 72 {
      try sideBySide(marketing, sales)
    } else {
      for line in marketing + [Styled()] + sales { try console.print(line) }
    }
    let common = agreement.promises(of: nil)
    if !common.isEmpty { try console.print() }
    for promise in common {
      try console.printWrapped(line(promise), indent: bullet, hangingIndent: "  ", maximumWidth: width)
    }
    try console.print()
  }

  private func line(_ promise: Promise) -> Styled {
    Styled(render(promise.name) + ": ", .dim) + Styled(render(promise.short))
  }

  private var bullet: String { isPlain ? "- " : "• " }

  private func column(of team: Team, _ agreement: Agreement) -> [Styled] {
    let space = width >= 72 ? (width - 3) / 2 : width
    let promises = agreement.promises(of: team).flatMap { promise in
      wrap(line(promise), width: space, indent: bullet, hangingIndent: "  ")
    }
    return [Styled(pack.term("team.\(team.rawValue)"), .bold)] + promises
  }

  private func sideBySide(_ left: [Styled], _ right: [Styled]) throws {
    let space = (width - 3) / 2
    let divider = isPlain ? " | " : " │ "
    for index in 0..<max(left.count, right.count) {
      let first = index < left.count ? left[index] : Styled()
      let second = index < right.count ? right[index] : Styled()
      let gap = String(repeating: " ", count: max(0, space - displayWidth(first.text)))
      try console.print(first + Styled(gap + divider, .dim) + second)
    }
  }
}
