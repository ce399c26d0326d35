/// An answer that was given before.
public struct HistoryEntry: Hashable, Sendable {
  /// The kind of question it answered.
  public var kind: String
  public var text: String
  /// Whether it began with pasted text, so that it can never be a command.
  public var isPasted: Bool
  /// When it was given, in milliseconds since 1970: the order of answers from several files.
  public var milliseconds: Int

  public init(kind: String, text: String, isPasted: Bool = false, milliseconds: Int = 0) {
    self.kind = kind
    self.text = text
    self.isPasted = isPasted
    self.milliseconds = milliseconds
  }
}

extension HistoryEntry {
  /// The entry as one line of JSON, without its line break.
  var json: String {
    let pasted = isPasted ? #","pasted":true"# : ""
    return #"{"at":\#(milliseconds),"kind":\#(quoted(kind))\#(pasted),"text":\#(quoted(text))}"#
  }

  /// Reads a line of a history file; nil when it is something else. Unknown members are overlooked.
  init?(json: String) {
    var scanner = JSONLineScanner(json)
    guard let members = scanner.object(), case .text(let kind)? = members["kind"],
      case .text(let text)? = members["text"]
    else { return nil }
    self.init(kind: kind, text: text)
    if case .word("true")? = members["pasted"] { isPasted = true }
    if case .word(let number)? = members["at"] { milliseconds = Int(number) ?? 0 }
  }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
