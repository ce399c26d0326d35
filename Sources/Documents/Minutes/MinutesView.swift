internal import AgreementModel
internal import Prompts

/// A workshop's record as the template of the minutes sees it, beside the agreement that came of it.
struct MinutesView {
  let record: Record
  let agreement: AgreementView
  let clock: RecordClock

  init(of record: Record, agreement: AgreementView) {
    self.record = record
    self.agreement = agreement
    clock = RecordClock(of: record, in: agreement.pack)
  }

  /// Every name that a tag of the template can have.
  static let variables: Set<String> =
    Pack.languages.first.flatMap { Pack(language: $0) }.map {
      MinutesView(of: Record(), agreement: AgreementView(of: Agreement(tree: [:]), in: $0)).root.names
    } ?? []

  var pack: Pack { agreement.pack }

  var root: View {
    guard case .group(var members) = agreement.root else { return .absent }
    members["minutes"] = .named([
      "held": clock.held, "length": .text("\(record.plannedMinutes)"), "steps": steps, "closing": rows(of: nil),
      "supposed": supposed, "estimates": estimates, "changes": changes, "drafts": drafts, "times": times,
      "hasAlternatives": .flag(hasAlternatives), "hasTimes": .flag(record.times.contains { $0.seconds > 0 }),
      "planned": .text("\(record.times.reduce(0) { $0 + $1.planned })"),
      "used": .text(Self.minutes(record.times.reduce(0) { $0 + $1.seconds })),
    ])
    return .named(members)
  }

  private var hasAlternatives: Bool {
    [supposed, estimates, changes, drafts].contains { view in
      if case .list(let elements, _) = view { !elements.isEmpty } else { false }
    }
  }
}

// MARK: - The course

extension MinutesView {
  private var steps: View {
    let present = record.times.enumerated().filter { _, time in record.entries.contains { $0.step == time.step } }
    return .list(present.map { step($1, number: $0 + 1) }, like: step(nil, number: 0))
  }

  private func step(_ time: Record.StepTime?, number: Int) -> View {
    .named([
      "number": .text("\(number)"), "name": time.map { .text(pack.term("step.\($0.step)")) } ?? .absent,
      "rows": time.map { rows(of: $0.step) } ?? .list([], like: row(nil, nil, isFirst: true)),
    ])
  }

  /// A row for everything that happened at a step, or outside of all; of several answers taken at once, a row for each.
  private func rows(of step: String?) -> View {
    let known = Set(record.times.map(\.step))
    let entries = record.entries.filter { entry in entry.step.flatMap { known.contains($0) ? $0 : nil } == step }
    let rows = entries.flatMap { entry in
      MinutesSentences(pack).sentences(of: entry.happening).enumerated().map { index, message in
        row(entry, message, isFirst: index == 0)
      }
    }
    return .list(rows, like: row(nil, nil, isFirst: true))
  }

  private func row(_ entry: Record.Entry?, _ what: Message?, isFirst: Bool) -> View {
    .named([
      "when": entry.map { clock.time(of: $0.at) } ?? .absent, "who": entry.map(who) ?? .absent,
      "said": isFirst ? entry.map { said($0.said) } ?? .absent : .absent,
      "what": what.map { pack.view(inDraft(of: entry, $0)) } ?? .absent,
    ])
  }

  /// What was agreed in another draft than the first says so.
  func inDraft(of entry: Record.Entry?, _ what: Message) -> Message {
    guard let draft = entry?.draft, !draft.isEmpty else { return what }
    return Message("minutes.inDraft", ["what": .message(what), "draft": .text(draft)])
  }

  func who(_ entry: Record.Entry) -> View {
    guard !entry.isAhead else { return pack.view(Message("minutes.ahead")) }
    return .text(pack.text("document.speaker.\(entry.by.rawValue)") ?? entry.by.rawValue)
  }

  func said(_ lines: [String]) -> View {
    lines.isEmpty ? .absent : .text(lines.joined(separator: pack.text("format.semicolon") ?? "; "))
  }

  private var times: View {
    .list(
      record.times.map { time in
        .named([
          "step": .text(pack.term("step.\(time.step)")), "planned": .text("\(time.planned)"),
          "used": .text(Self.minutes(time.seconds)),
        ])
      }, like: .named(["step": .absent, "planned": .absent, "used": .absent]))
  }

  /// 7:30, so that the parts sum to the whole.
  private static func minutes(_ seconds: Int) -> String {
    "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }
}
