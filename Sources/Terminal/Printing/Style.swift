/// How a run of text looks. It never carries meaning alone: the words must say the same.
public struct Style: Hashable, Sendable {
  public var isBold: Bool
  public var isDim: Bool
  /// The terminal's own colour when nil.
  public var colour: Colour?

  public init(isBold: Bool = false, isDim: Bool = false, colour: Colour? = nil) {
    self.isBold = isBold
    self.isDim = isDim
    self.colour = colour
  }
}

extension Style {
  public static let plain = Style()
  public static let bold = Style(isBold: true)
  public static let dim = Style(isDim: true)

  public static func colour(_ colour: Colour) -> Style {
    Style(colour: colour)
  }

  /// The same style, bold.
  public var inBold: Style {
    Style(isBold: true, isDim: isDim, colour: colour)
  }

  /// The escape sequence that turns the style on; empty for plain.
  var start: String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if let colour { codes.append("\(colour.code)") }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// The escape sequence that turns every style off.
  static let end = "\u{1B}[0m"
}

/// The sixteen colours that every terminal lets its user choose.
public enum Colour: UInt8, Hashable, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

  var code: UInt8 {
    rawValue < 8 ? 30 + rawValue : 82 + rawValue
  }
}
