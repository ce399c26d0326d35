public import AgreementModel

/// Writes JSON as RFC 8785 defines it: one text for one value, so that a digest can stand for the value.
public enum CanonicalJSON {
  /// No blanks, members sorted by the UTF-16 code units of their names, nothing escaped that need not be.
  public static func text(of value: JSON) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  /// The text of an object of which the values are written already.
  static func text(ofMembers members: [(name: String, text: String)]) -> String {
    let sorted = members.sorted { precedes($0.name, $1.name) }
    return "{" + sorted.map { JSONToken.string($0.name) + ":" + $0.text }.joined(separator: ",") + "}"
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
      let members = object.members.sorted { precedes($0.name, $1.name) }
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        text += JSONToken.string(member.name) + ":"
        write(member.value, to: &text)
      }
      text += "}"
    default: text += JSONToken.scalar(value)
    }
  }

  /// By UTF-16 code units. Bytes of UTF-8 have the same order below the characters that UTF-16 writes as two.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (bytes, others) = (Array(left.utf8), Array(right.utf8))
    guard !bytes.holdsByte(from: 0xEE), !others.holdsByte(from: 0xEE) else {
      return left.utf16.lexicographicallyPrecedes(right.utf16)
    }
    return bytes.precedes(others)
  }
}
