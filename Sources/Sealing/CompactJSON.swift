public import AgreementModel

/// Writes JSON on one line with members in their order, for what is read again by this program: nothing of a value is
/// lost, the order of its members neither.
public enum CompactJSON {
  /// Strings and numbers are written as in ``CanonicalJSON``.
  public static func text(of value: JSON) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  private static func write(_ value: JSON, to text: inout String) {
    switch value {
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        write(value, to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.members.enumerated() {
        if index > 0 { text += "," }
        text += JSONToken.string(member.name) + ":"
        write(member.value, to: &text)
      }
      text += "}"
    default: text += JSONToken.scalar(value)
    }
  }
}
