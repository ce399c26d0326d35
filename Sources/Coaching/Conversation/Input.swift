internal import AgreementModel

/// A typed line, taken apart.
enum Input: Hashable {
  case empty
  case answer(String)
  /// A line that names its field: `/response/limit: 4 h`.
  case named(Question.ID, String)
  case command(Command, String)
  /// A slash with a word that is no command, but looks like one.
  case unknownCommand(String, nearest: String?)

  init(_ line: Line, lexicon: Lexicon) {
    let text = line.text.trimmingSpace
    guard !text.isEmpty else {
      self = .empty
      return
    }
    guard text.hasPrefix("/"), !line.isPasted else {
      let plain = line.isPasted ? nil : lexicon.plainCommand(in: text)
      self = plain.map { .command($0.command, $0.rest) } ?? .answer(text)
      return
    }
    let word = text.dropFirst().prefix { !$0.isWhitespace }
    let rest = String(text.dropFirst(word.count + 1)).trimmingSpace
    if let command = lexicon.commands[word.folded] {
      self = .command(command, rest)
    } else if let colon = text.firstIndex(of: ":"), let pointer = Pointer(String(text[..<colon])),
      let question = Questions.question(at: pointer)
    {
      self = .named(question.id, String(text[text.index(after: colon)...]).trimmingSpace)
    } else if let nearest = lexicon.nearestCommand(to: word.folded) {
      self = .unknownCommand(String(word), nearest: nearest)
    } else if rest.isEmpty, word.allSatisfy(\.isLetter) {
      self = .unknownCommand(String(word), nearest: nil)
    } else {
      self = .answer(text)
    }
  }
}

/// A line as it reached the conversation.
public struct Line: Hashable, Sendable {
  public var text: String
  /// A pasted line is never a command.
  public var isPasted: Bool

  public init(_ text: String, isPasted: Bool = false) {
    self.text = text
    self.isPasted = isPasted
  }
}

extension Lexicon {
  /// "objection, Sales: …" and "park: …" say in plain words what a command does.
  func plainCommand(in text: String) -> (command: Command, rest: String)? {
    guard let end = text.firstIndex(where: { $0 == ":" || $0 == "," }) else { return nil }
    let word = String(text[..<end]).folded
    guard let command = plainCommands[word] else { return nil }
    return (command, String(text[text.index(after: end)...]).trimmingSpace)
  }

  /// The command word that differs from the given one in one or two letters.
  func nearestCommand(to word: String) -> String? {
    commands.keys.sorted().map { (word: $0, distance: EditDistance.between($0, word)) }
      .filter { $0.distance <= min(2, word.count / 2) }
      .min { $0.distance < $1.distance }?.word
  }
}
