/// Which of a file's headers stand for which columns of the measurement.
///
/// The surest wins: what the command line says (`--map`), then the measurement's own name, then the system whose headers the
/// file has most of, and of that system's the header that stands first in its list. Two headers that are equally sure are
/// refused rather than guessed.
struct Recognition {
  /// The columns that stand for a name, in the order in which they count: mostly one.
  private(set) var columns: [String: [Int]] = [:]
  private(set) var recognised: [RecognisedColumn] = []
  private(set) var system: String?

  let headers: [String]

  init(_ headers: [String], wish: Wish, map: [String: String], path: String) throws(ExportProblem) {
    self.headers = headers
    let folded = headers.map { $0.lowercased() }
    let match = CRM.best(for: folded, wish.role)
    var found: [(name: String, indices: [Int], how: RecognisedColumn.Recognition)] = []
    for name in Self.names(wish, map) {
      if let header = map[name], case let indices = Self.indices(of: header, in: folded), !indices.isEmpty {
        found.append((name, try Self.only(indices, name, headers, path), .map))
      } else if case let indices = Self.indices(of: name, in: folded), !indices.isEmpty {
        found.append((name, try Self.only(indices, name, headers, path), .name))
      } else if let match, let indices = try match.columns(name, folded, headers, path) {
        found.append((name, indices, .system(match.crm.name)))
        system = match.crm.name
      }
    }
    for (name, indices, how) in found {
      columns[name] = indices
      for index in indices { recognised.append(RecognisedColumn(name: name, header: headers[index], how: how)) }
    }
    let order = Dictionary(headers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    recognised.sort { (order[$0.header] ?? 0, $0.name) < (order[$1.header] ?? 0, $1.name) }
  }

  /// The measurement's names in the order in which they are looked for.
  private static func names(_ wish: Wish, _ map: [String: String]) -> [String] {
    var names = wish.role.names
    for name in ["lead_id"] + wish.times + wish.texts + wish.keys + wish.amounts + wish.filled + map.keys.sorted()
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  static func indices(of header: String, in folded: [String]) -> [Int] {
    let wanted = header.lowercased()
    return folded.indices.filter { folded[$0] == wanted }
  }

  static func only(_ indices: [Int], _ name: String, _ headers: [String], _ path: String) throws(ExportProblem) -> [Int]
  {
    guard indices.count == 1 else { throw .twoColumns(path: path, name: name, headers: indices.map { headers[$0] }) }
    return indices
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
