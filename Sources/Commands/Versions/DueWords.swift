internal import AgreementModel
internal import Sealing
internal import Workshops

extension Due {
  var message: Message {
    switch self {
    case .reviewPassed(let day): Message("due.reviewPassed", ["date": .date(day)])
    case .reviewNear(let day, let days): Message("due.reviewNear", ["date": .date(day), "days": .count(days)])
    case .periodOver(let end, let afterwards):
      Message(
        afterwards == .end ? "due.periodEnded" : "due.periodOver", ["lastDay": .date(end.adding(days: -1))])
    case .triggered(let clause, let missed, let months):
      Message(
        "due.triggered",
        [
          "clause": .message(Message("promise.\(clause == "revenue" ? "target" : clause).name")),
          "missed": .count(missed), "of": .count(months),
        ])
    }
  }
}

extension ClauseMonth {
  /// How the clauses stood in finished months, as the workshop's kept measurements have it; of a month that was measured
  /// more than once, what was measured last.
  static func kept(at path: String) throws -> [ClauseMonth] {
    let kept = try Workshop.measurements(at: path).sorted {
      (Instant(rfc3339: $0.asOf)?.microseconds ?? 0) < (Instant(rfc3339: $1.asOf)?.microseconds ?? 0)
    }
    var verdicts: [[String]: ClauseMonth] = [:]
    for report in kept.compactMap({ try? StrictJSON.parse($0.report) }) {
      for (clause, figures) in report["clauses"]?.object?.members ?? [] {
        for month in figures["months"]?.array ?? [] {
          guard let key = month["month"]?.string, let first = LocalDate(key + "-01"),
            let isAttained = month["attained"]?.bool
          else { continue }
          verdicts[[clause, key]] = ClauseMonth(month: first, clause: clause, isMissed: !isAttained)
        }
      }
    }
    return verdicts.values.sorted { ($0.month, $0.clause) < ($1.month, $1.clause) }
  }
}
