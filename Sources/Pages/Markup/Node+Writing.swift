extension Node {
  /// The markup of this piece.
  public var markup: String {
    var page = ""
    write(into: &page)
    return page
  }

  func write(into page: inout String) {
    switch self {
    case .text(let text): HTMLText.escape(text, into: &page)
    case .raw(let markup): page += markup
    case .group(let nodes): for node in nodes { node.write(into: &page) }
    case .element(let tag, let attributes, let content): Self.write(tag, attributes, content, into: &page)
    }
  }

  private static func write(_ tag: Tag, _ attributes: [Attribute], _ content: [Node], into page: inout String) {
    if tag.isBlock { Self.beginLine(&page) }
    page += "<" + tag.rawValue
    for attribute in attributes {
      page += " \(attribute.name)=\""
      HTMLText.escape(attribute.value, into: &page)
      page += "\""
    }
    page += ">"
    if !tag.isVoid {
      if tag.isContainer { Self.beginLine(&page) }
      for node in content { node.write(into: &page) }
      if tag.isContainer { Self.beginLine(&page) }
      page += "</\(tag.rawValue)>"
    }
    if tag.isBlock { page += "\n" }
  }

  private static func beginLine(_ page: inout String) {
    if let last = page.utf8.last, last != 10 { page += "\n" }
  }
}
