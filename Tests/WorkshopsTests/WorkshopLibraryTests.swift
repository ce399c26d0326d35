import Foundation
import Testing
import Workshops

@Suite struct WorkshopLibraryTests {
  @Test(arguments: [
    ("Acme 2027 Q1", "acme-2027-q1"), ("acme", "acme"), ("  Ácme — Ñandú & Söhne! ", "acme-nandu-sohne"),
    ("../../etc/passwd", "etc-passwd"), ("-rf", "rf"), ("a/b\\c", "a-b-c"), ("日本", "workshop"), ("", "workshop"),
    (".", "workshop"), ("Cafe\u{301}", "cafe"), ("İstanbul", "istanbul"), ("a\u{0}b\u{1B}[2J", "a-b-2j"),
    (String(repeating: "ab-", count: 40), Array(repeating: "ab", count: 20).joined(separator: "-")), ("²x", "x"),
  ])
  func aNameBecomesAFilesName(name: String, slug: String) {
    #expect(WorkshopLibrary.slug(name) == slug)
    #expect(WorkshopLibrary(home: "/h").path(for: name) == "/h/\(slug).entente")
  }

  @Test(arguments: [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/ana"], "/data/entente"),
    (["XDG_DATA_HOME": "/data/", "HOME": "/home/ana"], "/data/entente"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/ana"], "/home/ana/.local/share/entente"),
    (["XDG_DATA_HOME": "", "HOME": "/home/ana"], "/home/ana/.local/share/entente"),
    (["HOME": "/home/ana"], "/home/ana/.local/share/entente"), (["HOME": "/"], "//.local/share/entente"),
  ])
  func theHomeFollowsTheEnvironment(environment: [String: String], home: String) throws {
    #expect(try WorkshopLibrary(environment: environment).home == home)
  }

  @Test(arguments: [[:], ["HOME": "here"], ["XDG_DATA_HOME": "x"]])
  func withoutAHomeThereIsNone(environment: [String: String]) {
    #expect(throws: WorkshopError.noHome) { try WorkshopLibrary(environment: environment) }
  }

  @Test func workshopsAreFoundByNameOrPath() throws {
    let directory = try TemporaryDirectory()
    let library = WorkshopLibrary(home: directory.path)
    #expect(library.paths.isEmpty)
    for name in ["b.entente", "a.entente", "a.entente.lock", "a.entente.version-1", "notes.txt", ".c.entente"] {
      try write([], to: directory.file(name))
    }
    #expect(library.paths == [directory.file("a.entente"), directory.file("b.entente")])
    for name in ["A", "a", "a.entente", directory.file("a.entente")] {
      #expect(try library.locate(name) == directory.file("a.entente"))
    }
    #expect(throws: WorkshopError.notFound(path: directory.file("x.entente"))) { try library.locate("x") }
    #expect(throws: WorkshopError.notFound(path: "./x")) { try library.locate("./x") }
    #expect(library.freePath(for: "c") == directory.file("c.entente"))
    #expect(library.freePath(for: "A!") == directory.file("a-2.entente"))
    try write([], to: directory.file("a-2.entente"))
    #expect(library.freePath(for: "a") == directory.file("a-3.entente"))
  }

  @Test func aHomeThatIsNotThereHoldsNothing() {
    #expect(WorkshopLibrary(home: "/nowhere/at/all").paths.isEmpty)
  }
}
