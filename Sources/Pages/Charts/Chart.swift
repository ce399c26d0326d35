internal import AgreementModel

/// What every chart has: a name, the same in words, and the numbers in a table.
public struct Chart: Hashable, Sendable {
  /// Unlike any other in the page.
  public var id: String
  public var title: String
  /// What it shows, in words, for those who do not see it.
  public var description: String
  /// The same numbers in a table.
  public var numbers: Fold
  /// Explains marks and lines, each with its sign.
  public var legend: [LegendEntry]

  public init(
    id: String, title: String, description: String, numbers: Fold,
    legend: [LegendEntry] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.numbers = numbers
    self.legend = legend
  }

  /// The figure around a picture of that height.
  func figure(height: Int, @Markup picture: () -> [Node]) -> Node {
    let title = Node(.title, .id("\(id)-title"), text: self.title)
    let desc = Node(.desc, .id("\(id)-desc"), text: description)
    let svg = Node.element(
      .svg,
      [
        .class("chart"), .role(.image), .labelled(by: "\(id)-title", "\(id)-desc"), .at(.width, .part(.one)),
        .at(.height, .pixels(height)),
      ], [title, desc] + picture())
    return Node(.figure, .class("chart-box")) {
      Node(.figcaption, text: self.title)
      svg
      legendNode
      numbers.node
    }
  }

  private var legendNode: Node {
    guard !legend.isEmpty else { return .nothing }
    return Node(.ul, .class("legend")) {
      for entry in legend {
        Node(.li) {
          entry.sign.node
          Node.text(entry.label)
        }
      }
    }
  }
}

/// A line of a legend.
public struct LegendEntry: Hashable, Sendable {
  public var sign: Sign
  public var label: String

  public init(_ sign: Sign, _ label: String) {
    self.sign = sign
    self.label = label
  }
}
