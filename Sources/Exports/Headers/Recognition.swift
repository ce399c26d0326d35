/// Which of a file's headers stand for which columns of the measurement.
///
/// The surest wins: what the command line says (`--map`), then the measurement's own name, then the system whose headers the
/// file has most of, and of that system's the header that stands first in its list. Two headers of the same text that
/// would stand for a wanted column are refused rather than guessed.
struct Recognition {
  /// The columns that stand for a name, in the order in which they count: mostly one.
  private(set) var columns: [String: [Int]] = [:]
  private(set) var recognised: [RecognisedColumn] = []
  private(set) var system: String?

  init(_ headers: [String], wish: Wish, map: [String: String], path: String) throws(ExportProblem) {
    let folded = headers.map { $0.lowercased() }
    let map = Dictionary(map.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    let crm = CRM.best(for: folded, wish.role)
    var places: [(index: Int, column: RecognisedColumn)] = []
    for name in Self.names(wish, map) {
      guard let (found, how) = Self.find(name, folded, map, crm, wish.role) else { continue }
      if let twins = found.first(where: { $0.count > 1 }) {
        guard wish.wants(name) else { continue }
        throw .twoColumns(path: path, name: name, headers: twins.map { headers[$0] })
      }
      let indices = found.map { $0[0] }
      columns[name] = indices
      if case .system(let crm) = how { system = crm }
      places += indices.map { ($0, RecognisedColumn(name: name, header: headers[$0], how: how)) }
    }
    recognised = places.sorted { ($0.index, $0.column.name) < ($1.index, $1.column.name) }.map(\.column)
  }

  /// The places of a name's headers, each with those of its twins, and how they were recognised.
  private static func find(
    _ name: String, _ folded: [String], _ map: [String: String], _ crm: CRM?, _ role: TableRole
  ) -> ([[Int]], RecognisedColumn.Recognition)? {
    if let header = map[name.lowercased()], case let found = indices(of: header, in: folded), !found.isEmpty {
      return ([found], .map)
    }
    let own = indices(of: name, in: folded)
    if !own.isEmpty { return ([own], .name) }
    guard let crm, let found = crm.columns(name, folded, role) else { return nil }
    return (found, .system(crm.name))
  }

  /// The names that are looked for.
  private static func names(_ wish: Wish, _ map: [String: String]) -> [String] {
    var names = wish.role.names
    for name in wish.names + map.keys.sorted() where !names.contains(name) { names.append(name) }
    return names
  }

  /// Where a header stands, letter case aside.
  static func indices(of header: String, in folded: [String]) -> [Int] {
    let wanted = header.lowercased()
    return folded.indices.filter { folded[$0] == wanted }
  }
}

extension Wish {
  var names: [String] { times + texts + keys + amounts + filled }

  /// Whether a table with two columns of that name cannot be read.
  func wants(_ name: String) -> Bool {
    name == "lead_id" || name == "handed_over_at" && role == .leads || names.contains(name)
  }
}

extension TableRole {
  /// The measurement's own column names.
  var names: [String] {
    switch self {
    case .leads:
      [
        "lead_id", "handed_over_at", "source", "owner", "status", "status_changed_at", "accepted_at", "rejected_at",
        "rejection_reason", "won_at", "amount", "qualified_at", "deal_id", "contact_id", "currency",
      ]
    case .activities: ["lead_id", "at", "channel", "owner", "outcome", "direction", "contact_id"]
    }
  }
}
