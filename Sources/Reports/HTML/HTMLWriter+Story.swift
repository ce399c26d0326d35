internal import AgreementModel
internal import Measurement
internal import Pages

// The story of the lead that was asked for, told as the other reports tell it.

extension HTMLWriter {
  var story: Node {
    guard measured.story != nil else { return .nothing }
    return section("story", words.text(teller.storyTitle)) {
      for block in teller.story.blocks { node(of: block) }
    }
  }

  private func node(of block: Page.Block) -> Node {
    switch block {
    case .heading(let heading): Node(.h3) { words.node(heading) }
    case .subheading(let heading): Node(.h4) { words.node(heading) }
    case .paragraph(let phrases): Node(.p) { words.node(phrases) }
    case .items(let items, let isNumbered):
      Node(isNumbered ? .ol : .ul) { for item in items { Node(.li) { words.node(item) } } }
    // The title is the section's; a story has no tables.
    case .title, .verdict, .table: .nothing
    }
  }
}

extension Teller {
  /// The story's own title.
  var storyTitle: Message { .page("story", ["lead": (measured.story?.lead).map { .text($0) }]) }
}
