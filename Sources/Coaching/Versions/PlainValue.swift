internal import AgreementModel

/// Values of the model that no question shows, as people read them: forms that are known, otherwise what stands in
/// them.
enum PlainValue {
  static func of(_ json: JSON) -> MessageValue {
    if let money = Money(json: json) { return .money(money) }
    if let duration = AgreedDuration(json: json) { return .duration(duration) }
    if json.object != nil, let rate = Rate(json: json) { return .rate(rate) }
    switch json {
    case .string(let text): return LocalDate(text).map(MessageValue.date) ?? .text(text)
    case .integer(let count): return .count(count)
    case .bool(let value): return .term(value ? "yes" : "no")
    case .array(let values): return .list(values.map(of))
    case .object(let object):
      // When something was said is no part of what was said.
      let parts = object.members.filter { !["at", "by", "pointer"].contains($0.name) }.map { of($0.value) }
      return parts.count == 1 ? parts[0] : .list(parts)
    case .null: return .text("")
    }
  }
}
