internal import AgreementModel
internal import Prompts

/// What happened, a sentence a row; what stands in a table of its own has none.
struct MinutesSentences {
  private let pack: Pack

  init(_ pack: Pack) { self.pack = pack }

  func sentences(of happening: Record.Happening) -> [Message] {
    switch happening {
    case .settled(let values): values.map(settled)
    case .leftOpen(let question): [Message("minutes.leftOpen", ["question": name(question)])]
    case .unknown(let answers): answers.map(unknown)
    case .supposed: [Message("minutes.supposed")]
    case .estimated(let question, let estimates): [estimated(question, estimates)]
    case .noted(let remark): [said("minutes.noted", remark.text)]
    case .parked(let remark): [said("minutes.parked", remark.text)]
    case .objected(let remark): [objected(remark)]
    case .defined(let text): [said("minutes.defined", text)]
    case .clause(let clause): [Message("minutes.clause", ["title": .text(clause.title), "text": .text(clause.text)])]
    case .scored(let scores): [Message("minutes.scored", ["scores": .list(scores.map(score))])]
    case .heard(let score): [heard(score)]
    case .takenBack(let values, let remarks):
      [Message("minutes.takenBack")] + values.map(restored) + remarks.map { said("minutes.lost", $0) }
    case .doneAgain(let values): [Message("minutes.doneAgain")] + values.map(restored)
    case .draft(let name, let isNew): [draft(name, isNew)]
    case .signed(let signature): [signed(signature)]
    case .signaturesVoid: [Message("minutes.signaturesVoid")]
    case .sealed: [Message("minutes.sealed")]
    case .amended(let version, let reason):
      [Message("minutes.amended", ["version": .count(version), "reason": .text(reason)])]
    case .addendum(let reason): [Message("minutes.addendum", ["reason": .text(reason)])]
    case .imported(let path): [Message("minutes.imported", ["path": .text(path)])]
    }
  }

  private func settled(_ value: Record.Settled) -> Message {
    guard let new = value.value else { return Message("minutes.removed", ["question": name(value.question)]) }
    var values = ["question": name(value.question), "value": new]
    values["origin"] = value.origin.flatMap { $0 == "decided" ? nil : .term("origin.\($0)") }
    values["before"] = value.before
    return Message("minutes.settled", values)
  }

  private func restored(_ value: Record.Settled) -> Message {
    guard let now = value.value else { return Message("minutes.openAgain", ["question": name(value.question)]) }
    return Message("minutes.restored", ["question": name(value.question), "value": now])
  }

  private func unknown(_ answer: OpenAnswer) -> Message {
    let place = answer.pointer.tokens.joined(separator: ".")
    return Message(
      "minutes.unknown",
      [
        "question": pack.text("question.\(place).name") == nil ? .text(answer.pointer.description) : name(place),
        "owner": .text(answer.owner), "due": .date(answer.due),
      ])
  }

  private func estimated(_ question: String, _ estimates: [Record.TeamEstimate]) -> Message {
    var values = ["question": name(question)]
    for estimate in estimates { values[estimate.by.rawValue] = .list(estimate.values) }
    return Message("minutes.estimated", values)
  }

  private func objected(_ remark: Remark) -> Message {
    let team = remark.team.map { MessageValue.term("team.\($0.rawValue)") } ?? .text("—")
    return Message("minutes.objected", ["team": team, "text": .text(remark.text)])
  }

  private func heard(_ score: Score) -> Message {
    var values = ["score": self.score(score)]
    values["words"] = score.words.flatMap { $0.isEmpty ? nil : .text($0) }
    return Message("minutes.heard", values)
  }

  private func score(_ score: Score) -> MessageValue {
    guard !score.name.isEmpty else { return .count(score.score) }
    return .message(Message("minutes.score", ["name": .text(score.name), "score": .count(score.score)]))
  }

  private func draft(_ name: String, _ isNew: Bool) -> Message {
    let shown: MessageValue = name.isEmpty ? .term("scenario.first") : .text(name)
    return Message(isNew ? "minutes.newDraft" : "minutes.otherDraft", ["name": shown])
  }

  private func signed(_ signature: Signature) -> Message {
    Message(
      "minutes.signed", ["name": .text(signature.name), "team": .term("team.\(signature.team.rawValue)")])
  }

  private func said(_ key: String, _ text: String) -> Message { Message(key, ["text": .text(text)]) }

  private func name(_ question: String) -> MessageValue { .term("question.\(question)") }
}
