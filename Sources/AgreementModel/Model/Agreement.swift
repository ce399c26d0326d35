/// The agreement between Marketing and Sales as it stands: a JSON tree with a typed view on its fields.
///
/// The tree is the truth, because members that this program does not know are part of what was signed. Every
/// field may be absent; a missing list counts as empty.
public struct Agreement: Hashable, Sendable {
  public var tree: JSON

  public init(tree: JSON) { self.tree = tree }

  /// An agreement in which nothing is decided.
  public init(id: String, language: String) {
    var sections: JSONObject = [
      "schemaVersion": .integer(Self.schemaVersion), "id": .string(id), "version": 1, "status": "draft",
      "language": .string(language),
    ]
    for name in Self.lists { sections[name] = [] }
    sections["seal"] = .null
    tree = .object(sections)
  }

  /// The version of the model that this program writes.
  public static let schemaVersion = 1

  /// Top-level lists that a written model always has.
  static let lists = [
    "open", "customClauses", "objections", "notes", "parked", "consensus", "signatures", "history",
  ]

  /// The value of a field; nil when it is absent or holds something else.
  public subscript<Value>(field: Field<Value>) -> Value? {
    get { tree[field.pointer].flatMap(Value.init(json:)) }
    set { tree[field.pointer] = newValue?.json }
  }

  /// The elements of a list, none when it is absent.
  public subscript<Element>(list field: Field<[Element]>) -> [Element] { self[field] ?? [] }

  public func has(_ pointer: Pointer) -> Bool {
    switch tree[pointer] {
    case nil, .null?: false
    case .array(let values)?: !values.isEmpty
    default: true
    }
  }

  public func participants(of team: Team) -> [Participant] { self[list: .participants].filter { $0.team == team } }
}

/// The place of a value in the model and its type: `agreement[.target]` is money.
public struct Field<Value: ModelValue>: Hashable, Sendable {
  public let pointer: Pointer
  public init(_ pointer: Pointer) { self.pointer = pointer }
}
