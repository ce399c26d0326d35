import Foundation
import PseudoTerminal
import Testing

@testable import Commands

/// `export` as a page and on paper: with a browser, without one, with one that fails.
@Suite struct ExportPaperTests {
  static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: project.appending(path: "docs/agreement.full.json").path, toPath: workplace.path + "/full.json")
  }

  /// What lies in the test's folder, hidden files as well.
  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workplace.path).sorted()
  }

  @Test(arguments: [("page.html", []), ("page.htm", []), ("other.txt", ["--format", "html"])])
  func aPage(name: String, more: [String]) throws {
    #expect(try workplace.run(["export", "full.json", "-o", name] + more, input: []).code == 0)
    let page = try workplace.text(name)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(try workplace.run("export", "full.json", "--format", "html").text == page)
    // Nobody signed a page: it is neither altered nor unsigned.
    let verdict = try workplace.run("verify", name)
    #expect(verdict.code == 65 && words(verdict.errorText).contains("\(name) is a copy for reading"), "\(verdict)")
    let spanish = try workplace.run("export", "full.json", "--format", "html", "--language", "es").text
    #expect(spanish.contains("<html lang=\"es\">") && spanish.contains("El camino del lead"))
    #expect(spanish.contains("Industry is retail or logistics"))
  }

  @Test(arguments: [
    ("wall.html", "wall", "<!DOCTYPE html>"), ("wall.txt", "wall", "# Marketing + Sales"),
    ("wall.md", "wall", "# Marketing + Sales"),
  ])
  func theEndingSaysWhatTheSheetIsWrittenOn(name: String, format: String, beginning: String) throws {
    #expect(try workplace.run("export", "full.json", "--format", format, "-o", name).code == 0)
    #expect(try workplace.text(name).hasPrefix(beginning))
  }

  @Test(.enabled(if: browser != nil, "there is no browser"), arguments: [("full.pdf", nil), ("wall.pdf", "wall")])
  func paper(name: String, format: String?) throws {
    let temporary = "/tmp/e\(UInt32.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    workplace.environment["TMPDIR"] = temporary
    let run = try workplace.run(
      ["export", "full.json", "-o", name] + (format.map { ["--format", $0] } ?? []), input: [])
    #expect(run.code == 0 && words(run.errorText) == "Written: \(name)", "\(run.errorText)")
    let bytes = try workplace.file(name)
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    let sheets = String(decoding: bytes, as: UTF8.self).components(separatedBy: "/Type /Page\n").count - 1
    #expect(format == "wall" ? sheets == 1 : sheets > 5)
    // Nothing else is left: no profile, no page.
    #expect(try files() == ["full.json", name].sorted())
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }

  @Test(.enabled(if: browser != nil, "there is no browser"))
  func paperToAPipe() throws {
    let run = try workplace.run("export", "full.json", "--format", "pdf")
    #expect(run.code == 0 && run.output.starts(with: Array("%PDF-".utf8)) && run.errors.isEmpty)
  }

  @Test func aTerminalShowsNoPaper() throws {
    let terminal = try workplace.terminal("export", "full.json", "--format", "pdf")
    #expect(try terminal.ending() == 64)
    #expect(String(decoding: terminal.written, as: UTF8.self).contains("give a file with -o"))
  }

  @Test(arguments: [("en", "this machine has none of Chromium"), ("es", "en este equipo no hay Chromium")])
  func withoutABrowser(language: String, sentence: String) throws {
    workplace.environment["PATH"] = workplace.path
    let run = try workplace.run("export", "full.json", "-o", "full.pdf", "--language", language)
    #expect(run.code == 73 && words(run.errorText).contains(sentence))
    #expect(words(run.errorText).contains("HTML"))
    #expect(try files() == ["full.json"])
  }

  @Test(arguments: [
    ("exit 1", "made no PDF"), ("exit 0", "made no PDF"),
    ("for a; do case $a in --print-to-pdf=*) echo no > ${a#*=};; esac; done", "made no PDF"),
  ])
  func aBrowserThatFails(script: String, sentence: String) throws {
    let path = workplace.path + "/browser"
    try workplace.write("#!/bin/sh\n\(script)\n", to: "browser")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    workplace.environment["ENTENTE_BROWSER"] = path
    let run = try workplace.run("export", "full.json", "-o", "full.pdf")
    #expect(run.code == 73 && words(run.errorText).contains(sentence), "\(run.errorText)")
    #expect(try files() == ["browser", "full.json"])
  }

  @Test func aBrowserThatIsNotThere() throws {
    workplace.environment["ENTENTE_BROWSER"] = "/nowhere/browser"
    let run = try workplace.run("export", "full.json", "-o", "full.pdf")
    #expect(run.code == 73 && words(run.errorText).contains("ENTENTE_BROWSER names /nowhere/browser"))
  }

  /// The file that is there stays, and no browser is asked.
  @Test func aFileThatIsThereStays() throws {
    try workplace.write("mine", to: "full.pdf")
    workplace.environment["ENTENTE_BROWSER"] = "/nowhere/browser"
    let run = try workplace.run("export", "full.json", "-o", "full.pdf")
    #expect(run.code == 73 && words(run.errorText).contains("is there already"))
    #expect(try workplace.text("full.pdf") == "mine")
  }

  /// Who is told to end while a browser prints leaves neither a folder nor a browser.
  @Test func whoIsStoppedLeavesNothing() throws {
    let temporary = "/tmp/e\(UInt32.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    try workplace.write("#!/bin/sh\necho $$ > \(workplace.path)/started\nsleep 60\n", to: "browser")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workplace.path + "/browser")
    workplace.environment["ENTENTE_BROWSER"] = workplace.path + "/browser"
    workplace.environment["TMPDIR"] = temporary
    let terminal = try workplace.terminal("export", "full.json", "-o", "full.pdf")
    for _ in 0..<600 where !workplace.has("started") { usleep(50_000) }
    terminal.signal(SIGTERM)
    #expect(try terminal.ending() == 128 + SIGTERM)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
    let browser = try #require(pid_t(workplace.text("started").filter(\.isNumber)))
    for _ in 0..<100 where kill(browser, 0) == 0 { usleep(50_000) }
    #expect(kill(browser, 0) != 0 && !workplace.has("full.pdf"))
  }

  /// What a program started goes with it, and its time is limited.
  @Test func nothingRunsOnAfterItsTime() throws {
    let mark = workplace.path + "/alive"
    let end = try ChildProcess.run(
      "/bin/sh", ["-c", "(sleep 3; touch '\(mark)') & sleep 30"], variables: ["PATH=/usr/bin:/bin"], seconds: 1)
    #expect(end == .tooLate)
    #expect(try ChildProcess.run("/bin/sh", ["-c", "exit 7"], variables: [], seconds: 5) == .code(7))
    usleep(3_500_000)
    #expect(!workplace.has("alive"))
  }

  // MARK: - In the room

  private static let answers = "Borealis\nQ1 2027\nAna Ruiz, CMO\n\nTom Berg, Head of Sales\n\n4\n20\n\n600,000\n50%\n"

  @Test(arguments: [
    ("/export minutes", "borealis-q1-2027-minutes.md", "# Minutes"),
    ("/export wall", "borealis-q1-2027-wall.md", "# Marketing + Sales"),
    ("/export page", "borealis-q1-2027.html", "<!DOCTYPE html>"),
    ("/export minutes talk.html", "talk.html", "<!DOCTYPE html>"),
    ("/export poster up.html", "up.html", "<!DOCTYPE html>"), ("/export a.csv", "a.csv", "Promise,Measure"),
    ("/export Model", "borealis-q1-2027.json", "{"),
    ("/export my notes.md", "my notes.md", "# Service level agreement"),
    ("/language es\n/exportar acta", "borealis-q1-2027-minutes.md", "# Acta"),
    ("/language es\n/exportar página", "borealis-q1-2027.html", "<!DOCTYPE html>"),
  ])
  func theRoomHasTheSameFormats(line: String, name: String, beginning: String) throws {
    let run = try workplace.run(
      "new", "Borealis", input: Self.answers + line + "\n")
    #expect(run.code == 0, "\(run.errorText)")
    #expect(try workplace.text(name).hasPrefix(beginning))
  }

  /// What was said in this very room stands in its minutes.
  @Test func theMinutesAreUpToDate() throws {
    let run = try workplace.run("new", "Borealis", input: Self.answers + "/note fairs come in May\n/export minutes\n")
    #expect(run.code == 0)
    #expect(try workplace.text("borealis-q1-2027-minutes.md").contains("fairs come in May"))
  }

  @Test func theRoomSaysWhatCannotBeWritten() throws {
    let run = try workplace.run("new", "Borealis", input: Self.answers + "/export agreement.docx\n")
    #expect(run.code == 64 && words(run.errorText).contains(".html"))
  }
}
