import AgreementModel
import Escaping
import Exports
import Foundation
import Measurement
import Reports
import Sealing
import Testing

/// What a file holds is data: in no form of a report does it become anything else.
struct HostileTests {
  static let texts = [
    "\u{1B}[2J\u{1B}[31mred", "\u{1B}]8;;http://evil.example\u{7}link\u{1B}]8;;\u{7}", "\u{9B}31m", "\u{7}\u{8}\u{0}",
    "abc\u{202E}fdp.exe", "zero\u{200B}width\u{FEFF}", "\u{E0041}tag", "line\nbreak\r\nand\ttab", "\u{2028}sep\u{2029}",
    "=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1", "＝1+1", "=HYPERLINK(\"http://evil.example\",\"x\")", "'quoted",
    "a,b", "a;b", "say \"hi\"", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- gone -->",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "<http://evil.example>", "http://evil.example/x",
    "www.evil.example", "# heading", "- item", "1. one", "> quote", "---", "| a | b |", "a | b", "`code`", "```",
    "**bold** _it_", "~~strike~~", "$x$", "\\", "trailing \\", "&lt; &copy;", "[[wiki]]", "[^1]", "{{x}}", "{name}",
    "{count|a|b}", "[[optional]]", "%s %d", "emoji 👩‍👩‍👧 🇪🇸", "עברית", "e\u{301}", "名前", "x".repeated(300),
  ]

  /// The sample with these texts wherever a file's words can stand.
  static let measured: Measured = {
    var measured = Measured.sample
    for index in measured.clauses.indices where measured.clauses[index].isOffended {
      measured.clauses[index].offenders = texts.map {
        var offender = Offender(
          lead: $0, owner: $0, source: $0, handedOver: measured.frame.asOf,
          state: measured.clauses[index].offenders[0].state, by: 60_000_000)
        offender.detail = [$0]
        return offender
      }
      measured.clauses[index].offenderCount = texts.count
      measured.clauses[index].breakdowns = Breakdown.By.allCases.filter { $0 == .owner || $0 == .source }.map {
        Breakdown(by: $0, groups: texts.map { ($0, Group(counts: [1, 1, 0, 0, 0], share: Ratio(1, 2))) })
      }
    }
    measured.clauses[8].notMeasurable = texts
    measured.exempt = texts.map { Exemption(owner: $0, reason: $0, count: 1) }
    measured.tables = texts.map { text in
      var table = TableReport(.leads, path: text)
      (table.rows, table.system, table.channel) = (1, text, text)
      table.columns = [RecognisedColumn(name: text, header: text, how: .map)]
      table.bad = [BadRows(.time(column: text), count: 1, first: [.init(line: 2, text: text)])]
      return table
    }
    measured.shifts = texts.prefix(3).map {
      ShiftSuspicion(role: .leads, column: $0, outside: 2, of: 3, minutes: 60, outsideThen: 0)
    }
    measured.story = texts.reduce(into: LeadStory.sample) { story, text in
      story.lead = text
      var event = LeadStory.Event(
        at: measured.frame.asOf, column: text, role: .leads, line: 2, channel: text, owner: text, outcome: text)
      event.counts = [.attempt]
      story.events.append(event)
    }
    return measured
  }()

  static let material = ReportMaterial(measured, of: .sample)

  @Test(arguments: ["en", "es"], [40, 80, 200])
  func noTerminalTakesAnythingForAnOrder(language: String, width: Int) throws {
    let report = TerminalReport(Self.material, pack: try pack(language), screen: .window(width))
    let lines =
      [report.lines(.full), report.lines(), report.story(), report.agenda(), report.scorecard()]
      + [report.changes(since: .sample)]
    for text in lines.joined().map(\.text) {
      #expect(!text.unicodeScalars.contains(where: Self.isDangerous), "\(text)")
    }
  }

  /// Controls, marks of direction, separators, tags: all but what joins the parts of an emoji.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }

  @Test func aSpreadsheetCalculatesNothing() throws {
    let text = OffendersCSV.text(of: Self.measured)
    #expect(text.hasSuffix("\r\n") && !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
    let script = """
      import csv, io, json, sys
      rows = list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"), newline=""), strict=True))
      print(json.dumps(rows))
      """
    let result = try Tool.run("python3", ["-c", script], input: text)
    let rows = try StrictJSON.parse(result.output).array ?? []
    #expect(rows.count == 1 + Self.texts.count * Self.measured.clauses.count { $0.isOffended })
    for row in rows {
      let cells = row.array?.compactMap(\.string) ?? []
      #expect(cells.count == OffendersCSV.columns.count)
      for cell in cells {
        let first = cell.first { !$0.isWhitespace }
        #expect(first.map { !"=+-@＝＋－＠".contains($0) } ?? true, "\(cell)")
      }
    }
    // Read back, a lead is what the file had, on one line, with what cannot be seen made visible.
    let leads = rows.dropFirst().prefix(Self.texts.count).compactMap { $0.array?[2].string }
    for (lead, text) in zip(leads, Self.texts) {
      #expect((lead.first == "'" ? String(lead.dropFirst()) : lead) == InertText.oneLine(text))
    }
  }

  /// Everything that pandoc understands to be more than words.
  private static let markup = [
    "Link", "Image", "RawInline", "RawBlock", "Code", "CodeBlock", "Math", "Note", "Strikeout", "Emph", "BlockQuote",
    "HorizontalRule", "Subscript", "Superscript", "Quoted", "Cite", "Div",
  ]

  @Test(.enabled(if: Tool.has("pandoc"), "pandoc is not installed"), arguments: ["gfm", "commonmark_x"])
  func markdownReadsAsWritten(reader: String) throws {
    let text = MarkdownReport(Self.material, pack: try pack("en")).text()
    let result = try Tool.run("pandoc", ["-f", "\(reader)-smart", "-t", "json"], input: text)
    #expect(result.status == 0)
    let document = try StrictJSON.parse(result.output)
    for name in Self.markup { #expect(!result.output.contains("{\"t\":\"\(name)\""), "\(name)") }
    let tables = Self.nodes("Table", in: document).map(Self.rows)
    let leads = tables.filter { $0.first?.first == "Lead" }
    #expect(leads.count == Self.measured.clauses.count { $0.isOffended })
    for table in leads {
      #expect(table.dropFirst().map { $0[0] } == Self.texts.map(Self.plain))
      #expect(table.allSatisfy { $0.count == 6 })
    }
    let owners = tables.filter { $0.first?.first == "Owner" }
    #expect(!owners.isEmpty)
    for table in owners { #expect(table.allSatisfy { $0.count == 4 && $0[1].contains("50%") || $0[0] == "Owner" }) }
  }

  private static func plain(_ text: String) -> String {
    InertText.oneLine(text).split(separator: " ").joined(separator: " ")
  }

  private static func nodes(_ name: String, in json: JSON) -> [JSON] {
    if json["t"]?.string == name { return [json] }
    switch json {
    case .object(let object): return object.members.flatMap { nodes(name, in: $0.value) }
    case .array(let values): return values.flatMap { nodes(name, in: $0) }
    default: return []
    }
  }

  /// The cells of a table as text, row by row; a row is a list of an attribute and cells of five parts.
  private static func rows(_ table: JSON) -> [[String]] {
    guard let parts = table["c"]?.array, parts.count == 6 else { return [] }
    let head = parts[3].array?[1].array ?? []
    let body = parts[4].array?.flatMap { $0.array?[3].array ?? [] } ?? []
    return (head + body).map { row in
      (row.array?[1].array ?? []).map { cell in
        words(cell.array?[4] ?? .null).split(separator: " ").joined(separator: " ")
      }
    }
  }

  private static func words(_ json: JSON) -> String {
    switch json["t"]?.string {
    case "Str": return json["c"]?.string ?? ""
    case "Space", "SoftBreak", "LineBreak": return " "
    default: break
    }
    switch json {
    case .object(let object): return object.members.map { words($0.value) }.joined()
    case .array(let values): return values.map(words).joined()
    default: return ""
    }
  }
}

extension Clause {
  fileprivate var isOffended: Bool { !offenders.isEmpty }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
