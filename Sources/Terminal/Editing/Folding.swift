/// The text without the differences that a search overlooks: capitals and accents.
func folded(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      result.append((0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
    } else if scalar.properties.generalCategory != .nonspacingMark {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { result.append(baseLetter(lower)) }
    }
  }
  return String(result)
}

/// `é` is named LATIN SMALL LETTER E WITH ACUTE: its letter is E.
private func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let start = "LATIN SMALL LETTER "
  guard let name = scalar.properties.name, name.hasPrefix(start) else { return scalar }
  let rest = name.dropFirst(start.count)
  guard let letter = rest.unicodeScalars.first, rest.dropFirst().hasPrefix(" WITH "), letter.isASCII else {
    return scalar
  }
  return Unicode.Scalar(UInt8(letter.value) | 0x20)
}
