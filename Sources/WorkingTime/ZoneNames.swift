/// Finding zones by what people type for them.
public enum ZoneNames {
  /// The names that a text most likely means, best first, at most that many.
  ///
  /// The last part of a name is a city: "madrid" and "Mexico City" find theirs. Letter case, blanks and accents do not
  /// count, and a few wrong letters are forgiven.
  public static func near(_ text: String, among names: [String], limit: Int = 3) -> [String] {
    let wanted = folded(text)
    guard !wanted.isEmpty else { return [] }
    let wantedCity = city(wanted)
    let scored = names.compactMap { name -> (score: Int, name: String)? in
      let candidate = folded(name)
      if candidate == wanted { return (0, name) }
      let candidateCity = city(candidate)
      if candidateCity == wantedCity { return (1, name) }
      let allowed = min(3, wantedCity.count / 3)
      let distance = distance(candidateCity, wantedCity, limit: allowed)
      return distance <= allowed ? (1 + distance, name) : nil
    }
    let best = scored.sorted { ($0.score, $0.name.utf8.count, $0.name) < ($1.score, $1.name.utf8.count, $1.name) }
    return best.prefix(limit).map(\.name)
  }

  private static func city(_ name: String) -> String { String(name.split(separator: "/").last ?? "") }

  private static let plain: [Character: Character] = [
    " ": "_", "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "í": "i",
    "ñ": "n", "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ú": "u", "ü": "u",
  ]

  private static func folded(_ text: String) -> String { String(text.lowercased().map { plain[$0] ?? $0 }) }

  /// The number of letters to add, remove, change or swap; more than the limit when it is passed.
  private static func distance(_ left: String, _ right: String, limit: Int) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
