internal import AgreementModel
internal import Measurement

/// What becomes of a promise, in a word.
enum Standing: String, Hashable {
  case kept
  case broken
  /// Nothing can be said yet: there is no lead that counts.
  case open
  case unmeasurable
}

extension Clause {
  var standing: Standing {
    guard isMeasurable else { return .unmeasurable }
    return attained.map { $0 ? .kept : .broken } ?? .open
  }

  /// Whether the verdict may still change because the period goes on.
  var isSoFar: Bool { provisional.contains(.periodOpen) }

  /// Who promised it; nil: both teams.
  var team: Team? {
    switch kind {
    case .response, .attempts, .upkeep, .decision, .reasons: .sales
    case .delivery, .volume, .quality, .completeness: .marketing
    case .conversion, .revenue: nil
    }
  }

  var name: Message { Message("promise.\(kind == .revenue ? "target" : kind.rawValue).name") }

  /// The verdict in a word or two: not kept so far.
  var verdict: Message {
    let isJudged = standing == .kept || standing == .broken
    let doubt = isSoFar ? ".soFar" : provisional.contains(.fewLeads) ? ".few" : ""
    return Message("report.standing.\(standing.rawValue)\(isJudged ? doubt : "")")
  }

  /// Leads that keep the promise, and that break it.
  var keeps: Int { group.counts.prefix(kind.keepsAndBreaks.keeps).reduce(0, +) }
  var breaks: Int {
    group.counts.dropFirst(kind.keepsAndBreaks.keeps).prefix(kind.keepsAndBreaks.breaks).reduce(0, +)
  }

  func count(_ state: String) -> Int {
    zip(kind.states, group.counts).first { $0.0 == state }?.1 ?? 0
  }

  /// Whether a miss is something to allow: a lead that is no customer is nobody's misdeed.
  var allowsMisses: Bool { kind != .conversion && amounts == nil }

  /// How many leads may break the promise in the whole frame so far, whole leads.
  var allowedBreaks: Int? {
    if let allowance, allowance > .zero { return Ratio(breaks).divided(by: allowance)?.wholeBelow }
    return target?.value.map { (Ratio.one - $0) * Ratio(keeps + breaks) }?.wholeBelow
  }

  /// Whether the rows that were left out could turn the verdict round.
  var dependsOnBadRows: Bool {
    guard let bounds, let target = target?.value else { return false }
    return bounds.low < target && bounds.high >= target
  }
}
