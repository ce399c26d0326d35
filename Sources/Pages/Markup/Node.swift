/// A piece of a page.
public indirect enum Node: Hashable, Sendable {
  /// Text of whatever origin; written so that it reads as what it is.
  case text(String)
  /// Markup as it stands. Only for what this program wrote itself.
  case raw(String)
  case element(Tag, [Attribute], [Node])
  case group([Node])

  public init(_ tag: Tag, _ attributes: Attribute..., @Markup content: () -> [Node]) {
    self = .element(tag, attributes, content())
  }

  public init(_ tag: Tag, _ attributes: Attribute..., text: String) {
    self = .element(tag, attributes, [.text(text)])
  }

  public init(_ tag: Tag, _ attributes: Attribute...) { self = .element(tag, attributes, []) }

  /// Words of people and of files: set apart, so that their direction of writing does not turn what stands around.
  public static func words(_ text: String) -> Node { Node(.bdi, text: text) }

  /// Whether it is nothing but words of people or files, which may be long and without a blank.
  var isWords: Bool {
    switch self {
    case .element(let tag, _, _): tag == .bdi
    case .group(let nodes):
      nodes.filter { !$0.isEmpty }.count == 1 && nodes.contains { !$0.isEmpty && $0.isWords }
    case .text, .raw: false
    }
  }

  /// Nothing at all.
  public static var nothing: Node { .group([]) }

  public var isEmpty: Bool {
    switch self {
    case .text(let text), .raw(let text): text.isEmpty
    case .element: false
    case .group(let nodes): nodes.allSatisfy(\.isEmpty)
    }
  }
}

/// Builds the content of an element from nodes, conditions and loops.
@resultBuilder
public enum Markup {
  public static func buildExpression(_ node: Node) -> [Node] { [node] }
  public static func buildExpression(_ node: Node?) -> [Node] { node.map { [$0] } ?? [] }
  public static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  public static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  public static func buildEither(first part: [Node]) -> [Node] { part }
  public static func buildEither(second part: [Node]) -> [Node] { part }
  public static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap(\.self) }
}

extension Node: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
