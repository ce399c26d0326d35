public import AgreementModel

/// Writes JSON for people and for version control: a member or an element a line, members in their order.
public enum ReadableJSON {
  /// Indented by two blanks, ends in a line break; the strings and numbers are written as in ``CanonicalJSON``.
  public static func text(of value: JSON) -> String {
    var text = ""
    write(value, indentation: "", to: &text)
    return text + "\n"
  }

  private static func write(_ value: JSON, indentation: String, to text: inout String) {
    let inner = indentation + "  "
    switch value {
    case .array(let values) where !values.isEmpty:
      text += "["
      for (index, value) in values.enumerated() {
        text += (index > 0 ? ",\n" : "\n") + inner
        write(value, indentation: inner, to: &text)
      }
      text += "\n\(indentation)]"
    case .object(let object) where !object.isEmpty:
      text += "{"
      for (index, member) in object.members.enumerated() {
        text += (index > 0 ? ",\n" : "\n") + inner + JSONToken.string(member.name) + ": "
        write(member.value, indentation: inner, to: &text)
      }
      text += "\n\(indentation)}"
    case .array: text += "[]"
    case .object: text += "{}"
    default: text += JSONToken.scalar(value)
    }
  }
}
