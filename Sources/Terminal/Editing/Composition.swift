/// The text with letters and their accents joined into one character where Unicode has one.
///
/// libedit loses separate accents from the screen when it draws a line again.
func composed(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { (0x300..<0x370).contains($0.value) }) else { return text }
  var result = ""
  for cluster in text {
    // Characters compare by what they mean: e + accent finds é.
    if cluster.unicodeScalars.count > 1, let index = precomposed.firstIndex(of: cluster) {
      result.append(precomposed[index])
    } else {
      result.append(cluster)
    }
  }
  return result
}

/// The Latin letters that have their marks in them.
private let precomposed: Set<Character> = {
  let values = Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)
  return Set(values.compactMap { Unicode.Scalar($0).map(Character.init) })
}()
