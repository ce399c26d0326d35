internal import AgreementModel

/// Slanted lines over an area, so that it can be told from others without its colour.
enum Hatch {
  /// The pattern, once in each picture that uses it.
  static func definition(id: String) -> Node {
    Node(.defs) {
      Node.element(
        .pattern,
        [
          .id(id), .at(.width, .pixels(7)), .at(.height, .pixels(7)), Attribute("patternUnits", "userSpaceOnUse"),
          Attribute("patternTransform", "rotate(45)"),
        ],
        [
          Node(
            .line, .class("hatch-line"), .at(.x1, .pixels(0)), .at(.y1, .pixels(0)), .at(.x2, .pixels(0)),
            .at(.y2, .pixels(7)))
        ])
    }
  }
}
