/// Text with styles.
public struct Styled: Hashable, Sendable {
  /// A stretch of text that looks the same throughout.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]

  public init(runs: [Run] = []) {
    self.runs = runs
  }

  public init(_ text: String, _ style: Style = .plain) {
    self.runs = text.isEmpty ? [] : [Run(text, style)]
  }
}

extension Styled: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Styled {
  /// The words alone.
  public var text: String {
    runs.map(\.text).joined()
  }

  public static func + (left: Styled, right: Styled) -> Styled {
    Styled(runs: left.runs + right.runs)
  }

  public static func += (left: inout Styled, right: Styled) {
    left.runs += right.runs
  }

  /// What to send to a terminal or a file: the words made ``inert(_:)``, the styles as escape sequences where
  /// colour is on.
  public func rendered(inColour: Bool) -> String {
    runs.map { run in
      let text = inert(run.text)
      let start = inColour ? run.style.start : ""
      guard !start.isEmpty, !text.isEmpty else { return text }
      // A style is ended before each line break: a pager or a log shows lines one by one.
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : start + $0 + Style.end }
        .joined(separator: "\n")
    }.joined()
  }
}
