internal import AgreementModel
internal import Exports

extension Failure {
  /// What is wrong with a file, in words: the file, the column, the option that helps.
  init(_ problem: ExportProblem) {
    func about(_ code: Code, _ key: String, _ path: String, _ more: [String: MessageValue] = [:]) -> Failure {
      Failure(code, Message("exports.\(key)", more.merging(["path": .text(path)]) { $1 }))
    }
    self =
      switch problem {
      case .cannotRead(let path, let reason): about(.noInput, "cannotRead", path, ["reason": .text(reason)])
      case .disguised(let path, let disguise):
        about(.badData, "disguised.\(disguise.key)", path, ["kind": .text(disguise.rawValue)])
      case .noColumn(let path, let name, let headers) where headers.isEmpty:
        about(.badData, "noHeader", path, ["name": .text(name)])
      case .noColumn(let path, let name, let headers):
        about(.badData, "noColumn", path, ["name": .text(name), "headers": Self.list(headers)])
      case .twoColumns(let path, let name, let headers):
        about(.badData, "twoColumns", path, ["name": .text(name), "headers": Self.list(headers)])
      case .unknownMap(let name, let header, let headers):
        Failure(
          .usage,
          Message(
            "exports.unknownMap", ["name": .text(name), "header": .text(header), "headers": Self.list(headers)]))
      case .undecidedDates(let path, let column, let header, let examples):
        about(
          .badData, "undecidedDates", path,
          ["column": .text(column), "header": .text(header), "examples": Self.list(examples, atMost: 3)])
      case .undecidedDecimal(let path, let column, let header, let examples):
        about(
          .badData, "undecidedDecimal", path,
          ["column": .text(column), "header": .text(header), "examples": Self.list(examples, atMost: 3)])
      case .damagedCompression(let path): about(.badData, "damagedCompression", path)
      case .changed(let path): about(.openElsewhere, "changed", path)
      }
  }

  /// The first of some names in quotes; how many more there are is said.
  static func list(_ names: [String], atMost limit: Int = 20) -> MessageValue {
    var values = names.prefix(limit).map { MessageValue.message(Message("exports.quoted", ["text": .text($0)])) }
    if names.count > limit {
      values.append(.message(Message("exports.more", ["count": .count(names.count - limit)])))
    }
    return .list(values)
  }
}

extension ExportProblem.Disguise {
  fileprivate var key: String { "\(self)" }
}
