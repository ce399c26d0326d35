/// Figures with their names: the number large, the name small.
public struct Facts: Hashable, Sendable {
  public var items: [Item]
  /// Whether names matter as much as values, as where the values are words.
  public var isCompact: Bool

  public struct Item: Hashable, Sendable {
    public var name: String
    public var value: Node
    /// Below the value: what it means.
    public var note: String?

    public init(_ name: String, _ value: Node, note: String? = nil) {
      self.name = name
      self.value = value
      self.note = note
    }
    public init(_ name: String, _ value: String, note: String? = nil) { self.init(name, .text(value), note: note) }
  }

  public init(_ items: [Item], isCompact: Bool = false) {
    self.items = items
    self.isCompact = isCompact
  }

  public var node: Node {
    guard !items.isEmpty else { return .nothing }
    return Node(.dl, .class(isCompact ? "facts compact" : "facts")) {
      for item in items {
        Node(.div) {
          Node(.dt, text: item.name)
          Node(.dd, .class("figure")) { item.value }
          if let note = item.note { Node(.dd, .class("note"), text: note) }
        }
      }
    }
  }
}
