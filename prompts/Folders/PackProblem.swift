/// What is wrong in a file of a pack, and where.
public struct PackProblem: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// No YAML; the words are the YAML reader's.
    case syntax(String)
    /// A name stands twice in one block.
    case repeated(key: String)
    /// A key stands in another file, or another block, as well.
    case standsTwice(key: String, path: String, line: Int)
    /// Something other than texts, lists of texts and names.
    case shape(key: String)
    /// Nothing asks for this key; perhaps the nearest one is meant.
    case unknownKey(String, nearest: String?)
    case missingKey(String)
    /// `{name}` is no value that this text gets.
    case unknownValue(key: String, name: String, known: [String])
    /// The text leaves out a value that it is there to say.
    case missingValue(key: String, name: String)
    /// A value that may be absent stands outside of `[[ ]]`.
    case notOptional(key: String, name: String)
    /// A brace or bracket without its other half, or with something in it that is no name.
    case bracket(key: String, BracketProblem)
    case textCount(key: String, count: Int, expected: Int)
    case empty(key: String)
    /// A file or template that the program does not read.
    case unknownFile
  }

  /// Below the folder: `pt/coach.yaml`.
  public var path: String
  /// Counted from 1.
  public var line: Int
  public var reason: Reason

  public init(_ path: String, _ line: Int, _ reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }
}

/// What is wrong with the braces or brackets of a text.
public enum BracketProblem: String, Hashable, Sendable {
  /// `{` without `}`.
  case openBrace
  /// `}` without `{`.
  case closingBrace
  /// `{…}` holds neither a name nor `name|one|other`.
  case noName
  /// `[[` without `]]`.
  case openPart
  /// `]]` without `[[`.
  case closingPart
  /// `[[` inside `[[ ]]`.
  case nestedPart
  /// `[[ ]]` without a value in it, which is never left out.
  case partWithoutValue
}

extension BracketProblem {
  /// The first problem of a text; nil when each brace and bracket has its other half.
  init?(in text: String) {
    var rest = text[...]
    var part: Bool?
    while let character = rest.first {
      if rest.hasPrefix("[[") {
        guard part == nil else {
          self = .nestedPart
          return
        }
        part = false
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("]]") {
        guard let hasValue = part, hasValue else {
          self = part == nil ? .closingPart : .partWithoutValue
          return
        }
        part = nil
        rest = rest.dropFirst(2)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else {
          self = .openBrace
          return
        }
        guard Self.isName(rest[rest.index(after: rest.startIndex)..<end]) else {
          self = .noName
          return
        }
        if part != nil { part = true }
        rest = rest[rest.index(after: end)...]
      } else if character == "}" {
        self = .closingBrace
        return
      } else {
        rest = rest.dropFirst()
      }
    }
    guard part != nil else { return nil }
    self = .openPart
  }

  /// `name` or `name|one|other`; a name is a small letter, then letters and digits.
  private static func isName(_ text: Substring) -> Bool {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let name = parts[0].utf8
    guard [1, 3].contains(parts.count), let first = name.first, (0x61...0x7A).contains(first),
      !text.contains("{"), !text.contains("[[")
    else { return false }
    return name.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }
}
