/// Something that a reader must not miss: a warning, a reservation, a hint.
public struct Notice: Hashable, Sendable {
  public var signal: Signal
  public var content: Node

  public init(_ signal: Signal, @Markup content: () -> [Node]) {
    self.signal = signal
    self.content = .group(content())
  }
  public init(_ signal: Signal, _ text: String) { self.init(signal) { Node(.p, text: text) } }

  public var node: Node {
    Node(.div, .class("notice \(signal.rawValue)"), .role(.note)) {
      Symbol(signal).node
      Node(.div) { content }
    }
  }
}
