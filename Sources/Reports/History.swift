public import AgreementModel
internal import Measurement

/// How the promises stood in earlier measurements, as ``MeasurementJSON/kept(of:)`` keeps them.
public struct History: Hashable, Sendable {
  /// One earlier measurement.
  struct Entry: Hashable, Sendable {
    var asOf: Instant
    var from: String
    var to: String
    var shares: [String: Ratio]
  }

  let entries: [Entry]

  /// - Parameter kept: In any order; what cannot be read is left out.
  public init(_ kept: [JSON] = []) {
    entries = kept.compactMap(Entry.init).sorted { $0.asOf < $1.asOf }
  }

  /// The clause's shares in earlier measurements of the same frame, the oldest first, at most the last twelve.
  func shares(of kind: ClauseKind, before frame: Frame) -> [(asOf: Instant, share: Ratio)] {
    entries.filter {
      $0.from == frame.from.description && $0.to == frame.to.description && $0.asOf < frame.asOf
    }
    .compactMap { entry in entry.shares[kind.rawValue].map { (entry.asOf, $0) } }.suffix(12)
  }
}

extension History.Entry {
  fileprivate init?(_ kept: JSON) {
    guard let frame = kept["frame"], let asOf = frame["asOf"]?.string.flatMap(Instant.init(rfc3339:)),
      let from = frame["from"]?.string, let to = frame["to"]?.string, let clauses = kept["clauses"]?.object
    else { return nil }
    let shares = clauses.members.compactMap { name, clause in
      clause["share"]?.string.flatMap { ExactDecimal($0) }.map { (name, $0.ratio) }
    }
    self.init(asOf: asOf, from: from, to: to, shares: Dictionary(shares) { first, _ in first })
  }
}
