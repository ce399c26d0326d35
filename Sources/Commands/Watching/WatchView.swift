internal import AgreementModel
internal import Prompts
internal import Terminal

/// What a watch shows: the newest report, what changed since the one before, and whether something is in its way.
struct WatchView {
  let name: String
  /// The newest report at a width, a line for each promise or the whole of it; nil before the first one.
  var report: ((_ width: Int, _ isWhole: Bool) -> [Styled])?
  /// What the lines of the promises rest on, at a width: warnings, what was measured.
  var footing: ((_ width: Int) -> [Styled])?
  /// How many warnings are in it.
  var warnings = 0
  /// When it was measured, on the agreement's clock.
  var measuredAt = ""
  /// What changed with the last measurement, at a width; nil when there was none before.
  var news: ((_ width: Int) -> [Styled])?
  /// Why there is no newer report.
  var trouble: String?
  /// Whether the whole report is shown.
  private(set) var isWhole = false
  /// Rows of the report that are scrolled out at the top.
  private(set) var scrolled = 0

  init(name: String) { self.name = name }

  /// Everything, in as many rows as there are: the promises first, then what changed, then what they rest on. What has no
  /// room is counted, and warnings among it are said.
  mutating func rows(height: Int, width: Int, pack: Pack) -> [Styled] {
    let top = head(width, pack)
    let body = body(width)
    var hint = self.hint(body, room: max(0, height - top.count - 1), width, pack)
    let room = max(0, height - top.count - hint.count)
    scrolled = min(scrolled, max(0, body.count - room))
    hint = self.hint(body, room: room, width, pack)
    let shown = body.dropFirst(scrolled).prefix(room)
    let filling = Array(repeating: Styled(), count: max(0, room - shown.count))
    return Array((top + shown + filling + hint).suffix(max(1, height)))
  }

  /// How to leave, and how many rows there are beyond the window, with warnings among them.
  private func hint(_ body: [Styled], room: Int, _ width: Int, _ pack: Pack) -> [Styled] {
    var values: [String: MessageValue] = [:]
    let above = min(scrolled, max(0, body.count - room))
    let below = body.count - above - min(room, body.count - above)
    if body.count > room { values = ["above": .count(above), "below": .count(below)] }
    if !isWhole, warnings > 0, below > 0 { values["warnings"] = .count(warnings) }
    let text = pack.render(Message(isWhole ? "watch.leaveWhole" : "watch.leave", values))
    return wrap(Styled(text, .dim), width: width)
  }

  private func body(_ width: Int) -> [Styled] {
    let news = news?(width) ?? []
    let report = report?(width, isWhole) ?? []
    let parts = isWhole ? [news, report] : [report, news, footing?(width) ?? []]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [Styled()]))
  }

  /// Scrolls, or shows more or less.
  mutating func take(_ key: Window.Key, height: Int) {
    switch key {
    case .character("\n"), .character("\r"), .character("\r\n"):
      isWhole.toggle()
      scrolled = 0
    case .up, .character("k"): scrolled -= 1
    case .down, .character("j"): scrolled += 1
    case .pageUp, .character("b"): scrolled -= height / 2
    case .pageDown, .character(" "): scrolled += height / 2
    case .home: scrolled = 0
    case .end: scrolled = .max / 2
    case .character, .endOfInput: return
    }
    scrolled = max(0, scrolled)
  }

  private func head(_ width: Int, _ pack: Pack) -> [Styled] {
    let title = "entente watch · " + inertRow(name)
    let time = measuredAt.isEmpty ? "" : pack.render(Message("watch.measuredAt", ["at": .text(measuredAt)]))
    let space = width - displayWidth(title) - displayWidth(time)
    var rows = [Styled(space >= 2 ? title + String(repeating: " ", count: space) + time : title, .bold)]
    if space < 2, !time.isEmpty { rows.append(Styled(time)) }
    if let trouble { rows += wrap(Styled(trouble, .colour(.yellow)), width: width, hangingIndent: "  ") }
    return rows + [Styled()]
  }
}
