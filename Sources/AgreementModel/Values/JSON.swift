/// A JSON value as the agreement's documents use it: numbers are whole, objects keep their members' order.
///
/// Foundation's JSON types are not used for agreements: they drop the written scale of numbers, duplicate
/// members and the order of members. `Sealing` reads and writes this tree.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  /// A whole number within ±2^53, the range that every JSON reader keeps exactly.
  case integer(Int)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// The members of a JSON object in their written order, each name once.
public struct JSONObject: Sendable {
  public private(set) var members: [(name: String, value: JSON)]

  public init(_ members: [(name: String, value: JSON)] = []) {
    self.members = []
    self.members.reserveCapacity(members.count)
    // Names are looked up by hash: a breakdown has as many members as a file has owners.
    var places: [[UInt8]: Int] = [:]
    for member in members {
      let name = Array(member.name.utf8)
      if let place = places[name] {
        self.members[place].value = member.value
      } else {
        places[name] = self.members.count
        self.members.append(member)
      }
    }
  }

  public var isEmpty: Bool { members.isEmpty }
  public var count: Int { members.count }
  public var names: [String] { members.map(\.name) }

  /// The value of a member; setting an unknown name appends it, setting nil removes it.
  public subscript(name: String) -> JSON? {
    get { index(of: name).map { members[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// Names are compared by code unit, as RFC 8785 does: "é" in one and in two code points are two names.
  private func index(of name: String) -> Int? {
    members.firstIndex { $0.name.hasSameCodeUnits(as: name) }
  }
}

extension String {
  /// Texts with the same code units are equal to Swift as well, which sees most differences much sooner.
  fileprivate func hasSameCodeUnits(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { (name: $0.0, value: $0.1) })
  }
}

extension JSON: Hashable {
  /// Equal when both say the same: the order of members is no part of it, strings are compared by code unit.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameCodeUnits(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .string(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .array(let values): hasher.combine(values)
    case .object(let object): hasher.combine(object.count)
    }
  }
}

extension JSON {
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  public subscript(name: String) -> JSON? { object?[name] }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { (name: $0.0, value: $0.1) }))
  }
  public init(nilLiteral: ()) { self = .null }
}
