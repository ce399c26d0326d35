internal import AgreementModel
internal import WorkingTime

/// Reads an agreement's fields for measuring; what stands there and cannot be used is a problem, what is absent is not.
struct TermsReader {
  let agreement: Agreement
  let calendar: WorkingCalendar

  func value<Value>(_ field: Field<Value>) throws(MeasurementProblem) -> Value? {
    switch agreement.tree[field.pointer] {
    case nil, .null?: return nil
    case let json?:
      guard let value = Value(json: json) else { throw .badModel(field.pointer, Self.text(json)) }
      return value
    }
  }

  func target(_ field: Field<Rate>) throws(MeasurementProblem) -> Target? {
    guard let rate = try value(field) else { return nil }
    return try target(rate, at: field.pointer)
  }

  func target(_ rate: Rate, at pointer: Pointer) throws(MeasurementProblem) -> Target {
    guard let share = rate.value else { throw .badModel(pointer, Self.text(rate.json)) }
    return Target(rate: rate, share: share)
  }

  func limit(_ field: Field<AgreedDuration>) throws(MeasurementProblem) -> Limit? {
    guard let duration = try value(field) else { return nil }
    return try Limit(duration, at: field.pointer, on: calendar)
  }

  func promise(
    _ limit: Field<AgreedDuration>, _ share: Field<Rate>
  ) throws(MeasurementProblem) -> Terms.Promise? {
    guard let limit = try self.limit(limit), let target = try target(share) else { return nil }
    return Terms.Promise(limit: limit, target: target)
  }

  /// Words for comparison: trimmed, letter case aside.
  func words(_ field: Field<[String]>) throws(MeasurementProblem) -> [String] {
    (try value(field) ?? []).map(\.folded)
  }

  /// `{"outcome": ["sequence"]}`
  func columns(_ pointer: Pointer) throws(MeasurementProblem) -> [(column: String, values: Set<String>)] {
    guard let json = agreement.tree[pointer], json != .null else { return [] }
    guard let object = json.object else { throw .badModel(pointer, Self.text(json)) }
    var columns: [(column: String, values: Set<String>)] = []
    for (name, value) in object.members {
      guard let values = value.string.map({ [$0] }) ?? [String](json: value) else {
        throw .badModel(pointer.appending(name), Self.text(value))
      }
      columns.append((name.folded, Set(values.map(\.folded))))
    }
    return columns
  }

  static func text(_ json: JSON) -> String {
    switch json {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let text): text
    case .array(let list): "[" + list.map(text).joined(separator: ", ") + "]"
    case .object(let object): "{" + object.members.map { "\($0.name): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// A word for comparison: without space around it, letter case aside.
  var folded: String { trimmed.lowercased() }

  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }
}
