internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension LineEditor {
  var windowSize: (rows: Int, columns: Int) {
    Terminal.windowSize(of: STDOUT_FILENO) ?? (rows: 24, columns: 80)
  }

  /// Puts a prompt before the line; it appears when the line is drawn.
  ///
  /// The colour ends before the last character: libedit drops what ends a prompt, and the colour would go on.
  func showPrompt(_ prompt: String, style: Style) {
    guard let edit else { return }
    shownPrompt = String(inertRow(prompt).prefix(400))
    var characters = Array(wide(shownPrompt).dropLast())
    if isColoured, !style.start.isEmpty, shownPrompt.count > 1 {
      let last = shownPrompt.suffix(1).unicodeScalars.count
      characters =
        literal(style.start) + characters.dropLast(last) + literal(Style.end) + characters.suffix(last)
    }
    cedit_set_prompt(edit, characters, characters.count)
  }

  private func literal(_ sequence: String) -> [Int32] {
    [CEDIT_LITERAL] + wide(sequence).dropLast() + [CEDIT_LITERAL]
  }

  var isAsideStale: Bool {
    guard let aside = request.aside, search == nil, !isVi else { return false }
    return inertRow(aside()) != shownAside
  }

  func showAside() {
    guard let edit else { return }
    shownAside = request.aside.map { inertRow($0()) } ?? ""
    let characters = wide(shownAside)
    cedit_set_aside(edit, characters, characters.count - 1)
  }

  /// Whether a text still fits the screen with the prompt and a little of what stands above.
  func fits(_ text: String) -> Bool {
    let size = windowSize
    return place(text, width: size.columns).row < max(1, size.rows - 3)
  }

  private func place(_ text: String, width: Int) -> Placement {
    var placement = Placement(width: width)
    placement.add(shownPrompt.unicodeScalars)
    placement.add(text.unicodeScalars)
    return placement
  }

  /// Clears the line from the screen; the cursor stands where its prompt began.
  func eraseLine() {
    erase(rowsAbove: place(buffer.textBeforeCursor, width: windowSize.columns).row)
  }

  private func erase(rowsAbove up: Int) {
    put("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
  }

  /// Draws the line where the cursor stands.
  func drawLine() {
    guard let edit else { return }
    cedit_draw_afresh(edit)
    drawn = DrawnLine(scalars: Array((shownPrompt + buffer.text).unicodeScalars), width: windowSize.columns)
    noteRowsBelow()
  }

  /// Shows rows above the line being typed.
  func printAbove(_ rows: [Styled]) {
    eraseLine()
    put(rows)
    drawLine()
  }

  func redrawAfterChange(isResized: Bool) {
    guard let edit else { return }
    if isResized { eraseFlowingLine() } else { erase(rowsAbove: 0) }
    cedit_resize(edit)
    drawLine()
  }

  /// Clears the line after the terminal made its rows flow to another width.
  private func eraseFlowingLine() {
    guard let drawn else { return eraseLine() }
    let text = Array((shownPrompt + buffer.textBeforeCursor).unicodeScalars)
    erase(rowsAbove: drawn.row(of: text, flowingTo: windowSize.columns))
  }

  /// Ends the line without an answer: what is printed next begins below it.
  func leave(_ event: LineEvent) {
    outcome = event
    put(String(repeating: "\r\n", count: rowsBelow + 1))
  }

  private var rowsBelow: Int {
    let line = buffer
    let width = windowSize.columns
    return place(line.text, width: width).row - place(line.textBeforeCursor, width: width).row
  }

  /// Tells how far a stop has to go down before the shell writes.
  func noteRowsBelow() {
    cedit_set_rows_below(Int32(rowsBelow))
  }

  func put(_ rows: [Styled]) {
    let width = windowSize.columns
    let wrapped = rows.flatMap { wrap($0, width: max(1, width - 1)) }
    put(wrapped.map { $0.rendered(inColour: isColoured) + "\r\n" }.joined())
  }

  /// Sends what is already safe. A terminal that is gone is noticed by reading.
  func put(_ text: String) {
    try? writeAll(text, to: STDOUT_FILENO)
  }
}
