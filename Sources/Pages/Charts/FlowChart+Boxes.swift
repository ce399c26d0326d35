internal import AgreementModel
internal import Escaping

extension FlowChart {
  /// Where a box stands across the picture.
  enum Side {
    case left, right, both

    var start: Ratio { self == .right ? Ratio(54, 100) : .zero }
    var width: Ratio { self == .both ? .one : Ratio(46, 100) }
    var middle: Ratio { start + width * Ratio(1, 2) }
  }

  /// A box with its words in lines.
  struct PlacedBox {
    private static let lineHeight = 19
    let title: [String]
    let lines: [String]
    let signal: Signal

    init(_ box: Box, _ letters: Int) {
      title = LabelLines.of(box.title, letters: letters - 1, most: 2)
      lines = box.lines.flatMap { LabelLines.of($0, letters: letters, most: 3) }
      signal = box.signal
    }

    var height: Int { (title.count + lines.count) * Self.lineHeight + 17 }

    @Markup func node(_ side: Side, top: Int, height: Int) -> [Node] {
      Node(
        .rect, .class("box \(signal.rawValue)"), .at(.x, .part(side.start)), .at(.y, .pixels(top)),
        .at(.width, .part(side.width)), .at(.height, .pixels(height)), .at(.rx, .pixels(8)))
      let first = top + (height - self.height) / 2 + 22
      for (index, line) in (title + lines).enumerated() {
        Node(
          .text, .class(index < title.count ? "box-title middle" : "box-line middle"), .at(.x, .part(side.middle)),
          .at(.y, .pixels(first + index * Self.lineHeight)), text: line)
      }
    }
  }

  enum Arrow {
    @Markup static func down(x: Ratio, from: Int, to: Int) -> [Node] {
      Node(
        .line, .class("arrow"), .at(.x1, .part(x)), .at(.y1, .pixels(from)), .at(.x2, .part(x)),
        .at(.y2, .pixels(to - 3)))
      Node(.svg, .class("over"), .at(.x, .part(x)), .at(.y, .pixels(to))) {
        Node(.path, .class("arrow-head"), .drawing("M0 0L-5.5 -9H5.5Z"))
      }
    }

    /// Between the lanes.
    @Markup static func across(_ isToRight: Bool, y: Int) -> [Node] {
      let (left, right) = (Side.left.width, Side.right.start)
      Node(
        .line, .class("arrow"), .at(.x1, .part(left)), .at(.y1, .pixels(y)), .at(.x2, .part(right)),
        .at(.y2, .pixels(y)))
      Node(.svg, .class("over"), .at(.x, .part(isToRight ? right : left)), .at(.y, .pixels(y))) {
        if isToRight {
          Node(.path, .class("arrow-head"), .drawing("M0 0L-9 -5.5V5.5Z"))
        } else {
          Node(.path, .class("arrow-head"), .drawing("M0 0L9 -5.5V5.5Z"))
        }
      }
    }
  }
}

/// Words in lines that have room in a picture, where nothing breaks lines; what has no room is an ellipsis.
enum LabelLines {
  static func of(_ text: String, letters: Int, most: Int) -> [String] {
    var lines: [String] = []
    for word in InertText.oneLine(text).split(separator: " ").flatMap({ pieces(of: $0, letters) }) {
      if let last = lines.last, width(last) + 1 + width(word) <= letters {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    guard lines.count > most else { return lines }
    var last = lines[most - 1]
    while width(last) >= letters { last.removeLast() }
    return lines.prefix(most - 1) + [last + "…"]
  }

  /// A word that is longer than a line in pieces.
  private static func pieces(of word: Substring, _ letters: Int) -> [String] {
    var pieces = [""]
    for character in word {
      if width(pieces[pieces.count - 1]) + width(String(character)) > letters { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  /// In letters; ideographs and pictures take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && $1.value != 0x2026 && $1.value != 0x2192 ? 2 : 1) }
  }
}
