import AgreementModel
import Documents
import Prompts
import Sealing
import Testing

/// The table of commitments, as spreadsheets and Python's csv read it.
@Suite struct CommitmentsTests {
  private static func text(_ agreement: Agreement, _ language: String = "en") throws -> String {
    try CommitmentsDocument(pack: #require(Pack(language: language))).text(of: agreement)
  }

  @Test(arguments: ["en", "es"])
  func fullAgreement(language: String) throws {
    let text = try Self.text(Fixtures.agreement(FullAgreement.url), language)
    try Golden.expect(text, at: Fixtures.golden("full.\(language).csv"))
  }

  @Test(.enabled(if: TableReader.python != nil, TableReader.missing))
  func pythonGivesTheTableBack() throws {
    let agreement = try Fixtures.agreement(FullAgreement.url)
    let rows = try #require(TableReader.read([Self.text(agreement)]).first)
    #expect(rows.count == agreement.promises.count + 1)
    #expect(rows.allSatisfy { $0.count == 6 })
    #expect(rows[0] == ["Promise", "Measure", "Target", "Owner", "Team", "Place in the model"])
    #expect(
      rows[7] == [
        "First contact: demo request", "First contact after the hand-over, within 15 working minutes", "at least 90%",
        "Tom Berg", "Sales", "/response/grades/0",
      ])
    for row in rows.dropFirst() {
      let place = try #require(Pointer(row[5]))
      #expect(agreement.has(place), "\(row)")
    }
  }

  /// What begins a formula, also behind blanks, is text; what has an apostrophe keeps it.
  @Test(
    .enabled(if: TableReader.python != nil, TableReader.missing),
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"), ("\r=1", "' =1"),
      ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("＝1", "'＝1"), ("'=1", "''=1"), ("'tis", "''tis"),
      ("a=1", "a=1"), ("2 stories", "2 stories"), ("say \"so\", twice", "say \"so\", twice"), ("a\nb", "a b"),
      ("\u{1B}]8;;x\u{7}", "␛]8;;x␇"), ("a\u{202E}b", "a⟨U+202E⟩b"),
    ])
  func cellsAreText(typed: String, read: String) throws {
    var agreement = try Fixtures.agreement(FullAgreement.url)
    agreement.tree["/delivery/owner"] = .string(typed)
    let rows = try #require(TableReader.read([Self.text(agreement)]).first)
    #expect(rows[4][3] == read)
  }

  /// By Excel's rules: the mark says UTF-8; the list separator is a semicolon where the decimal mark is a comma.
  @Test(
    arguments: [("es", nil, ";"), ("es", "es-ES", ";"), ("es", "es-MX", ","), ("en", nil, ","), ("en", "es-ES", ";")]
      as [(String, String?, String)])
  func aDoubleClickOpensIt(language: String, locale: String?, separator: String) throws {
    let pack = try #require(Pack(language: language, locale: locale))
    let agreement = try Fixtures.agreement(FullAgreement.url)
    let text = try CommitmentsDocument(pack: pack, isForSpreadsheet: true).text(of: agreement)
    let header = ["promise", "measure", "target", "owner", "team", "place"].compactMap { pack.text("csv.\($0)") }
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(String(text.unicodeScalars.dropFirst()).hasPrefix(header.joined(separator: separator) + "\r\n"))
  }

  @Test func aModelWithoutPromisesHasItsColumns() throws {
    let text = try Self.text(Agreement(tree: ["schemaVersion": 1, "id": "least"]), "es")
    #expect(text == "Promesa,Medida,Objetivo,Responsable,Equipo,Lugar en el modelo\r\n")
  }
}

/// Tables read by Python's csv, which refuses what is not well-formed.
enum TableReader {
  static let python = Tool.python(with: "csv")
  static let missing: Comment = "python3 is not installed"

  private static let script = """
    import csv, io, json, sys
    given = json.load(sys.stdin)
    print(json.dumps([list(csv.reader(io.StringIO(text, newline=""), strict=True)) for text in given]))
    """

  static func read(_ tables: [String]) throws -> [[[String]]] {
    let input = CanonicalJSON.text(of: .array(tables.map(JSON.string)))
    let result = try Tool.run(at: try #require(python), ["-c", script], input: input)
    #expect(result.status == 0)
    return (try StrictJSON.parse(result.output).array ?? []).map { table in
      (table.array ?? []).map { row in (row.array ?? []).compactMap(\.string) }
    }
  }
}
