/// A system whose exports are recognised by their headers.
struct CRM: Sendable {
  let name: String
  /// For each of the measurement's names the headers that stand for it, the surest first.
  let leads: [String: [String]]
  let activities: [String: [String]]

  func headers(_ role: TableRole) -> [String: [String]] { role == .leads ? leads : activities }

  /// All that are known; among equals the first wins.
  static let all: [CRM] = []

  /// A system that a file's headers look like.
  struct Match {
    var crm: CRM
    var role: TableRole

    /// The columns that stand for a name: of the system's headers for it the first that the file has.
    func columns(_ name: String, _ folded: [String], _ headers: [String], _ path: String) throws(ExportProblem)
      -> [Int]?
    {
      for header in crm.headers(role)[name.lowercased()] ?? [] {
        let indices = Recognition.indices(of: header, in: folded)
        if !indices.isEmpty { return try Recognition.only(indices, name, headers, path) }
      }
      return nil
    }
  }

  /// The system whose headers the file has most of; nil when it has none's.
  static func best(for folded: [String], _ role: TableRole) -> Match? {
    let own = Set(folded)
    var best: (crm: CRM, count: Int)?
    for crm in all {
      let known = Set(crm.headers(role).values.joined().map { $0.lowercased() })
      let count = known.intersection(own).count
      if count > best?.count ?? 0 { best = (crm, count) }
    }
    return best.map { Match(crm: $0.crm, role: role) }
  }
}
