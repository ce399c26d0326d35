internal import AgreementModel
internal import Exports
internal import Measurement

extension Failure {
  /// Why nothing could be measured, in words.
  init(_ problem: MeasurementProblem) {
    func about(_ code: Code, _ key: String, _ values: [String: MessageValue] = [:]) -> Failure {
      Failure(code, Message("measure.\(key)", values))
    }
    self =
      switch problem {
      case .export(let problem): Failure(problem)
      case .zone(let name): about(.badData, "zone", ["zone": .text(name)])
      case .limit(let pointer, let duration):
        about(.badData, "limit", ["pointer": .text("\(pointer)"), "duration": .text("\(duration.length)")])
      case .noWorkingTime(let pointer): about(.badData, "noWorkingTime", ["pointer": .text("\(pointer)")])
      case .noPeriod: about(.badData, "noPeriod")
      case .emptyFrame(let from, let to):
        about(.usage, "emptyFrame", ["from": .text("\(from)"), "to": .text("\(to)")])
      case .tooManyBad(let report, let allowed): Self.tooManyBad(report, allowed)
      case .unknownLead(let lead): about(.usage, "unknownLead", ["lead": .text(lead)])
      case .badModel(let pointer, let found):
        about(.badData, "badModel", ["pointer": .text("\(pointer)"), "found": .text(found)])
      case .unknownColumn(let name, let nearest, let known):
        about(
          .usage, "unknownColumn",
          [
            "name": .text(name), "known": .list(known.map(MessageValue.text)),
            "nearest": nearest.map(MessageValue.text),
          ].compactMapValues(\.self))
      case .tooMany(let what): about(.badData, "tooMany", ["what": .text(what)])
      }
  }

  private static func tooManyBad(_ report: TableReport, _ allowed: Ratio) -> Failure {
    let reasons = report.bad.sorted { $0.count > $1.count }.map { bad in
      var values = bad.reason.values
      values["count"] = .count(bad.count)
      values["lines"] = .list(bad.first.prefix(5).map { .text(String($0.line)) })
      values["text"] = bad.first.first?.text.map(MessageValue.text)
      return MessageValue.message(Message("exports.bad.\(bad.reason.key)", values))
    }
    let share = Ratio(report.badCount, max(1, report.rows))
    return Failure(
      .badData,
      Message(
        "measure.tooManyBad",
        [
          "path": .text(report.path), "bad": .count(report.badCount), "rows": .count(report.rows),
          "share": .rate(.decimal(share.rounded(scale: 6))), "allowed": .rate(.decimal(allowed.rounded(scale: 6))),
          "reasons": .list(reasons),
        ]))
  }
}

extension BadRows.Reason {
  fileprivate var key: String {
    switch self {
    case .cells: "cells"
    case .noKey: "noKey"
    case .time: "time"
    case .amount: "amount"
    case .currency: "currency"
    case .noTime: "noTime"
    case .duplicate: "duplicate"
    case .tooLong: "tooLong"
    }
  }

  fileprivate var values: [String: MessageValue] {
    switch self {
    case .cells(let expected): ["expected": .count(expected)]
    case .time(let column), .amount(let column), .currency(let column): ["column": .text(column)]
    case .noKey, .noTime, .duplicate, .tooLong: [:]
    }
  }
}
