/// A search among earlier answers, letter by letter; capitals and accents make no difference.
struct HistorySearch {
  private let entries: [HistoryEntry]
  private let foldedTexts: [String]
  /// What was on the line before.
  let original: EditBuffer
  private(set) var query = ""
  private var index: Int
  private(set) var isFound = true

  init(entries: [HistoryEntry], original: EditBuffer) {
    self.entries = entries
    self.foldedTexts = entries.map { folded($0.text) }
    self.original = original
    self.index = entries.count
  }

  /// The answer found; nil while nothing is searched for or found.
  var match: HistoryEntry? {
    query.isEmpty || !entries.indices.contains(index) ? nil : entries[index]
  }

  mutating func add(_ text: String) {
    query += text
    find(in: (0..<min(index + 1, entries.count)).reversed())
  }

  mutating func removeLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    index = entries.count
    find(in: (0..<entries.count).reversed())
  }

  mutating func goOlder() {
    find(in: (0..<min(index, entries.count)).reversed())
  }

  mutating func goNewer() {
    guard index < entries.count else { return }
    find(in: (index + 1)..<entries.count)
  }

  private mutating func find(in indices: some Sequence<Int>) {
    guard !query.isEmpty else {
      isFound = true
      return
    }
    let wanted = Array(folded(query).unicodeScalars)
    let current = match?.text
    let found = indices.first { index in
      contains(Array(foldedTexts[index].unicodeScalars), wanted)
        && (index == self.index || entries[index].text != current)
    }
    isFound = found != nil
    index = found ?? index
  }

  private func contains(_ text: [Unicode.Scalar], _ wanted: [Unicode.Scalar]) -> Bool {
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
  }
}
