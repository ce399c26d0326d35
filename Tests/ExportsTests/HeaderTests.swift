import Exports
import Testing
import WorkingTime

@Suite("Headers")
struct HeaderTests {
  private static let leads = Wish(
    .leads, times: ["handed_over_at", "accepted_at", "won_at"], texts: ["source", "owner", "status"],
    amounts: ["amount"],
    filled: ["email", "company", "phone"])
  private static let activities = Wish(.activities, times: ["at"], texts: ["channel", "owner", "outcome", "direction"])

  /// Name by header of a file that has these headers and one row that fits.
  private static func recognised(
    _ headers: [String], _ wish: Wish, map: [String: String] = [:]
  ) throws -> (names: [String: [String]], report: TableReport) {
    let line = headers.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    let got = try exported(line + "\n", wish) { $0.map = map }
    return (Dictionary(grouping: got.report.columns, by: \.name).mapValues { $0.map(\.header) }, got.report)
  }

  static let exports: [(String, TableRole, [String], [String: [String]])] = [
    (
      "HubSpot", .leads,
      [
        "Record ID", "First Name", "Email", "Phone Number", "Contact owner", "Lead Status", "Create Date",
        "Original Traffic Source",
        "Became a Marketing Qualified Lead Date", "Became a Sales Qualified Lead Date", "Became a Customer Date",
        "Total Revenue",
        "Company Name",
      ],
      [
        "lead_id": ["Record ID"], "handed_over_at": ["Became a Marketing Qualified Lead Date"],
        "accepted_at": ["Became a Sales Qualified Lead Date"], "won_at": ["Became a Customer Date"],
        "source": ["Original Traffic Source"], "owner": ["Contact owner"], "status": ["Lead Status"],
        "amount": ["Total Revenue"],
        "email": ["Email"], "company": ["Company Name"], "phone": ["Phone Number"],
      ]
    ),
    (
      "HubSpot", .leads,
      [
        "ID de registro", "Nombre", "Fecha de creación", "Correo", "Número de teléfono", "Estado del lead",
        "Fuente original de tráfico",
        "Propietario del contacto", "Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"",
        "Became a Marketing Qualified Lead Date",
      ],
      [
        "lead_id": ["ID de registro"], "source": ["Fuente original de tráfico"], "owner": ["Propietario del contacto"],
        "handed_over_at": ["Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\""],
        "status": ["Estado del lead"],
        "email": ["Correo"], "phone": ["Número de teléfono"],
      ]
    ),
    (
      "HubSpot", .activities,
      [
        "Record ID", "Activity date", "Activity type", "Activity assigned to", "Call outcome", "Call direction",
        "Associated Contact IDs",
      ],
      [
        "lead_id": ["Associated Contact IDs"], "at": ["Activity date"], "channel": ["Activity type"],
        "owner": ["Activity assigned to"],
        "outcome": ["Call outcome"], "direction": ["Call direction"],
      ]
    ),
    (
      "Salesforce", .leads,
      [
        "Id", "LeadSource", "Status", "OwnerId", "CreatedDate", "ConvertedDate", "ConvertedContactId", "Email",
        "Company",
      ],
      [
        "lead_id": ["Id"], "handed_over_at": ["CreatedDate"], "accepted_at": ["ConvertedDate"],
        "source": ["LeadSource"],
        "owner": ["OwnerId"], "status": ["Status"], "contact_id": ["ConvertedContactId"], "email": ["Email"],
        "company": ["Company"],
      ]
    ),
    (
      "Salesforce", .leads,
      [
        "Propietario del candidato", "Nombre", "Origen del candidato", "Estado de candidato", "Fecha de creación",
        "ID del candidato",
      ],
      [
        "lead_id": ["ID del candidato"], "handed_over_at": ["Fecha de creación"], "source": ["Origen del candidato"],
        "owner": ["Propietario del candidato"], "status": ["Estado de candidato"],
      ]
    ),
    (
      "Salesforce", .activities,
      [
        "Id", "WhoId", "ActivityDate", "CompletedDateTime", "CreatedDate", "TaskSubtype", "Type", "CallDisposition",
        "CallType", "OwnerId",
      ],
      [
        "lead_id": ["WhoId"], "at": ["CompletedDateTime", "CreatedDate"], "channel": ["TaskSubtype"],
        "outcome": ["CallDisposition"],
        "direction": ["CallType"], "owner": ["OwnerId"],
      ]
    ),
    (
      "Pipedrive", .leads,
      [
        "Deal - ID", "Deal - Title", "Deal - Owner", "Deal - Stage", "Deal - Value", "Deal - Currency",
        "Deal - Deal created", "Deal - Won time",
      ],
      [
        "lead_id": ["Deal - ID"], "owner": ["Deal - Owner"], "status": ["Deal - Stage"], "amount": ["Deal - Value"],
        "currency": ["Deal - Currency"], "handed_over_at": ["Deal - Deal created"], "won_at": ["Deal - Won time"],
      ]
    ),
    (
      "Pipedrive", .activities,
      [
        "Negocio - ID", "Actividad - Tipo", "Actividad - Fecha de vencimiento",
        "Actividad - Hora en que se marcó como completada",
        "Actividad - Asignada al usuario",
      ],
      [
        "lead_id": ["Negocio - ID"], "channel": ["Actividad - Tipo"], "owner": ["Actividad - Asignada al usuario"],
        "at": ["Actividad - Hora en que se marcó como completada"],
      ]
    ),
    (
      "Zoho", .leads,
      ["Record Id", "Lead Owner", "Lead Source", "Lead Status", "Created Time", "Modified Time", "Phone"],
      [
        "lead_id": ["Record Id"], "owner": ["Lead Owner"], "source": ["Lead Source"], "status": ["Lead Status"],
        "handed_over_at": ["Created Time"], "phone": ["Phone"],
      ]
    ),
    (
      "Zoho", .leads,
      [
        "ID de registro", "Hora de creación", "Nombre completo", "Teléfono", "Correo electrónico",
        "Propietario de Posible Cliente",
        "Estado de Posible Cliente", "Hora de modificación",
      ],
      [
        "lead_id": ["ID de registro"], "handed_over_at": ["Hora de creación"],
        "owner": ["Propietario de Posible Cliente"],
        "status": ["Estado de Posible Cliente"], "email": ["Correo electrónico"], "phone": ["Teléfono"],
      ]
    ),
    (
      "Dynamics", .leads,
      [
        "(Do Not Modify) Lead", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Topic", "Status Reason",
        "Created On",
        "Owner", "Lead Source", "Business Phone", "Company Name",
      ],
      [
        "lead_id": ["(Do Not Modify) Lead"], "handed_over_at": ["Created On"], "owner": ["Owner"],
        "status": ["Status Reason"],
        "source": ["Lead Source"], "phone": ["Business Phone"], "company": ["Company Name"],
      ]
    ),
    (
      "Dynamics", .activities,
      ["(Do Not Modify) Activity", "Regarding", "Activity Type", "Due Date", "Actual End", "Owner"],
      ["lead_id": ["Regarding"], "at": ["Actual End"], "channel": ["Activity Type"], "owner": ["Owner"]]
    ),
  ]

  @Test(arguments: exports)
  func systems(system: String, role: TableRole, headers: [String], names: [String: [String]]) throws {
    let wish = role == .leads ? Self.leads : Self.activities
    for headers in [headers, headers.reversed(), headers.map { $0.uppercased() }] {
      let got = try Self.recognised(headers, wish)
      #expect(
        got.names.mapValues { Set($0.map { $0.lowercased() }) } == names.mapValues { Set($0.map { $0.lowercased() }) })
      #expect(got.report.system == system)
    }
  }

  @Test func ownNamesWin() throws {
    let got = try Self.recognised(
      [
        "Record ID", "Lead_ID", "Handed_Over_At", "Became a Marketing Qualified Lead Date", "Close Date",
        "Created Date",
      ], Self.leads)
    #expect(got.names["lead_id"] == ["Lead_ID"])
    #expect(got.names["handed_over_at"] == ["Handed_Over_At"])
    #expect(got.report.columns.first { $0.name == "lead_id" }?.how == .name)
  }

  /// A header that any table may have says nothing beside the measurement's own names.
  @Test func loneHeadersSayNothing() throws {
    let got = try Self.recognised(["lead_id", "handed_over_at", "owner", "Close Date"], Self.leads)
    #expect(!got.report.has("won_at"))
    #expect(got.report.system == nil)
    #expect(throws: ExportProblem.self) { try Self.recognised(["lead_id", "owner", "Created Date"], Self.leads) }
    #expect(
      try Self.recognised(["lead_id", "handed_over_at", "Lead Owner"], Self.leads).names["owner"] == ["Lead Owner"])
  }

  @Test func mapsWin() throws {
    let got = try Self.recognised(
      ["lead_id", "handed_over_at", "Became an MQL", "Score"], Self.leads,
      map: ["Handed_Over_At": "became an mql", "grade": "Score", "qualified_at": "Became an MQL"])
    #expect(got.names["handed_over_at"] == ["Became an MQL"])
    #expect(got.names["qualified_at"] == ["Became an MQL"])
    #expect(got.names["grade"] == ["Score"])
    #expect(got.report.columns.allSatisfy { $0.how == ($0.name == "lead_id" ? .name : .map) })
  }

  @Test func mapsHoldWhereTheyCan() throws {
    let sources = [
      (bytes: Array("id,handed_over_at\n".utf8), wish: Self.leads),
      (bytes: Array("lead_id,When\n".utf8), wish: Self.activities),
    ]
    let got = try exported(sources) { $0.map = ["lead_id": "id", "at": "when"] }
    #expect(got.reports[0].columns.first?.how == .map)
    #expect(got.reports[1].columns.map(\.header) == ["lead_id", "When"])
    #expect(
      throws: ExportProblem.unknownMap(
        name: "at", header: "Then", headers: ["id", "handed_over_at", "lead_id", "When"])
    ) {
      try exported(sources) { $0.map = ["at": "Then"] }
    }
  }

  @Test func twins() throws {
    let error = #expect(throws: ExportProblem.self) {
      try Self.recognised(["lead_id", "handed_over_at", "Owner", "owner"], Self.leads)
    }
    guard case .twoColumns(_, "owner", ["Owner", "owner"]) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(throws: Never.self) {
      try Self.recognised(["lead_id", "handed_over_at", "note", "note", "currency", "Currency"], Self.leads)
    }
  }

  static let missing: [([String], String)] = [
    (["handed_over_at"], "lead_id"), (["lead_id", "source"], "handed_over_at"),
    (["Record ID", "Contact owner", "Create Date"], "handed_over_at"),
  ]

  @Test(arguments: missing)
  func missingColumns(headers: [String], name: String) throws {
    let error = #expect(throws: ExportProblem.self) { try Self.recognised(headers, Self.leads) }
    guard case .noColumn(_, name, headers) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// A Task's completion counts, and where it has none its creation; both must be readable.
  @Test func tasks() throws {
    let text = """
      WhoId,CompletedDateTime,CreatedDate,ActivityDate
      a,2027-01-31T10:00:00Z,2027-01-30T10:00:00Z,2027-03-01
      b,,2027-01-30T10:00:00Z,2027-03-01
      c,,,2027-03-01
      d,2027-01-31T10:00:00Z,never,2027-03-01
      """
    let got = try exported(text, Self.activities)
    #expect(got.rows[0].map(\.keys) == [["a"], ["b"]])
    #expect(got.rows[0].map { $0.times[0] } == [1_801_389_600_000_000, 1_801_303_200_000_000])
    #expect(got.report.bad.map(\.reason) == [.noTime, .time(column: "at")])
  }

  @Test func headersOfTheOtherEncoding() throws {
    let bytes = Array("lead_id,handed_over_at,Tel".utf8) + [0xE9] + Array("fono\nx,,1\n".utf8)
    let got = try exported([(bytes, Wish(.leads, times: ["handed_over_at"], filled: ["teléfono"]))])
    #expect(got.report.columns.map(\.header) == ["lead_id", "handed_over_at", "Teléfono"])
    #expect(got.leads[0].filled == 1)
  }
}
