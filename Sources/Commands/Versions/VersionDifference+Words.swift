internal import AgreementModel
internal import Coaching
internal import Prompts

// The sentences of a difference, the same in every format.

extension VersionDifference {
  var title: Message {
    let values: [String: MessageValue] = [
      "company": .text(after[.company] ?? after[.id] ?? ""), "before": .count(before[.version] ?? 1),
      "after": .count(after[.version] ?? 1),
    ]
    return Message(after.sealDigest == nil ? "diff.titleDraft" : "diff.title", values)
  }

  var why: Message? { reason.map { Message("diff.reason", ["reason": .text($0)]) } }

  /// What each team does more or less of, and the verdict.
  var sides: [Message] {
    let parts = (burden.marketing + burden.sales).map {
      Message("diff.side.\($0.name)", ["before": $0.before, "after": $0.after])
    }
    let heavier = burden.heavier.map { $0 == .marketing ? "Marketing" : "Sales" } ?? ""
    return parts + [Message("diff.verdict.\(burden.verdict.rawValue)\(heavier)")]
  }

  /// The lines with the names of their steps, each step once. Leads that only moved to the months of another period read
  /// the same and are left out.
  func groups(in pack: Pack) -> [(step: MessageValue, lines: [Line])] {
    var groups: [(step: MessageValue, lines: [Line])] = []
    for line in lines where line.before.map({ pack.render($0) }) != line.after.map({ pack.render($0) }) {
      let name = line.step.map { MessageValue.term("step.\($0.rawValue)") } ?? .message(Message("diff.other"))
      if groups.last?.step == name {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((name, [line]))
      }
    }
    return groups
  }
}

extension VersionDifference.Line {
  /// The line in a sentence: old → new, or what is gone and what is new in a list.
  var sentence: Message {
    var values: [String: MessageValue] = ["name": name]
    values["before"] = before
    values["after"] = after
    if !removed.isEmpty { values["removed"] = .list(removed) }
    if !added.isEmpty { values["added"] = .list(added) }
    switch (before, after) {
    case (nil, _): return Message("diff.new", values)
    case (_, nil): return Message("diff.gone", values)
    default: break
    }
    switch (removed.isEmpty, added.isEmpty) {
    case (false, false): return Message("diff.list", values)
    case (true, false): return Message("diff.listIn", values)
    case (false, true): return Message("diff.listOut", values)
    default: return Message(isReordered ? "diff.reordered" : "diff.change", values)
    }
  }

  private var isReordered: Bool {
    guard let old = change.before?.array, let new = change.after?.array else { return false }
    return old.allSatisfy(new.contains) && new.allSatisfy(old.contains)
  }
}

extension Comparison.Row {
  var sentence: Message {
    let unknown = MessageValue.message(Message("diff.unknown"))
    var values: [String: MessageValue] = ["name": name, "before": now ?? unknown, "after": then ?? unknown]
    values["difference"] = difference
    return Message("diff.figure", values)
  }
}
