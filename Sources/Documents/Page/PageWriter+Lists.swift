internal import Pages

// Lists; those whose items name something and say what it is become terms with their meaning.

extension PageWriter {
  mutating func list(_ isNumbered: Bool, _ items: [[TextBlock]]) -> Node {
    if Self.isPromises(items) { return plain(isNumbered, items, "promises") }
    guard !isNumbered, items.contains(where: { Self.term($0) != nil }) else { return plain(isNumbered, items) }
    var nodes: [Node] = []
    var run: [[TextBlock]] = []
    var isTerms = false
    for item in items {
      let isTerm = Self.term(item) != nil
      if isTerm != isTerms, !run.isEmpty {
        nodes.append(isTerms ? terms(run) : plain(false, run))
        run = []
      }
      isTerms = isTerm
      run.append(item)
    }
    nodes.append(isTerms ? terms(run) : plain(false, run))
    return .group(nodes)
  }

  /// Every item begins with a name in bold.
  static func isPromises(_ items: [[TextBlock]]) -> Bool {
    items.contains { item in
      if case .paragraph(let text)? = item.first { text.hasPrefix("**\(OpaqueText.start)") } else { false }
    }
  }

  private mutating func plain(_ isNumbered: Bool, _ items: [[TextBlock]], _ name: String? = nil) -> Node {
    let nodes = items.map { item -> Node in .element(.li, [], content(of: item)) }
    return .element(isNumbered ? .ol : .ul, name.map { [.class($0)] } ?? [], nodes)
  }

  private mutating func terms(_ items: [[TextBlock]]) -> Node {
    let nodes = items.compactMap { item -> Node? in
      guard let (name, meaning) = Self.term(item) else { return nil }
      return entry(name, [InlineReader.node(of: meaning)] + self.nodes(of: Array(item.dropFirst())))
    }
    return .element(.dl, [.class("terms")], nodes)
  }

  private func entry(_ name: String, _ meaning: [Node]) -> Node {
    Node(.div) {
      Node(.dt) { InlineReader.node(of: name) }
      Node(.dd) { meaning }
    }
  }

  /// An item of one line stands in no paragraph.
  private mutating func content(of item: [TextBlock]) -> [Node] {
    guard case .paragraph(let text)? = item.first else { return nodes(of: item) }
    return InlineReader.nodes(of: text) + nodes(of: Array(item.dropFirst()))
  }

  /// “Limit: 4 hours”: what the template names, and what was said about it.
  private static func term(_ item: [TextBlock]) -> (name: String, meaning: String)? {
    guard case .paragraph(let text)? = item.first, let first = text.first, first != OpaqueText.start, first != "*",
      let colon = colon(in: text)
    else { return nil }
    return (String(text[..<colon]), String(text[colon...].dropFirst(2)))
  }

  /// The first one with a blank behind it that is not part of a value.
  private static func colon(in text: String) -> String.Index? {
    var isValue = false
    return text.indices.first { index in
      if text[index] == OpaqueText.start { isValue = true }
      if text[index] == OpaqueText.end { isValue = false }
      return !isValue && text[index...].hasPrefix(": ")
    }
  }
}

// MARK: - Paragraphs

extension PageWriter {
  private static let longestName = 64

  /// A paragraph that names something and says what it is, or whose list says it: “Tax: without”, “**Fit:**” and its list.
  mutating func entry(_ block: TextBlock, _ rest: inout ArraySlice<TextBlock>) -> Node? {
    guard gathersTerms, case .paragraph(let text) = block else { return nil }
    let plain = text.hasPrefix("**") ? text.replacing(":**", with: ":", maxReplacements: 1).dropFirst(2) : text[...]
    if plain.hasSuffix(":"), plain.count <= Self.longestName, !plain.contains(OpaqueText.start),
      case .list(let isNumbered, let items)? = rest.first, !Self.isPromises(items)
    {
      rest.removeFirst()
      return entry(String(plain.dropLast()), [list(isNumbered, items)])
    }
    guard let (name, meaning) = Self.term([.paragraph(String(plain))]), meaning.first == OpaqueText.start else {
      return nil
    }
    return entry(name, [InlineReader.node(of: meaning)])
  }
}
