/// The columns that the text takes on a terminal, its line breaks apart.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  for cluster in text { width += displayWidth(cluster) }
  return width
}

/// The columns that one character as a reader sees it takes: 0, 1 or 2, or more for some written syllables.
public func displayWidth(_ cluster: Character) -> Int {
  let scalars = cluster.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.count == 1 { return displayWidth(first) }
  return isDrawnAsEmoji(scalars) ? 2 : scalars.reduce(0) { $0 + displayWidth($1) }
}

/// A flag, a keycap, an emoji with a skin colour or made of several: one picture.
private func isDrawnAsEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
  guard let first = scalars.first, first.properties.isEmoji else { return false }
  if isRegional(first) { return true }
  return first.properties.isEmojiPresentation
    || scalars.dropFirst().contains { $0 == "\u{FE0F}" || $0.properties.isEmojiModifier }
}

private func isRegional(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}

func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if (0x20..<0x7F).contains(value) { return 1 }
  if value < 0x300 { return value < 0xA0 || value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: break
  }
  // The vowels and finals of Korean syllables stand under their initial.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
  if scalar.properties.isEmojiPresentation { return isRegional(scalar) ? 1 : 2 }
  return isWide(value) ? 2 : 1
}

/// Whether Unicode's East Asian Width of the character is wide or full (emoji apart).
private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if value > wideRanges[middle].upperBound { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}

/// From Unicode's EastAsianWidth.txt: blocks of ideographs, kana, Hangul and full-width forms.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E,
  0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E,
  0x3220...0x3247, 0x3250...0x4DBF, 0x4E00...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
  0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x16FE4, 0x16FF0...0x16FF1, 0x17000...0x187F7, 0x18800...0x18CD5, 0x18D00...0x18D08,
  0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B122, 0x1B132...0x1B132,
  0x1B150...0x1B152, 0x1B155...0x1B155, 0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1F200...0x1F202,
  0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x20000...0x2FFFD,
  0x30000...0x3FFFD,
]
