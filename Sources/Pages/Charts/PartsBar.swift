internal import AgreementModel

/// A whole in its parts: one bar, and below it what each part is and how large. The list says everything; the bar is
/// its picture.
public struct PartsBar: Hashable, Sendable {
  public var id: String
  public var title: String
  public var parts: [Part]

  public struct Part: Hashable, Sendable {
    public var count: Int
    public var signal: Signal
    public var label: String
    /// The count in the language's figures.
    public var value: String

    public init(_ count: Int, signal: Signal, label: String, value: String) {
      self.count = count
      self.signal = signal
      self.label = label
      self.value = value
    }
  }

  public init(id: String, title: String, parts: [Part]) {
    self.id = id
    self.title = title
    self.parts = parts
  }

  private static let height = 28

  public var node: Node {
    Node(.div, .class("parts")) {
      Node(.svg, .class("chart"), .ornament, .at(.width, .part(.one)), .at(.height, .pixels(Self.height))) {
        Hatch.definition(id: id)
        bars
      }
      Node(.ul, .class("legend"), .label(title)) {
        for part in parts {
          Node(.li) {
            swatch(part.signal)
            Node(.b, text: part.value)
            Node.text(part.label)
          }
        }
      }
    }
  }

  private var bars: [Node] {
    let scale = Scale(from: .zero, to: Ratio(parts.reduce(0) { $0 + $1.count }), start: .zero, end: .one)
    var sum = 0
    return parts.filter { $0.count > 0 }.flatMap { part in
      let left = scale.place(of: Ratio(sum))
      sum += part.count
      return area(part.signal, x: .part(left), width: .part(scale.place(of: Ratio(sum)) - left), height: Self.height)
    }
  }

  private func swatch(_ signal: Signal) -> Node {
    Node(.svg, .class("sign"), .ornament, .at(.width, .pixels(16)), .at(.height, .pixels(16))) {
      area(signal, x: .pixels(0), width: .pixels(16), height: 16)
    }
  }

  private func area(_ signal: Signal, x: Length, width: Length, height: Int) -> [Node] {
    let box: [Attribute] = [.at(.x, x), .at(.y, .pixels(0)), .at(.width, width), .at(.height, .pixels(height))]
    let bar = Node.element(.rect, [.class("bar cut \(signal.rawValue)")] + box, [])
    guard signal == .bad else { return [bar] }
    return [bar, .element(.rect, [.class("hatch")] + box + [.filled(withPattern: id)], [])]
  }
}
