/// The place of a value in a JSON tree, as in RFC 6901: `/response/limit`.
public struct Pointer: Hashable, Sendable {
  public var tokens: [String]

  public init(_ tokens: [String]) { self.tokens = tokens }

  /// Reads the RFC's text form; nil when it neither is empty nor starts with a slash.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      tokens = []
      return
    }
    guard text.hasPrefix("/") else { return nil }
    tokens = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(Self.unescaped)
  }

  public static let root = Pointer([])

  public func appending(_ token: String) -> Pointer { Pointer(tokens + [token]) }

  /// Whether this place is the other one or lies above it.
  public func contains(_ other: Pointer) -> Bool { other.tokens.starts(with: tokens) }

  private static func unescaped(_ token: Substring) -> String {
    guard token.contains("~") else { return String(token) }
    return token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}

extension Pointer: CustomStringConvertible {
  public var description: String {
    tokens.map { token in
      "/"
        + token.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
        .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }.joined()
  }
}

extension Pointer: ExpressibleByStringLiteral {
  /// A literal is part of the program: one that is no pointer is a mistake in it.
  public init(stringLiteral value: String) {
    guard let pointer = Pointer(value) else { preconditionFailure("\(value) is no JSON pointer") }
    self = pointer
  }
}

extension JSON {
  /// The value at a place; setting it makes the objects on the way, setting nil removes it.
  ///
  /// A number names an element of a list, `-` the place after the last one.
  public subscript(pointer: Pointer) -> JSON? {
    get {
      var value: JSON? = self
      for token in pointer.tokens {
        switch value {
        case .object(let object): value = object[token]
        case .array(let list):
          guard let index = Int(token), list.indices.contains(index) else { return nil }
          value = list[index]
        default: return nil
        }
      }
      return value
    }
    set { set(newValue, at: pointer.tokens[...]) }
  }

  private mutating func set(_ value: JSON?, at tokens: ArraySlice<String>) {
    guard let first = tokens.first else {
      self = value ?? .null
      return
    }
    let rest = tokens.dropFirst()
    if case .array(var list) = self {
      let index = first == "-" ? list.count : Int(first) ?? -1
      guard (0...list.count).contains(index) else { return }
      if rest.isEmpty, value == nil {
        if index < list.count { list.remove(at: index) }
      } else {
        if index == list.count { list.append(.null) }
        list[index].set(value, at: rest)
      }
      self = .array(list)
      return
    }
    var members = object ?? JSONObject()
    if rest.isEmpty {
      members[first] = value
    } else {
      guard members[first] != nil || value != nil else { return }
      var child = members[first] ?? .object([:])
      child.set(value, at: rest)
      members[first] = child
    }
    self = .object(members)
  }
}
