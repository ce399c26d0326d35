internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Terminal

// The arithmetic: what it rests on, each figure with its formula, lengths, and figures side by side.

extension Stage {
  func arithmetic(_ arithmetic: Arithmetic) throws {
    guard !arithmetic.inputs.isEmpty else { return try speak(render(Message("numbers.nothing"))) }
    try heading("numbers.inputs")
    let column = column(arithmetic.inputs.map { render($0.name) })
    for input in arithmetic.inputs {
      let origin = Styled(" " + render(Message("numbers.origin", ["origin": input.origin])), .dim)
      try pair(render(input.name), column, Styled(render(input.value)) + origin)
    }
    if !arithmetic.figures.isEmpty { try figures(arithmetic.figures) }
    for picture in arithmetic.pictures { try self.picture(picture) }
    try list("numbers.levers", arithmetic.levers)
    try list("numbers.swings", arithmetic.swings)
    if !arithmetic.remarks.isEmpty { try console.print() }
    for remark in arithmetic.remarks {
      try console.printWrapped(Styled(render(remark), .colour(.yellow)), indent: "  ", maximumWidth: width)
    }
    try console.print()
  }

  private func figures(_ figures: [Arithmetic.Figure]) throws {
    try heading("numbers.figures")
    let column = column(figures.map { render($0.name) })
    for figure in figures {
      try pair(render(figure.name), column, Styled(value(of: figure), .bold))
      let how = render(Message("numbers.equals", ["how": .message(figure.how)]))
      try console.printWrapped(Styled(how, .dim), indent: "    ", hangingIndent: "      ", maximumWidth: width)
    }
  }

  private func value(of figure: Arithmetic.Figure) -> String {
    guard let exact = figure.exact else { return render(figure.value) }
    return render(Message("numbers.exactly", ["value": figure.value, "exact": exact]))
  }

  private func heading(_ key: String) throws {
    try console.print()
    try console.printWrapped(Styled(render(Message(key)), .bold), maximumWidth: width)
  }

  private func list(_ key: String, _ messages: [Message]) throws {
    guard !messages.isEmpty else { return }
    try heading(key)
    for message in messages {
      try console.printWrapped(
        Styled(render(message)), indent: isPlain ? "  - " : "  • ", hangingIndent: "    ", maximumWidth: width)
    }
  }

  private func column(_ names: [String]) -> Int { min(names.map { displayWidth($0) }.max() ?? 0, width / 2) }

  /// A name with what belongs to it beside it, or under it where the window is narrow.
  private func pair(_ name: String, _ column: Int, _ value: Styled) throws {
    guard width >= 60, displayWidth(name) <= column else {
      try console.printWrapped(Styled(name), indent: "  ", maximumWidth: width)
      try console.printWrapped(value, indent: "    ", maximumWidth: width)
      return
    }
    try console.printWrapped(
      Styled("  " + pad(name, width: column + 2)) + value, hangingIndent: String(repeating: " ", count: column + 4),
      maximumWidth: width)
  }
}

// MARK: - Pictures

extension Stage {
  /// Bars with their names and numbers before them: the numbers say the same, so a reader needs no bars.
  func picture(_ picture: Arithmetic.Picture) throws {
    try heading(picture.name.key)
    let values = picture.bars.map { render($0.value) }
    let names = picture.bars.map { render($0.name) }
    let number = values.map { displayWidth($0) }.max() ?? 0
    let name = min(names.map { displayWidth($0) }.max() ?? 0, max(6, width / 2 - number))
    let room = min(50, width - name - number - 6)
    for (index, bar) in picture.bars.enumerated() {
      let text =
        pad(truncate(names[index], width: name), width: name) + "  " + pad(values[index], width: number, align: .right)
      let length = isPlain || room < 4 ? "" : "  " + Self.length(bar.part, of: room)
      try console.print(Styled("  " + text) + Styled(length, .colour(.cyan)))
    }
    if let sentence = picture.sentence {
      try console.printWrapped(Styled(render(sentence)), indent: "  ", maximumWidth: width)
    }
  }

  /// Whole and half cells; something that is there at all is seen.
  private static func length(_ part: Ratio, of room: Int) -> String {
    let halves = max(part > .zero ? 1 : 0, (part * Ratio(room * 2)).wholeBelow ?? 0)
    return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
  }
}

// MARK: - Side by side

extension Stage {
  func comparison(_ comparison: Comparison) throws {
    try heading("numbers.supposed")
    try table(comparison.supposed)
    try heading("numbers.figures")
    try table(comparison.figures)
    try list("numbers.levers", comparison.levers)
    try console.print()
    try console.printWrapped(
      Styled(render(Message("numbers.unchanged")), .dim), indent: "  ", maximumWidth: width)
    try console.print()
  }

  /// Columns where they have room, otherwise each figure's numbers under its name.
  private func table(_ rows: [Comparison.Row]) throws {
    let hasDifferences = rows.contains { $0.difference != nil }
    let titles = (["now", "then"] + (hasDifferences ? ["difference"] : [])).map { render(Message("numbers.\($0)")) }
    let names = rows.map { render($0.name) }
    let cells = rows.map { row in
      ([row.now, row.then] + (hasDifferences ? [row.difference] : [])).enumerated().map { index, value in
        value.map(render) ?? (index < 2 ? "—" : isPlain ? "=" : "")
      }
    }
    let columns = titles.indices.map { index in
      ([titles[index]] + cells.map { $0[index] }).map { displayWidth($0) }.max() ?? 0
    }
    let name = names.map { displayWidth($0) }.max() ?? 0
    let needed = columns.reduce(name + 2) { $0 + $1 + 2 }
    guard needed <= width, !isPlain else {
      return try stacked(rows, names, titles, cells)
    }
    func line(_ first: String, _ others: [String]) -> String {
      "  " + pad(first, width: name)
        + zip(others, columns).map { "  " + pad($0, width: $1, align: .right) }.joined()
    }
    try console.print(Styled(line("", titles), .dim))
    for (index, row) in rows.enumerated() {
      try console.print(Styled(line(names[index], cells[index]), row.difference == nil ? .plain : .bold))
    }
  }

  private func stacked(
    _ rows: [Comparison.Row], _ names: [String], _ titles: [String], _ cells: [[String]]
  ) throws {
    for index in rows.indices {
      try console.printWrapped(Styled(names[index]), indent: "  ", maximumWidth: width)
      let parts = zip(titles, cells[index]).filter { !$1.isEmpty }.map { "\($0) \($1)" }
      try console.printWrapped(
        Styled(parts.joined(separator: ", "), rows[index].difference == nil ? .plain : .bold), indent: "    ",
        maximumWidth: width)
    }
  }
}
