import Foundation
import Testing

/// Pages as independent programs see them: a browser, an accessibility checker, HTML parsers.
struct HTMLBrowserTests {
  private static let golden = HTMLSample.allCases.flatMap { sample in
    ["en", "es"].map { folder.appending(path: "ReportsTests/Golden/\(sample.rawValue).\($0).html").path }
  }

  @Test(.enabled(if: Browser.hasHTML5Lib, "Python has no html5lib"))
  func isValidHTML() throws {
    let result = try Browser.run("check_html.py", Self.golden)
    #expect(result.status == 0, "\(result.output)")
  }

  /// Light, dark, narrow, wide and printed: nothing overlaps, nothing overflows, all text has contrast, the console is
  /// silent and nothing is asked of anybody.
  @Test(.enabled(if: Browser.isInstalled, "there is no Chromium, or no Python"))
  func isSoundInABrowser() throws {
    let result = try Browser.run("audit.py", Self.golden)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.enabled(if: Browser.hasAxe, "there is no Chromium, or no Python package that carries axe-core"))
  func isAccessible() throws {
    let result = try Browser.run("audit.py", ["--axe"] + Self.golden)
    #expect(result.status == 0, "\(result.output)")
  }

  /// The checks themselves: a page with known faults.
  @Test(.enabled(if: Browser.isInstalled, "there is no Chromium, or no Python"))
  func faultsAreFound() throws {
    let page = Browser.folder.appending(path: "faulty.html").path
    let result = try Browser.run("audit.py", [page])
    #expect(result.status == 1)
    for fault in [
      "one h1", "heading leaps", "one main", "no language", "no title", "no skip link", "id twice: a", "points outside",
      "no caption", "row without a header", "column header without scope", "row of another length",
      "picture without words", "contrast 1.", "wider than the screen", "text over text", "text leaves the picture",
      "console: ", "request: ", "too small to hit",
    ] { #expect(result.output.contains(fault), "\(fault)") }
    guard Browser.hasAxe else { return }
    let axe = try Browser.run("audit.py", ["--axe", page])
    #expect(axe.output.contains("axe html-has-lang") && axe.output.contains("axe color-contrast"))
  }

  @Test(.enabled(if: Browser.hasHTML5Lib, "Python has no html5lib"))
  func invalidHTMLIsFound() throws {
    let result = try Browser.run("check_html.py", [Browser.folder.appending(path: "faulty.html").path])
    #expect(result.status == 1 && result.output.contains("unexpected-end-tag"))
  }

  private static let folder = Browser.folder.deletingLastPathComponent().deletingLastPathComponent()
}

/// The browser checks beside the tests.
enum Browser {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Support/browser")

  static let hasPython = Tool.has("python3")
  static let isInstalled =
    hasPython && (try? Tool.run("python3", [folder.appending(path: "chromium.py").path]).status) == 0
  static let hasAxe =
    isInstalled && (try? Tool.run("python3", [folder.appending(path: "audit.py").path, "--has-axe"]).status) == 0
  static let hasHTML5Lib = hasPython && (try? Tool.run("python3", ["-c", "import html5lib"]).status) == 0

  static func run(
    _ script: String, _ arguments: [String], input: String = ""
  ) throws -> (output: String, status: Int32) {
    try Tool.run("python3", [folder.appending(path: script).path] + arguments, input: input)
  }
}
