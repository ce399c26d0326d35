/// The keys that the user's `~/.editrc` binds: they are left to libedit.
///
/// Lines look like `bind ^W ed-delete-prev-word` or `entente:bind "\ed" em-delete-next-word`.
func keysBound(inEditrc text: String, program: String) -> Set<Key> {
  var keys: Set<Key> = []
  for line in text.split(whereSeparator: \.isNewline) {
    var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let first = words.first else { continue }
    let parts = first.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] != program { continue }
    guard parts.last == "bind" else { continue }
    words.removeFirst()
    guard words.count >= 2, !words[0].hasPrefix("-"), let key = key(named: words[0]) else { continue }
    keys.insert(key)
  }
  return keys
}

private func key(named name: Substring) -> Key? {
  var name = name
  if name.count > 1, let quote = name.first, quote == "\"" || quote == "'", name.last == quote {
    name = name.dropFirst().dropLast()
  }
  for start in ["\\e", "\\E", "^[", "\\033", "M-"] where name.hasPrefix(start) {
    let rest = name.dropFirst(start.count)
    if case .control(let code)? = key(named: rest) { return .alt(Unicode.Scalar(code)) }
    return rest.unicodeScalars.count == 1 ? rest.unicodeScalars.first.map { .alt($0) } : nil
  }
  if name == "^?" || name == "\\^?" { return .backspace }
  for start in ["\\^", "^", "C-"] where name.hasPrefix(start) {
    let rest = name.dropFirst(start.count)
    guard rest.count == 1, let letter = rest.first?.asciiValue, letter >= 0x40 else { return nil }
    return .control(letter & 0x1F)
  }
  return nil
}
