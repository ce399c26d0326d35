internal import AgreementModel

/// The lines and words behind a chart. Labels stand on their lines, so that no margin takes width on a small screen.
enum Grid {
  @Markup static func lines(_ ticks: [Tick], on scale: Scale) -> [Node] {
    for tick in ticks {
      let y = scale.place(of: tick.value)
      Node(
        .line, .class("grid"), .at(.x1, .pixels(0)), .at(.y1, .pixels(y)), .at(.x2, .part(.one)), .at(.y2, .pixels(y)))
      Node(.text, .class("axis"), .at(.x, .pixels(0)), .at(.y, .pixels(y - Ratio(4))), text: tick.label)
    }
  }

  /// What was agreed: its words are in the legend, where nothing is in their way.
  static func target(_ value: Ratio, on scale: Scale) -> Node {
    let y = Length.pixels(scale.place(of: value))
    return Node(.line, .class("target"), .at(.x1, .pixels(0)), .at(.y1, y), .at(.x2, .part(.one)), .at(.y2, y))
  }

  /// Labels below; of many only some, fewer on small screens.
  @Markup static func labels(_ labels: [String], on scale: Scale, y: Int) -> [Node] {
    let step = max(1, (labels.count + 12) / 13)
    for (index, label) in labels.enumerated() {
      // Counted from the end: the latest is the one that matters.
      let place = labels.count - 1 - index
      if place % step == 0 {
        Node(
          .text, .class(place % (step * 3) == 0 ? "axis middle" : "axis middle wide-only"),
          .at(.x, .part(scale.place(of: Ratio(index)))), .at(.y, .pixels(y)), text: label)
      }
    }
  }
}
