internal import AgreementModel
internal import Measurement
internal import Pages

// The headline: kept or not, by whom, what to do.

extension HTMLWriter {
  private func clauses(_ standings: HTMLStanding...) -> [Clause] {
    measured.clauses.filter { standings.contains(HTMLStanding(of: $0)) }
  }

  private var judged: [Clause] { measured.clauses.filter { HTMLStanding(of: $0).isJudged } }

  /// The whole's verdict: its words below `page`, and its signal.
  private var headline: (key: String, signal: Signal) {
    if judged.isEmpty { return ("unsaid", .plain) }
    if !clauses(.broken).isEmpty { return ("broken", .bad) }
    return clauses(.behind).isEmpty ? ("kept", .good) : ("risk", .open)
  }

  var verdict: Node {
    let (key, signal) = headline
    return .group([
      Node(.section, .class("hero \(signal.rawValue)"), .id("verdict"), .labelled(by: "verdict-title")) {
        Node(.h2, .id("verdict-title")) {
          Symbol(signal).node
          Node.text(words.text(key + ".title"))
        }
        Node(.p, .class("lead"), text: lead(key))
        for sentence in also(key) { Node(.p, text: sentence) }
      },
      Node(.section, .labelled(by: "todo-title")) {
        Node(.h2, .id("todo-title"), text: words.text("todo"))
        todo
      },
      sides,
    ])
  }

  private func lead(_ key: String) -> String {
    switch key {
    case "broken":
      words.text(
        "broken.lead",
        [
          "broken": .count(clauses(.broken).count), "count": .count(judged.count),
          "teams": teams(of: clauses(.broken)),
        ])
    case "risk":
      words.text("risk.lead", ["count": .count(clauses(.behind).count), "teams": teams(of: clauses(.behind))])
    case "kept": words.text("kept.lead", ["count": .count(judged.count)])
    default: words.text("unsaid.lead")
    }
  }

  /// Sales 3 and Marketing 1.
  private func teams(of clauses: [Clause]) -> MessageValue {
    let order: [Team?] = [.marketing, .sales, nil]
    return .list(
      order.compactMap { team in
        let count = clauses.count { self.team(of: $0) == team }
        guard count > 0 else { return nil }
        return .text(
          words.text("teamCount", ["team": .text(words.text("team." + word(of: team))), "count": .count(count)]))
      })
  }

  private func also(_ key: String) -> [String] {
    [("open", key == "broken" ? clauses(.behind) : []), ("missing", clauses(.missing)), ("nothing", clauses(.unsaid))]
      .filter { !$0.1.isEmpty }.map { words.text("also." + $0.0, ["count": .count($0.1.count)]) }
  }

  /// Marketing, Sales and both, each with its promises.
  private var sides: Node {
    let order: [Team?] = [.marketing, .sales, nil]
    return Node(.div, .class("sides")) {
      for team in order {
        let own = measured.clauses.filter { self.team(of: $0) == team }
        if !own.isEmpty { side(team, own) }
      }
    }
  }

  private func side(_ team: Team?, _ own: [Clause]) -> Node {
    let judged = own.filter { HTMLStanding(of: $0).isJudged }
    let kept = judged.filter { $0.attained == true }.count
    let summary =
      judged.isEmpty
      ? words.text("side.none") : words.text("side.summary", ["kept": .count(kept), "count": .count(judged.count)])
    let title = words.text(
      "sideTitle", ["team": .text(words.text("team." + word(of: team))), "summary": .text(summary)])
    return Node(.div, .class("card")) {
      Node(.h3, text: title)
      Node(.ul, .class("plain-list standings")) {
        for clause in own {
          Node(.li) {
            Symbol(HTMLStanding(of: clause).signal).node
            Node(.a, .link(to: clause.kind.rawValue), text: name(of: clause))
            Node(.span, .class("small"), text: words.text("state." + HTMLStanding(of: clause).rawValue))
          }
        }
      }
    }
  }
}
