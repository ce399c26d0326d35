/// A system whose exports are recognised by their headers.
///
/// Each stands in a file of its own under `Systems`, with where its headers were found. Letter case is aside; the
/// headers for a name stand in the order of their sureness, and of those that a file has the first counts.
struct CRM: Sendable {
  let name: String
  /// For each of the measurement's names the headers that stand for it.
  let leads: [String: [String]]
  let activities: [String: [String]]
  /// Names of which the second header counts where the first one's cell is empty.
  var coalesced: Set<String> = []

  func headers(_ role: TableRole) -> [String: [String]] { role == .leads ? leads : activities }

  /// All that are known; among equals the first wins.
  static let all = [hubSpot, salesforce, pipedrive, zoho, dynamics]
}

extension CRM {
  /// The system that a table looks like.
  ///
  /// One is recognised by one of its headers that is nothing else elsewhere, or by two that may be (a lone `Close Date` beside
  /// the measurement's own names says nothing). Of several the one with most headers is taken.
  static func best(for folded: [String], _ role: TableRole) -> CRM? {
    let found = Set(folded).subtracting(role.names + ["email", "company", "phone"])
    var best: (crm: CRM, count: Int)?
    for crm in all {
      let own = Set(crm.headers(role).values.joined().map { $0.lowercased() }).intersection(found)
      if own.count > best?.count ?? 0, own.count > 1 || !own.isSubset(of: weak) { best = (crm, own.count) }
    }
    return best?.crm
  }

  /// Headers that tables of any kind may have.
  private static let weak: Set<String> = [
    "close date", "closedate", "fecha de cierre", "hora de cierre", "created date", "createddate", "create date",
    "created on",
    "createdon", "created time", "fecha de creación", "hora de creación", "type", "tipo", "from", "host", "lead",
    "divisa",
    "moneda", "currency", "empresa", "compañía", "company name", "mobile", "mobile phone", "móvil", "teléfono",
    "correo", "correo electrónico", "e-mail", "email address", "phone number", "propietario", "dirección",
    "organization",
    "organización", "assigned", "assigned to", "asignado", "asignado a", "cliente potencial", "regarding", "vid",
  ]

  /// The columns that stand for a name, in the order in which they count; nil when none does.
  func columns(_ name: String, _ folded: [String], _ role: TableRole) -> [[Int]]? {
    let known = headers(role)[name.lowercased()] ?? []
    let found = known.map { Recognition.indices(of: $0, in: folded) }.filter { !$0.isEmpty }
    if found.isEmpty { return nil }
    return Array(coalesced.contains(name) ? found.prefix(2) : found.prefix(1))
  }
}
