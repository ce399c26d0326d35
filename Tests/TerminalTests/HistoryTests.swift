import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct HistoryTests {
  @Test func answersComeBackByKind() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("history.jsonl")
    let store = try HistoryStore(path: path)
    try store.append(kind: "money", text: "1,2 M€ \"neto\"\\\n\u{7}中👍")
    try store.append(kind: "name", text: "Ana")
    try store.append(kind: "money", text: "5", isPasted: true)
    try store.append(kind: "money", text: "5")
    let again = try HistoryStore(path: path)
    #expect(again.entries(kind: "money").map(\.text) == ["1,2 M€ \"neto\"\\\n\u{7}中👍", "5"])
    #expect(again.entries(kind: "money").map(\.isPasted) == [false, true])
    #expect(again.entries(kind: "name").map(\.text) == ["Ana"])
    #expect(again.entries(kind: "other").isEmpty)
  }

  @Test func theFileIsItsUsersAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("history.jsonl")
    try HistoryStore(path: path).append(kind: "k", text: "x")
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }

  @Test func twoSessionsLoseNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("history.jsonl")
    let one = try HistoryStore(path: path)
    let other = try HistoryStore(path: path)
    try one.append(kind: "k", text: "a")
    try other.append(kind: "k", text: "b")
    try one.append(kind: "k", text: "c")
    #expect(try HistoryStore(path: path).entries(kind: "k").map(\.text) == ["a", "b", "c"])
  }

  @Test func aTornOrForeignLineIsOverlooked() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("history.jsonl")
    try folder.write(
      "rubbish\n{\"kind\":\"k\",\"text\":\"a\",\"more\":1.5e3}\n{\"kind\":\"k\",\"te", to: "history.jsonl")
    let store = try HistoryStore(path: path)
    #expect(store.entries(kind: "k").map(\.text) == ["a"])
    try store.append(kind: "k", text: "b")
    #expect(try HistoryStore(path: path).entries(kind: "k").map(\.text) == ["a", "b"])
  }

  @Test func anUnreadableFileIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect(throws: HistoryError.self) { try HistoryStore(path: folder.path("")) }
    let store = try HistoryStore(path: folder.path("missing/history.jsonl"))
    #expect(throws: HistoryError(path: folder.path("missing/history.jsonl"), code: ENOENT)) {
      try store.append(kind: "k", text: "kept in memory")
    }
    #expect(store.entries(kind: "k").map(\.text) == ["kept in memory"])
  }

  @Test(
    arguments: [
      (#"{"kind":"k","text":"\u00e9\ud83d\udc4d\/\b"}"#, "é👍/\u{8}"),
      (#" { "text" : "x" , "kind" : "k" } "#, "x"),
      (#"{"kind":"k","text":"\ud83d"}"#, nil),
      (#"{"kind":"k","text":"a" "b"}"#, nil),
      (#"{"kind":"k"}"#, nil),
      (#"{"kind":"k","text":"x"} more"#, nil),
      ("", nil),
    ] as [(String, String?)])
  func linesAreJSON(line: String, text: String?) {
    #expect(HistoryEntry(json: line)?.text == text)
  }

  @Test func recallGoesThereAndBack() {
    let entries = ["alfa", "beta", "alma"].map { HistoryEntry(kind: "k", text: $0) }
    var recall = Recall(entries: entries)
    #expect(recall.older(than: "typed")?.text == "alma")
    #expect(recall.older(than: "alma")?.text == "beta")
    #expect(recall.older(than: "beta")?.text == "alfa")
    #expect(recall.older(than: "alfa") == nil)
    #expect(recall.newer(beginning: "al")?.text == "alma")
    #expect(recall.newer()?.text == "typed")
    #expect(recall.newer() == nil)
    #expect(recall.older(than: "be", beginning: "be")?.text == "beta")
  }

  @Test func searchOverlooksCapitalsAndAccents() {
    let entries = ["Niño", "tres años", "nino"].map { HistoryEntry(kind: "k", text: $0) }
    var search = HistorySearch(entries: entries, original: EditBuffer())
    search.add("NI")
    #expect(search.match?.text == "nino")
    search.add("ñ")
    #expect(search.match?.text == "nino")
    search.goOlder()
    #expect(search.match?.text == "Niño")
    search.goOlder()
    #expect(!search.isFound)
    #expect(search.match?.text == "Niño")
    search.goNewer()
    #expect(search.match?.text == "nino")
    search.add("x")
    #expect(!search.isFound)
    search.removeLast()
    #expect(search.isFound)
    var none = HistorySearch(entries: [], original: EditBuffer())
    none.add("a")
    none.goOlder()
    none.goNewer()
    #expect(none.match == nil)
  }
}
