/// Typed, pasted or read text without what could drive a terminal or change how it reads: control characters,
/// escape bytes, direction marks and invisible format characters. Tabs and line breaks stay, line breaks as `\n`;
/// joiners stay inside emoji.
func cleaned(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    // While a line is edited the terminal swaps the two: "\n\r" is a line break of two, as "\r\n" is.
    case "\r":
      if index > 0, scalars[index - 1] == "\n" { continue }
      if index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
      result.append("\n")
    case "\n", "\t": result.append(scalar)
    case "\u{200D}" where isInEmoji(result.last), "\u{200C}" where result.last?.properties.isAlphabetic == true:
      result.append(scalar)
    default:
      if !isDangerous(scalar) { result.append(scalar) }
    }
  }
  return String(result)
}

private func isInEmoji(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return scalar.value > 0xFF && (scalar.properties.isEmoji || scalar == "\u{FE0F}")
}
