import AgreementModel
import Escaping
import HostileCorpus
import Prompts
import Sealing
import Testing

@testable import Documents

/// One corpus of hostile words through every field into every format: what comes out is inert, and other programs read
/// what went in.
@Suite struct HostileDocumentsTests {
  static let texts = (HostileTexts.all + [HostileTexts.long]).filter { !plain($0).isEmpty }

  /// The full model with words in every place that holds words of people: each place gets the next ones.
  static func agreement(saying next: () -> String) throws -> Agreement {
    var tree = try Fixtures.agreement(FullAgreement.url).tree
    let kept: [Pointer] = ["/calendar/timeZone", "/period/afterwards"]
    for pointer in Leaves.of(tree) where !kept.contains(pointer) {
      guard let value = tree[pointer], value.string != nil, Leaves.changed(value) == nil else { continue }
      // Each line of a clause is a paragraph.
      tree[pointer] = .string(pointer == "/customClauses/0/text" ? InertText.oneLine(next()) : next())
    }
    return Agreement(tree: tree)
  }

  static func agreement(saying text: String) throws -> Agreement { try agreement { text } }

  private static func pack() throws -> Pack { try #require(Pack(language: "en")) }

  /// What a reader sees: unseen characters shown, one blank where there are several.
  static func plain(_ text: String) -> String {
    InertText.oneLine(text).split(separator: " ").joined(separator: " ")
  }

  // MARK: - Calendar

  @Test(.enabled(if: CalendarReader.python != nil, CalendarReader.missing))
  func calendarsReadWhatWasTyped() throws {
    let calendars = try Self.texts.map { try CalendarTests.text(Self.agreement(saying: $0)) }
    let read = try CalendarReader.read(calendars.map { ["text": .string($0)] })
    #expect(read.count == Self.texts.count)
    for (text, contents) in zip(Self.texts, read) {
      let line = InertText.oneLine(text)
      let description =
        "Agreement \(line), version 2\nWhen a promise is not kept: \(line)\nReports: \(line) → \(line), every day"
      #expect(
        contents.components == ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT", "VEVENT", "VEVENT"],
        "\(line)")
      #expect(contents.values("SUMMARY", ofEvent: 2) == ["Marketing and Sales of \(line): are the promises kept?"])
      #expect(contents.values("DESCRIPTION", ofEvent: 2) == [description])
      // The library takes some backslashes for another one's.
      if !line.contains("\\") { #expect(contents.events[2]["DESCRIPTION"]?.string == description) }
      for event in contents.events {
        let names = (event["names"]?.array ?? []).compactMap(\.string)
        #expect(Set(names).isSubset(of: Self.names), "\(line): \(names)")
      }
    }
  }

  private static let names: Set<String> = [
    "UID", "DTSTAMP", "SEQUENCE", "STATUS", "DTSTART", "DTEND", "TRANSP", "SUMMARY", "DESCRIPTION", "RRULE", "EXDATE",
  ]

  // MARK: - Table

  @Test(.enabled(if: TableReader.python != nil, TableReader.missing))
  func tablesReadWhatWasTyped() throws {
    let pack = try Self.pack()
    let agreements = try Self.texts.map { try Self.agreement(saying: $0) }
    let tables = try TableReader.read(agreements.map { try CommitmentsDocument(pack: pack).text(of: $0) })
    #expect(tables.count == agreements.count)
    for (agreement, table) in zip(agreements, tables) {
      #expect(table.dropFirst().map { $0.map(Self.unguarded) } == Self.rows(of: agreement, pack))
      for cell in table.joined() {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(!"=+-@＝＋－＠\t\r".unicodeScalars.contains(first ?? "x"), "\(cell)")
      }
    }
  }

  /// What stands in the table, as people read it.
  private static func rows(of agreement: Agreement, _ pack: Pack) -> [[String]] {
    PlacedPromise.all(of: agreement).map { placed in
      let promise = placed.promise
      let cells = [promise.name, promise.measure].map { pack.render($0) } + [pack.render(promise.target)]
      let team = promise.team == nil ? "both teams" : promise.team == .sales ? "Sales" : "Marketing"
      return (cells + [promise.owner ?? "", team, placed.place.description]).map(InertText.oneLine)
    }
  }

  private static func unguarded(_ cell: String) -> String { cell.hasPrefix("'") ? String(cell.dropFirst()) : cell }

  // MARK: - Markdown

  /// The formats in Markdown, by name.
  static let markdown = ["markdown", "minutes", "wall"]

  /// Read once: the documents are many.
  private static let template = Result { try MarkdownDocument(pack: pack()).template() }

  private static func document(_ format: String, saying next: () -> String) throws -> String {
    let agreement = try agreement(saying: next)
    return switch format {
    case "minutes":
      try withoutActuallyEscaping(next) { next in
        try MinutesTests.text(SampleRecord(said: { _ in next() }).record, agreement)
      }
    case "wall": try WallTests.text(agreement)
    default: try MarkdownDocument.body(of: agreement, in: pack(), template.get())
    }
  }

  /// The same headings, rows and lists whatever is said, and the words in them. Every place gets a tenth of all texts.
  @Test(.enabled(if: Tool.has("pandoc"), "pandoc is not installed"), arguments: markdown)
  func markdownKeepsItsStructure(format: String) throws {
    let mark = "Zseparator"
    let count = Self.texts.count
    let hostile = try (0..<count).map { turn in
      var place = turn * Self.texts.count / count
      return try Self.document(format) {
        place += 1
        return Self.texts[place % Self.texts.count]
      }
    }
    let documents = [try Self.document(format) { "plain" }] + hostile
    let joined = documents.joined(separator: "\n\n# \(mark)\n\n")
    let html = try Tool.run("pandoc", ["-f", "gfm-gfm_auto_identifiers", "-t", "html", "--wrap=none"], input: joined)
      .output
    let pages = html.split(separator: "<h1>\(mark)</h1>", omittingEmptySubsequences: false)
    #expect(pages.count == documents.count)
    let structure = Self.tags(pages[0])
    #expect(structure.count > 500)
    for (turn, page) in pages.dropFirst().enumerated() {
      let isSame = Self.tags(page) == structure
      #expect(isSame, "\(format), turn \(turn)")
    }
    guard format != "wall" else { return }
    for text in Self.texts {
      // In the minutes most words stand in a sentence.
      let words = Self.html(Self.plain(text))
      let isThere = html.contains(format == "minutes" ? words : ">\(words)</td>")
      #expect(isThere, "\(format): \(Self.plain(text).prefix(80))")
    }
  }

  /// The tags alone, by bytes: the documents are long.
  private static func tags(_ html: Substring) -> [UInt8] {
    var isTag = false
    return html.utf8.filter { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      defer { if byte == UInt8(ascii: ">") { isTag = false } }
      return isTag
    }
  }

  /// As pandoc writes a text: quotes stay.
  private static func html(_ text: String) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// The formats in Markdown keep no tag that the plain document has not, even where dates, codes and the names of members
  /// are hostile words, which only a model by another program can hold.
  @Test(.enabled(if: Tool.has("pandoc"), "pandoc is not installed"))
  func valuesOfEveryKindStayText() throws {
    let full = try Fixtures.agreement(FullAgreement.url).tree
    let template = try Self.template.get()
    let pack = try Self.pack()
    let documents = try Self.texts.map { text in
      var tree = full
      for pointer in Leaves.of(full) where full[pointer]?.string != nil { tree[pointer] = .string(text) }
      for section in ["revenue", "provenance", "scope"] { tree[Pointer([section, text])] = .string(text) }
      tree[Pointer([text])] = .string(text)
      let agreement = Agreement(tree: tree)
      return [MarkdownDocument.body(of: agreement, in: pack, template), try WallTests.text(agreement)].joined(
        separator: "\n\n")
    }
    let plain = [try Self.document("markdown") { "plain" }, try Self.document("wall") { "plain" }].joined(
      separator: "\n\n")
    func tags(_ text: String) throws -> Set<Substring> {
      let html = try Tool.run("pandoc", ["-f", "gfm-gfm_auto_identifiers", "-t", "html", "--wrap=none"], input: text)
        .output
      return Set(html.matches(of: /<[^<>]*>/).map(\.output))
    }
    let allowed = try tags(plain)
    let found = try tags(documents.joined(separator: "\n\n# Zseparator\n\n"))
    #expect(found.subtracting(allowed) == [])
  }

  // MARK: - Bytes

  /// The formats that are made of the agreement alone and are not Markdown, each a line; which have CR before LF.
  private static let others: [(name: String, write: @Sendable (Agreement) throws -> String)] = [
    ("ics", { try CalendarTests.text($0) }),
    ("csv", { try CommitmentsDocument(pack: pack()).text(of: $0) }),
  ]
  private static let crlf: Set = ["ics", "csv"]

  /// No format holds a character that drives a terminal or turns the text.
  @Test(arguments: HostileTexts.unseen)
  func nothingUnseenIsWritten(text: String) throws {
    let agreement = try Self.agreement(saying: text)
    let documents =
      try Self.markdown.map { ($0, try Self.document($0) { text }) }
      + Self.others.map { ($0.name, try $0.write(agreement)) }
    // Emoji of several people are joined by U+200D; the flag of Scotland is spelled in tags.
    let isFlag = text.unicodeScalars.contains("\u{1F3F4}")
    for (name, document) in documents {
      let unseen = document.unicodeScalars.filter { scalar in
        if (0x20...0x7E).contains(scalar.value) || scalar == "\n" || Self.crlf.contains(name) && scalar == "\r" {
          return false
        }
        if scalar == "\u{200D}" || isFlag && (0xE0020...0xE007F).contains(scalar.value) { return false }
        return [.control, .format].contains(scalar.properties.generalCategory)
      }
      #expect(unseen.isEmpty, "\(name): \(unseen.map(\.value))")
    }
  }
}
