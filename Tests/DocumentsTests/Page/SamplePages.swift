import AgreementModel
import Documents
import Foundation
import Prompts
import Sealing
import Testing
import WorkingTime

/// Pages for the tests, and the programs that judge them.
enum SamplePages {
  static let browser = Fixtures.folder.deletingLastPathComponent().appending(path: "Support/browser")

  static let hasBrowser =
    Tool.has("python3") && (try? Tool.run("python3", [browser.appending(path: "chromium.py").path]).status) == 0
  static let hasAxe =
    hasBrowser && (try? Tool.run("python3", [browser.appending(path: "audit.py").path, "--has-axe"]).status) == 0
  static let hasHTML5Lib = Tool.has("python3") && (try? Tool.run("python3", ["-c", "import html5lib"]).status) == 0

  static func run(
    _ script: String, _ arguments: [String], input: String = ""
  ) throws -> (output: String, status: Int32) {
    try Tool.run("python3", [browser.appending(path: script).path] + arguments, input: input)
  }

  static func page(_ agreement: Agreement, _ language: String = "en") throws -> String {
    try HTMLDocument(pack: #require(Pack(language: language))).text(of: agreement)
  }

  static func wall(_ agreement: Agreement, _ language: String = "en") throws -> String {
    let zones = ZoneDatabase()
    return try HTMLWall(pack: #require(Pack(language: language))) { try? zones.rules(for: $0) }.text(of: agreement)
  }

  static func minutes(_ agreement: Agreement, _ language: String = "en") throws -> String {
    try HTMLMinutes(of: SampleRecord().record, pack: #require(Pack(language: language))).text(of: agreement)
  }

  static func full() throws -> Agreement { try Fixtures.agreement(FullAgreement.url) }

  /// The full agreement before anybody signed, with most of it still open.
  static func draft() throws -> Agreement {
    var agreement = try full()
    for name in ["seal", "signatures", "history", "addenda", "customerValue", "rejection", "capacity", "baseline"] {
      agreement.tree[Pointer([name])] = nil
    }
    return agreement
  }

  static func least() -> Agreement { Agreement(tree: ["schemaVersion": 1, "id": "least"]) }

  /// More leads than there are hours for, in a year of months, with every day of its own.
  static func crowded() throws -> Agreement {
    var agreement = try full()
    agreement.tree["/period"] = ["label": "2027", "from": "2027-01-01", "to": "2028-01-01"]
    let months = (1...12).map { ($0 < 10 ? "2027-0" : "2027-") + "\($0)" }
    agreement.tree["/commitment/leadsPerMonth"] = .object(
      JSONObject(months.enumerated().map { (name: $1, value: .integer(500 + 60 * $0)) }))
    return agreement
  }

  /// Every kind of page in both languages, by name.
  static func all() throws -> [String: String] {
    var pages: [String: String] = [:]
    for language in ["en", "es"] {
      pages["full.\(language)"] = try page(full(), language)
      pages["draft.\(language)"] = try page(draft(), language)
      pages["least.\(language)"] = try page(least(), language)
      pages["crowded.\(language)"] = try page(crowded(), language)
      pages["minutes.\(language)"] = try minutes(full(), language)
      pages["wall.\(language)"] = try wall(full(), language)
      pages["wall-draft.\(language)"] = try wall(draft(), language)
      pages["wall-least.\(language)"] = try wall(least(), language)
      if Fixtures.sampleURL != nil {
        pages["sample.\(language)"] = try page(Fixtures.sample(), language)
        pages["wall-sample.\(language)"] = try wall(Fixtures.sample(), language)
      }
    }
    return pages
  }

  /// Puts pages into files while something looks at them.
  static func withFiles<Result>(_ pages: [String: String], _ look: ([String]) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try pages.sorted { $0.key < $1.key }.map { name, text in
      let file = folder.appending(path: name + ".html")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    return try look(paths)
  }
}
