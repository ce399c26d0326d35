import Testing

@testable import Terminal

@Suite struct EditrcKeysTests {
  @Test(arguments: [
    ("bind ^W ed-delete-prev-word", [Key.ctrl("W")]),
    ("bind \"^R\" em-inc-search-prev\n# bind ^K x", [.ctrl("R")]),
    ("entente:bind \\ed em-delete-next-word", [.alt("d")]),
    ("python:bind ^W x", []),
    ("bind ^? ed-delete-prev-char", [.backspace]),
    ("bind -e\nbind -v\nbind ^X", []),
    ("edit on", []),
  ])
  func keysThatTheUserBindsAreFound(text: String, keys: [Key]) {
    #expect(keysBound(inEditrc: text, program: "entente") == Set(keys))
  }
}
