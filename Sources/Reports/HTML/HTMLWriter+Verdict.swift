internal import AgreementModel
internal import Measurement
internal import Pages

// The headline: kept or not, by whom, what to do.

extension HTMLWriter {
  /// The answer's word below `page.answer`, and its sign.
  private var answer: (word: String, signal: Signal) {
    switch teller.headline.tone {
    case .bad where teller.hasNoRows: ("open", .bad)
    case .bad: ("broken", .bad)
    case .good: ("kept", .good)
    default: teller.clauses(.broken).isEmpty ? ("open", .plain) : ("behind", .open)
    }
  }

  var verdict: Node {
    let (word, signal) = answer
    return .group([
      Node(.section, .class("hero \(signal.rawValue)"), .id("verdict"), .labelled(by: "verdict-title")) {
        Node(.h2, .id("verdict-title")) {
          Symbol(signal).node
          Node.text(words.text("answer.\(word)"))
        }
        Node(
          .p, .class("lead"),
          text: words.text(word == "open" ? teller.headline.message : .page("counts.\(word)", counts)))
        for phrases in teller.byWhom { Node(.p) { words.node(phrases) } }
      },
      .group(
        (teller.doubts + teller.shifts).map { phrases in
          Notice(phrases.first?.tone.signal ?? .open) { Node(.p) { words.node(phrases) } }.node
        }),
      sides,
      section("todo", words.text(.report("heading.do"))) { todo },
    ])
  }

  private var counts: [String: MessageValue?] {
    let broken = teller.clauses(.broken)
    return [
      "count": .count(broken.count + teller.clauses(.kept).count),
      "broken": .count(broken.count { !$0.isSoFar }), "behind": .count(broken.count { $0.isSoFar }),
      "leads": .count(measured.frame.leads),
    ]
  }

  @Markup private var todo: [Node] {
    let actions = Teller(material: material, detail: .brief).actions
    if actions.isEmpty {
      Node(.p, .class("lead"), text: words.text(.report("do.nothing")))
    } else {
      Node(.ol, .class("todo")) {
        for action in actions { Node(.li) { Node(.span) { words.node(action) } } }
      }
    }
    if answer.word == "broken", let text = agreement[.onBreach], !text.isEmpty {
      Node(.p) { words.node("onBreach", ["text": .text(text)]) }
    }
  }

  /// Marketing, Sales and both, each with its promises.
  private var sides: Node {
    let order: [Team?] = [.marketing, .sales, nil]
    return Node(.div, .class("sides")) {
      for team in order {
        let own = measured.clauses.filter { $0.team == team }
        if !own.isEmpty { side(team, own) }
      }
    }
  }

  private func side(_ team: Team?, _ own: [Clause]) -> Node {
    let judged = own.filter { $0.standing == .kept || $0.standing == .broken }
    return Node(.section, .class("card"), .labelled(by: "side-\(team?.rawValue ?? "both")")) {
      Node(.h2, .id("side-\(team?.rawValue ?? "both")"), .class("initial"), text: word(of: team))
      Node(
        .p, .class("lead"),
        text: words.text(
          judged.isEmpty ? "side.none" : "side.kept",
          ["kept": .count(judged.count { $0.standing == .kept }), "count": .count(judged.count)]))
      Node(.ul, .class("plain-list standings")) {
        for clause in own {
          Node(.li) {
            Symbol(clause.signal).node
            Node(.a, .link(to: clause.kind.rawValue), text: name(of: clause))
            Node(.span, .class("small initial"), text: words.text(clause.verdict))
          }
        }
      }
    }
  }
}
