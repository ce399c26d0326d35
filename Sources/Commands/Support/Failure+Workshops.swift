internal import AgreementModel
internal import Workshops

extension Failure {
  /// What a workshop's file answered, in words.
  init(_ error: WorkshopError, near names: [String] = []) {
    func about(_ code: Code, _ key: String, _ path: String, _ more: [String: MessageValue] = [:]) -> Failure {
      Failure(code, Message("file.\(key)", more.merging(["path": .text(path)]) { $1 }))
    }
    self =
      switch error {
      case .notFound(let path):
        about(.noInput, "notFound", path, names.isEmpty ? [:] : ["names": .list(names.map(MessageValue.text))])
      case .exists(let path): about(.cannotCreate, "exists", path)
      case .claimed(let path, let by?):
        about(
          .openElsewhere, "claimed", path,
          ["since": InstantWords.short(by.since), "pid": .text(String(by.pid)), "host": .text(by.host)])
      case .claimed(let path, nil): about(.openElsewhere, "claimedByUnknown", path)
      case .foreign(let path): about(.badData, "foreign", path)
      case .newer(let path, let version, let known):
        about(.badData, "newer", path, ["version": .count(version), "known": .count(known)])
      case .damaged(let path, let damage): about(.badData, "damaged", path, Self.values(of: damage))
      case .busy(let path): about(.openElsewhere, "busy", path)
      case .changedElsewhere(let path): about(.openElsewhere, "changedElsewhere", path)
      case .cannotRead(let path, let failure):
        about(.noInput, "cannotRead", path, ["reason": .text(failure.message)])
      case .cannotWrite(let path, let failure), .stopped(let path, let failure):
        about(
          .cannotWrite, failure.isDiskFull ? "diskFull" : "cannotWrite", path, ["reason": .text(failure.message)])
      case .unstorableText(let path): about(.badData, "unstorable", path)
      case .noHome: about(.noInput, "noHome", "")
      }
  }

  private static func values(of damage: Damage) -> [String: MessageValue] {
    let what: Message =
      switch damage {
      case .empty: Message("damage.empty")
      case .identity: Message("damage.identity")
      case .event(let number): Message("damage.event", ["number": .count(number)])
      case .end(let written): Message("damage.end", ["written": .count(written)])
      case .structure(let code): Message("damage.structure", ["code": .count(code)])
      }
    return ["what": .message(what)]
  }
}
