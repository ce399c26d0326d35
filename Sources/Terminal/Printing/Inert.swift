/// Text that no terminal can take for an order: every control character and every invisible mark that could
/// change what is read (direction, joining, tags) is shown as `\u{1B}` would be. Line breaks stay; tabs become
/// spaces up to the next multiple of four.
public func inert(_ text: String) -> String {
  guard needsWork(text) else { return text }
  var result = ""
  var column = 0
  for cluster in text {
    switch cluster {
    case "\n", "\r\n":
      result += "\n"
      column = 0
    case "\t":
      let spaces = 4 - column % 4
      result += String(repeating: " ", count: spaces)
      column += spaces
    default:
      let shown = inert(cluster)
      result += shown
      column += displayWidth(shown)
    }
  }
  return result
}

/// Like ``inert(_:)``, on one row: line breaks and tabs are shown as `\n` and `\t`.
public func inertRow(_ text: String) -> String {
  guard needsWork(text) else { return text }
  return text.map { cluster in
    switch cluster {
    case "\n", "\r\n": "\\n"
    case "\t": "\\t"
    default: inert(cluster)
    }
  }.joined()
}

private func needsWork(_ text: String) -> Bool {
  text.unicodeScalars.contains { !isPlainlyVisible($0) && isDangerous($0) }
}

private func inert(_ cluster: Character) -> String {
  var result = ""
  let isEmoji = cluster.unicodeScalars.contains { $0.properties.isEmoji && $0.value > 0x7F }
  for scalar in cluster.unicodeScalars {
    if isPlainlyVisible(scalar) || !isDangerous(scalar) || (isEmoji && scalar == "\u{200D}") {
      result.unicodeScalars.append(scalar)
    } else {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
  return result
}

/// The quick answer for most text.
private func isPlainlyVisible(_ scalar: Unicode.Scalar) -> Bool {
  (0x20..<0x7F).contains(scalar.value) || (0xA0..<0xAD).contains(scalar.value) || (0xAE..<0x300).contains(scalar.value)
}

/// Whether the character is a control, a format mark, a separator of lines or not a character at all.
func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
  case .unassigned: scalar.properties.isNoncharacterCodePoint
  default: false
  }
}
