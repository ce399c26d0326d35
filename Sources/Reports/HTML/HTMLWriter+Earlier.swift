internal import AgreementModel
internal import Measurement
internal import Pages

// What earlier measurements said: how the promises went from report to report.

extension HTMLWriter {
  /// One earlier measurement, as far as it can be read.
  private struct Past {
    var asOf: String
    var clauses: JSON

    init?(_ json: JSON) {
      guard let asOf = json["frame"]?["asOf"]?.string, let clauses = json["clauses"] else { return nil }
      self.asOf = asOf
      self.clauses = clauses
    }

    func share(of kind: ClauseKind) -> Ratio? {
      clauses[kind.rawValue]?["share"]?.string.flatMap { ExactDecimal($0) }?.ratio
    }

    func attained(_ kind: ClauseKind) -> Bool? { clauses[kind.rawValue]?["attained"]?.bool }
  }

  /// How many earlier measurements have a column; the line shows all.
  private static let columns = 4

  var earlierMeasurements: Node {
    let past = earlier.compactMap(Past.init)
    return section("earlier", words.text("earlier.title")) {
      if past.isEmpty { Node(.p, text: words.text("earlier.none")) } else { table(past) }
    }
  }

  private func table(_ past: [Past]) -> Node {
    let latest = past.suffix(Self.columns)
    return DataTable(
      words.text("earlier.caption"),
      columns: [.init(words.text("head.promise")), .init(words.text("earlier.line"), .bar)]
        + latest.map { .init(words.instant($0.asOf), .number) } + [.init(words.text("earlier.this"), .number)],
      rows: measured.clauses.filter(\.isMeasurable).map { clause in
        let shares = past.map { $0.share(of: clause.kind) } + [clause.group.share]
        return [.init(name(of: clause)), .init(line(shares, clause))]
          + latest.map { .init(cell($0.share(of: clause.kind), $0.attained(clause.kind))) }
          + [.init(cell(clause.group.share, clause.attained))]
      }, hidesCaption: true
    ).node
  }

  private func line(_ shares: [Ratio?], _ clause: Clause) -> Node {
    let known = shares.compactMap(\.self)
    guard known.count > 1 else { return .text(words.text("none")) }
    let label = words.text(
      "earlier.lineSays",
      [
        "clause": .text(name(of: clause)), "first": .text(words.share(known.first)),
        "last": .text(words.share(known.last)), "count": .count(known.count),
      ])
    return Sparkline(shares, target: clause.target?.value, label: label).node
  }

  private func cell(_ share: Ratio?, _ attained: Bool?) -> Node {
    let standing: HTMLStanding = attained.map { $0 ? .kept : .broken } ?? .unsaid
    return Node(.span, .class("signed")) {
      Symbol(standing.signal).node
      Node(.span, .class("unseen"), text: words.text("state." + standing.rawValue) + ": ")
      Node.text(words.share(share))
    }
  }
}
