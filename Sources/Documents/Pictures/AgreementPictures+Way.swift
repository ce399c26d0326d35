internal import AgreementModel
internal import Pages
internal import Prompts

// The lead's way: hand-over, first contact, attempts, decision, and what comes after.

extension AgreementPictures {
  private static let shownReasons = 8

  var way: Node {
    let sections = ["delivery", "response", "attempts", "rejection"]
    guard sections.contains(where: { tree[$0].isThere }) else { return .nothing }
    let reasons = tree["rejection"]["reasons"].elements
    let description = says
    let flow = FlowChart(
      chart("way", description), left: words.pack.term("team.marketing"), right: words.pack.term("team.sales"),
      rows: [
        .init(
          left: box("lead", [owner]), right: box("handed", [channel, limit("delivery", "within", share: "share")]),
          across: .toRight, isContinued: false),
        .init(right: box("contact", [limit("response", "limit", share: "share"), grades])),
        .init(left: box("unreached", [afterwards], .open), right: box("attempts", [attempts]), across: .toLeft),
        .init(
          left: box("rejected", [words.text("way.back")], .bad),
          right: box("decision", [limit("rejection", "decideWithin", share: "decidedShare")]), across: .toLeft),
        .init(right: box("accepted", [words.text("way.works")], .good)),
      ], outcome: reasons.isEmpty ? nil : outcome(reasons))
    return Node(.div, .class("flow")) { picture(flow.node, says: description) }
  }

  private var tree: Place { Place(agreement.tree, words.pack) }

  private func box(_ key: String, _ lines: [String?], _ signal: Signal = .plain) -> FlowChart.Box {
    .init(words.text("way.\(key)"), lines.compactMap(\.self), signal: signal)
  }

  private var channel: String? { tree["delivery"]["channel"].text.words }
  private var owner: String? {
    tree["qualifiedLead"]["decidedBy"].text.words.map { words.text("way.decidedBy", ["who": .text($0)]) }
  }
  private var afterwards: String? { tree["attempts"]["afterwards"].word().words }

  /// within 4 working hours, 95%
  private func limit(_ section: String, _ name: String, share: String) -> String? {
    guard let limit = tree[section][name].duration.words else { return nil }
    return words.text(
      "way.within", ["limit": .text(limit), "share": tree[section][share].rate.words.map { .text($0) }])
  }

  private var grades: String? {
    let count = tree["response"]["grades"].elements.count
    return count == 0 ? nil : words.text("way.grades", ["count": .count(count)])
  }

  private var attempts: String? {
    let place = tree["attempts"]
    guard place["count"].isThere || place["within"].isThere else { return nil }
    return words.text(
      "way.tries",
      [
        "count": place["count"].text.words.map { .text($0) },
        "within": place["within"].duration.words.map { .text($0) },
      ])
  }

  private func outcome(_ reasons: [Place]) -> FlowChart.Box {
    let shown = reasons.prefix(Self.shownReasons).map(line)
    let rest = reasons.count - shown.count
    let more = rest > 0 ? [words.pack.render(Message("wall.more", ["count": .count(rest)]))] : []
    return .init(words.text("way.reasons"), shown + more)
  }

  private func line(_ reason: Place) -> String {
    words.text(
      "way.reason",
      [
        "name": reason["name"].text.words.map { .text(WallView.cut($0, 26)) },
        "then": reason["then"].word().words.map { .text(WallView.cut($0, 26)) },
        "days": reason["delayDays"].json?.integer.map { .count($0) },
      ])
  }

  private var says: String {
    let parts: [(String, [String: String?])] = [
      ("handed", ["channel": channel, "within": tree["delivery"]["within"].duration.words]),
      ("contact", ["within": tree["response"]["limit"].duration.words]),
      ("attempts", ["what": attempts, "then": afterwards]),
      ("decision", ["within": tree["rejection"]["decideWithin"].duration.words]),
    ]
    return parts.map { key, values in
      words.text("way.says.\(key)", values.mapValues { $0.map { .text($0) } })
    }.joined(separator: " ")
  }
}
