/// One thing that an agreement promises: who to whom, how it is measured, from where on it is kept, who answers for it.
///
/// The words stand in the pack under ``key``: its `name`, its `measure`, and `short`, the whole promise on one line.
public struct Promise: Hashable, Sendable {
  /// Who promises; nil when both teams do.
  public var team: Team?
  /// The clause that it comes from: `response`, `volume`. Several promises of one clause share it.
  public var kind: Kind
  /// What sets promises of one kind apart: the name of a grade.
  public var detail: String?
  /// From where on it is kept: a share, a number of leads, a length of time.
  public var target: MessageValue
  /// Who answers for it; nil when nobody is named.
  public var owner: String?
  /// What its words mention, besides `target`.
  public var values: [String: MessageValue]

  /// The promises that an agreement can hold, in the order in which they are read back.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case volume, quality, completeness, delivery, dailyLimit
    case response, grade, attempts, upkeep, decision, reasons, contribution
    case target, conversion, meeting
  }

  public init(
    _ kind: Kind, by team: Team?, target: MessageValue, owner: String?, detail: String? = nil,
    values: [String: MessageValue] = [:]
  ) {
    self.kind = kind
    self.team = team
    self.target = target
    self.owner = owner
    self.detail = detail
    self.values = values
  }

  /// The place of its words in the pack: `promise.response`.
  public var key: String { "promise.\(kind.rawValue)" }

  /// What it is called: "First contact".
  public var name: Message { message("name") }
  /// What is counted, in a sentence for the document.
  public var measure: Message { message("measure") }
  /// The whole promise on one line of a screen.
  public var short: Message { message("short") }

  private func message(_ part: String) -> Message {
    var values = values
    values["target"] = target
    values["detail"] = detail.map(MessageValue.text)
    return Message("\(key).\(part)", values)
  }
}
