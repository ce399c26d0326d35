import AgreementModel
import HostileCorpus
import Testing

/// Pages as independent programs see them: a browser, an accessibility checker, an HTML parser, a printer.
@Suite struct HTMLBrowserTests {
  @Test(.enabled(if: SamplePages.hasHTML5Lib, "Python has no html5lib"))
  func isValidHTML() throws {
    let result = try SamplePages.withFiles(SamplePages.all()) { try SamplePages.run("check_html.py", $0) }
    #expect(result.status == 0, "\(result.output)")
  }

  /// Light, dark, narrow, wide and printed: nothing overlaps, nothing overflows, all text has contrast, the console is
  /// silent and nothing is asked of anybody.
  @Test(.enabled(if: SamplePages.hasBrowser, "there is no Chromium, or no Python"))
  func isSoundInABrowser() throws {
    let result = try SamplePages.withFiles(SamplePages.all()) { try SamplePages.run("audit.py", $0) }
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.enabled(if: SamplePages.hasAxe, "there is no Chromium, or no Python package that carries axe-core"))
  func isAccessible() throws {
    let result = try SamplePages.withFiles(SamplePages.all()) { try SamplePages.run("audit.py", ["--axe"] + $0) }
    #expect(result.status == 0, "\(result.output)")
  }

  /// Hostile and endless words: nothing is asked of anybody, nothing is wider than the screen.
  @Test(.enabled(if: SamplePages.hasBrowser, "there is no Chromium, or no Python"))
  func hostileWordsDoNothing() throws {
    var place = 0
    let agreement = try HostileDocumentsTests.agreement {
      place += 1
      return HostileDocumentsTests.texts[place % HostileDocumentsTests.texts.count]
    }
    let unbroken = try HostileDocumentsTests.agreement { String(repeating: "unbroken", count: 60) }
    let pages = [
      "hostile": try SamplePages.page(agreement), "unbroken": try SamplePages.page(unbroken),
      "wall": try SamplePages.wall(agreement), "wall-unbroken": try SamplePages.wall(unbroken),
    ]
    let result = try SamplePages.withFiles(pages) { try SamplePages.run("audit.py", $0) }
    #expect(result.status == 0, "\(result.output.prefix(3000))")
  }

  /// Everything is A4; the sheet for the wall is one, whatever is said.
  @Test(.enabled(if: SamplePages.hasBrowser, "there is no Chromium, or no Python"))
  func paper() throws {
    var pages = try SamplePages.all()
    for (name, text) in [
      ("long", HostileTexts.long), ("unbroken", String(repeating: "W", count: 3000)), ("wide", "漢字かな交じり文"),
    ] {
      var agreement = try HostileDocumentsTests.agreement(saying: text)
      agreement.tree["/commitment/salesContributes"] = .array((1...40).map { .string("\(text) \($0)") })
      agreement.tree["/qualifiedLead/fit"] = .array((1...40).map { .string("\(text) \($0)") })
      pages["wall-\(name).en"] = try SamplePages.wall(agreement)
      pages["wall-\(name).es"] = try SamplePages.wall(agreement, "es")
    }
    let result = try SamplePages.withFiles(pages) { try SamplePages.run("paper.py", $0) }
    let lines = result.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.count == pages.count)
    for line in lines {
      let sheets = try #require(Int(line[0]))
      #expect(line[1] == "595" && line[2] == "842", "\(line)")
      #expect(line[3].hasPrefix("wall") ? sheets == 1 : (1...20).contains(sheets), "\(line)")
    }
  }
}
