/// What is folded away on a screen until somebody asks for it.
public struct Fold: Hashable, Sendable {
  /// The words that unfold it.
  public var label: String
  public var content: Node
  /// Whether it stands on paper, unfolded; what is too long for paper is left to the screen.
  public var isPrinted: Bool

  public init(_ label: String, isPrinted: Bool = true, content: Node) {
    self.label = label
    self.content = content
    self.isPrinted = isPrinted
  }

  public var node: Node {
    guard !content.isEmpty else { return .nothing }
    return Node(.details, .class(isPrinted ? "fold" : "fold screen-only")) {
      Node(.summary, text: label)
      content
    }
  }
}
