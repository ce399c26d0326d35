internal import Yams

/// The entries of one YAML file of a prompt pack, flattened: nested names are joined by dots.
///
/// An entry is one text or a list of texts. Files are composed, never loaded: text that looks like code stays text.
public struct PackFile: Sendable {
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var texts: [String]
    /// Where the entry stands, counted from 1.
    public var line: Int
  }

  /// What is wrong with a file, and in which line, counted from 1; of a name that stands twice in one block, its first.
  public struct Problem: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      case syntax(String)
      case duplicate(key: String)
      /// Something other than texts, lists of texts and names.
      case shape(key: String)
    }
    public var reason: Reason
    public var line: Int
  }

  public let entries: [Entry]

  /// - Throws: `Problem` when the text is no YAML or holds something else than texts.
  public init(yaml: String) throws(Problem) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw Problem(error)
    } catch {
      throw Problem(reason: .syntax("\(error)"), line: 1)
    }
    var entries: [Entry] = []
    if let node { try Self.flatten(node, "", into: &entries) }
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.key).inserted {
      throw Problem(reason: .duplicate(key: entry.key), line: entry.line)
    }
    self.entries = entries
  }

  private static func flatten(_ node: Node, _ key: String, into entries: inout [Entry]) throws(Problem) {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar, .sequence:
      guard !key.isEmpty else { throw Problem(reason: .shape(key: key), line: line) }
      entries.append(Entry(key: key, texts: try texts(of: node, key), line: line))
    case .mapping(let mapping):
      for (name, value) in mapping {
        guard let name = name.scalar?.string else { throw Problem(reason: .shape(key: key), line: line) }
        try flatten(value, key.isEmpty ? name : "\(key).\(name)", into: &entries)
      }
    default:
      throw Problem(reason: .shape(key: key), line: line)
    }
  }

  /// The text of a scalar, or those of a list of scalars.
  private static func texts(of node: Node, _ key: String) throws(Problem) -> [String] {
    var texts: [String] = []
    for element in node.sequence.map(Array.init) ?? [node] {
      guard let text = element.scalar?.string else {
        throw Problem(reason: .shape(key: key), line: element.mark?.line ?? 1)
      }
      texts.append(text)
    }
    return texts
  }
}

extension PackFile.Problem {
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(reason: .syntax(problem), line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(reason: .duplicate(key: duplicates.first ?? ""), line: context.mark.line)
    default:
      self.init(reason: .syntax("\(error)"), line: 1)
    }
  }
}
