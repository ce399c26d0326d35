internal import AgreementModel
internal import AnswerReading

// Answers whose lines have columns: a name, and what belongs to it.

extension Listener {
  func hearTables(_ text: String) -> Hearing {
    let lines = text.split { $0 == "\n" || $0 == ";" }.map { $0.trimmingSpace }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return unclear("value") }
    var rows: [JSON] = []
    for line in lines {
      switch row(line) {
      case .value(let value, _, _, _): rows.append(value)
      case let other: return other
      }
    }
    return .value(.array(rows))
  }

  private func row(_ line: String) -> Hearing {
    switch question.kind {
    case .stages: stage(line)
    case .reasons: reason(line)
    case .reports: report(line)
    default: grade(line)
    }
  }

  /// `SQL 30 %`: the stage that is reached, and the share that reaches it.
  private func stage(_ line: String) -> Hearing {
    let understood = reader.rate(line)
    guard case .one(let reading) = understood else { return unclear(.number) }
    let name = line.removing(reading.range).trimming { !$0.isLetter && !$0.isNumber && $0 != ")" }
    guard !name.isEmpty else { return unclear(.name) }
    return .value(FunnelStage(name: name, rate: reading.value).json)
  }

  /// `no budget this year → recycle, after 90 days`, `duplicate → discard, no credit`.
  private func reason(_ line: String) -> Hearing {
    let (name, rest) = Self.halves(line)
    guard !name.isEmpty else { return unclear(.name) }
    var reason = RejectionReason(name: name, then: "")
    for part in rest.split(separator: ",").map(\.trimmingSpace) {
      if let key = scene.lexicon.term(for: part, among: RejectionReason.customary) {
        reason.then = key
      } else if let key = scene.lexicon.term(for: part, among: ["noCredit", "credit"]) {
        reason.credit = key == "credit"
      } else if let length = reader.duration(part).readings.first?.value.length {
        reason.delayDays = Int((length.nominalSeconds * Ratio(1, 86_400)).ceiling)
      } else {
        reason.then = ""
        break
      }
    }
    guard !reason.then.isEmpty else {
      return unclear("then", ["options": .list(RejectionReason.customary.map(MessageValue.term))])
    }
    return .value(reason.json)
  }

  /// `compliance → both teams, every day`.
  private func report(_ line: String) -> Hearing {
    let (what, rest) = Self.halves(line)
    guard let every = scene.lexicon.rhythm(in: rest) else { return unclear("rhythm") }
    let to = rest.split(separator: ",").first.map { $0.trimmingSpace } ?? ""
    guard !what.isEmpty, !to.isEmpty else { return unclear(.name) }
    return .value(Report(what: what, to: to, every: every).json)
  }

  /// `demo request: source = demo, chat → 15 working minutes, 95 %`.
  private func grade(_ line: String) -> Hearing {
    let (head, promise) = Self.halves(line)
    guard let colon = head.firstIndex(of: ":") else { return unclear("grade") }
    let name = String(head[..<colon]).trimmingSpace
    let condition = head[head.index(after: colon)...].split(separator: "=", maxSplits: 1)
    guard !name.isEmpty, condition.count == 2 else { return unclear("grade") }
    let values = condition[1].split(separator: ",").map { $0.trimmingSpace }.filter { !$0.isEmpty }
    let length = reader.duration(promise)
    guard case .one(let duration) = length, !duration.value.length.isOfCalendar else { return unclear(.unit) }
    guard case .one(let share) = reader.share(promise.removing(duration.range)), !values.isEmpty else {
      return unclear("grade")
    }
    let limit = AgreedDuration(duration.value.length, duration.value.clock ?? .working, until: duration.value.until)
    return .value(
      Grade(name: name, when: [(column: condition[0].trimmingSpace, values: values)], limit: limit, share: share.value)
        .json)
  }

  /// What stands before and after an arrow; without one, before and after the last colon.
  private static func halves(_ line: String) -> (String, String) {
    for arrow in ["→", "->", "=>", "–>"] {
      if let range = line.firstRange(of: arrow) {
        return (line[..<range.lowerBound].trimmingSpace, line[range.upperBound...].trimmingSpace)
      }
    }
    guard let colon = line.lastIndex(of: ":") else { return (line, "") }
    return (line[..<colon].trimmingSpace, line[line.index(after: colon)...].trimmingSpace)
  }
}
