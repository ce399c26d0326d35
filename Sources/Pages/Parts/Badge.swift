internal import AgreementModel

/// A verdict in a symbol and a word; colour only repeats it.
public struct Badge: Hashable, Sendable {
  public var signal: Signal
  public var text: String

  public init(_ signal: Signal, _ text: String) {
    self.signal = signal
    self.text = text
  }

  public var node: Node {
    Node(.span, .class("badge \(signal.rawValue)")) {
      Symbol(signal).node
      Node(.span, .class("initial"), text: text)
    }
  }
}

/// The sign of a signal: a tick, a cross, a clock's ring, a dash. Drawn, as fonts differ.
public struct Symbol: Hashable, Sendable {
  public var signal: Signal
  public init(_ signal: Signal) { self.signal = signal }

  public var node: Node {
    Node.element(
      .svg,
      [
        .class("symbol \(signal.rawValue)"), .ornament, .viewBox(width: 20, height: 20), .at(.width, .pixels(20)),
        .at(.height, .pixels(20)),
      ], shape)
  }

  @Markup private var shape: [Node] {
    switch signal {
    case .good: Node(.path, .drawing("M3.5 10.5L8 15L16.5 5.5"))
    case .bad: Node(.path, .drawing("M4.5 4.5L15.5 15.5M15.5 4.5L4.5 15.5"))
    case .open: Node(.path, .drawing("M10 2.5A7.5 7.5 0 1 0 10 17.5A7.5 7.5 0 1 0 10 2.5M10 5.5V10L13 12"))
    case .plain: Node(.path, .drawing("M3.5 10H16.5"))
    }
  }
}
