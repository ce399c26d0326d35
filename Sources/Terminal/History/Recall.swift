/// Going back and forth among earlier answers while a line is typed; the line itself is the newest of them.
struct Recall {
  /// Oldest first.
  let entries: [HistoryEntry]
  private var index: Int
  private var typed = HistoryEntry(kind: "", text: "")

  init(entries: [HistoryEntry]) {
    self.entries = entries
    self.index = entries.count
  }

  /// The next older answer that begins so; nil when there is none. The line is kept to come back to.
  mutating func older(than line: String, beginning: String = "") -> HistoryEntry? {
    if index == entries.count { typed.text = line }
    guard let found = entries[..<index].lastIndex(where: { $0.text.hasPrefix(beginning) && $0.text != line })
    else { return nil }
    index = found
    return entries[found]
  }

  /// The next newer answer that begins so, at last the line as it was typed; nil when that is on the line already.
  mutating func newer(beginning: String = "") -> HistoryEntry? {
    guard index < entries.count else { return nil }
    let found = entries[(index + 1)...].firstIndex { $0.text.hasPrefix(beginning) }
    index = found ?? entries.count
    return found.map { entries[$0] } ?? typed
  }

  mutating func oldest(from line: String) -> HistoryEntry? {
    if index == entries.count { typed.text = line }
    guard !entries.isEmpty else { return nil }
    index = 0
    return entries[0]
  }

  mutating func newest() -> HistoryEntry? {
    guard index < entries.count else { return nil }
    index = entries.count
    return typed
  }
}
