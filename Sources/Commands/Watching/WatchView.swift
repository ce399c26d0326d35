internal import AgreementModel
internal import Prompts
internal import Terminal

/// What a watch shows: the newest report, what changed since the one before, and whether something is in its way.
struct WatchView {
  let name: String
  /// The newest report at a width, a line for each promise or the whole of it; nil before the first one.
  var report: ((_ width: Int, _ isWhole: Bool) -> [Styled])?
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

  /// Everything, in as many rows as there are.
  mutating func rows(height: Int, width: Int, pack: Pack) -> [Styled] {
    let top = head(width, pack)
    let body = (news.map { $0(width) + [Styled()] } ?? []) + (report?(width, isWhole) ?? [])
    let room = max(0, height - top.count - 1)
    scrolled = min(scrolled, max(0, body.count - room))
    let shown = body.dropFirst(scrolled).prefix(room)
    let below = body.count - scrolled - shown.count
    let rest: [String: MessageValue] = ["above": .count(scrolled), "below": .count(below)]
    let hint = Message(isWhole ? "watch.leaveWhole" : "watch.leave", body.count > room ? rest : [:])
    let filling = Array(repeating: Styled(), count: max(0, room - shown.count))
    return Array((top + shown + filling + [Styled(pack.render(hint), .dim)]).suffix(max(1, height)))
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
