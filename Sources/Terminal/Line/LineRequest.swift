/// One question put to whoever types: what stands before the line and what helps to fill it.
public struct LineRequest: Sendable {
  /// What stands before the line, one row: `"Sales › "`.
  public var prompt: String
  /// How the prompt looks where colour is on.
  public var promptStyle: Style
  /// Text that is already on the line, to be edited; empty for none.
  public var offer: String
  /// Whether typing replaces the offer as long as nobody has moved in it; a slash, which begins a command, always does.
  public var isOfferReplaced: Bool
  /// The kind of question. Each kind recalls only its own answers.
  public var historyName: String
  /// The choices that Tab completes.
  public var completions: [Completion]
  /// The commands that Tab completes in the first word of a line that starts with `/`; their words include the slash.
  public var commands: [Completion]
  /// The line shows a mask of fixed length instead of what is typed, and is not kept in any history.
  public var isHidden: Bool
  /// Alt-Enter and Ctrl-J start a new row of the same answer.
  public var isMultiline: Bool
  /// A short text at the right edge of the row (a clock), asked for once a second while the line is typed.
  public var aside: (@Sendable () -> String)?

  public init(
    prompt: String, promptStyle: Style = .plain, offer: String = "", isOfferReplaced: Bool = false,
    historyName: String = "",
    completions: [Completion] = [], commands: [Completion] = [], isHidden: Bool = false, isMultiline: Bool = false,
    aside: (@Sendable () -> String)? = nil
  ) {
    self.prompt = prompt
    self.promptStyle = promptStyle
    self.offer = offer
    self.isOfferReplaced = isOfferReplaced
    self.historyName = historyName
    self.completions = completions
    self.commands = commands
    self.isHidden = isHidden
    self.isMultiline = isMultiline
    self.aside = aside
  }
}

/// A word that Tab can complete.
public struct Completion: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The word as it will stand on the line.
  public var word: String
  /// What it does, shown beside it in the list; empty for none.
  public var summary: String
  /// The words that may follow it: `/language` is followed by `en` or `es`.
  public var arguments: [String]

  public init(_ word: String, summary: String = "", arguments: [String] = []) {
    self.word = word
    self.summary = summary
    self.arguments = arguments
  }

  public init(stringLiteral word: String) {
    self.init(word)
  }
}
