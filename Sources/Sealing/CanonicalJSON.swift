public import AgreementModel

/// Writes JSON as RFC 8785 defines it: one text for one value, so that a digest can stand for the value.
public enum CanonicalJSON {
  /// No blanks, members sorted by the UTF-16 code units of their names, nothing escaped that need not be.
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
      let members = object.members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        text += JSONToken.string(member.name) + ":"
        write(member.value, to: &text)
      }
      text += "}"
    default: text += JSONToken.scalar(value)
    }
  }
}
