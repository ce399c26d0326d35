internal import AgreementModel
internal import Measurement

/// How much is told of what is in order.
public enum Detail: Hashable, Sendable {
  /// What is broken in full, what is kept in a line.
  case brief
  case full
}

/// Turns figures into things to say, for every form of a report.
struct Teller {
  let material: ReportMaterial
  let detail: Detail

  var measured: Measured { material.measured }
  var agreement: Agreement { material.agreement }
  var clock: WallClock { material.clock }

  /// How many names a sentence lists before it says how many more there are.
  var listed: Int { detail == .full ? 10 : 3 }

  func clauses(_ standing: Standing) -> [Clause] { measured.clauses.filter { $0.standing == standing } }

  /// A few of many, the first ones: a; b; 7 more.
  func few(_ values: [MessageValue], of count: Int? = nil) -> MessageValue {
    let rest = (count ?? values.count) - min(values.count, listed)
    let more = rest > 0 ? [MessageValue.message(.report("more", ["count": .count(rest)]))] : []
    return series(values.prefix(listed) + more)
  }

  /// Values that have commas of their own.
  func series(_ values: [MessageValue]) -> MessageValue {
    guard let last = values.last else { return .list([]) }
    return values.dropLast().reversed().reduce(last) { rest, first in
      .message(.report("series", ["first": first, "rest": rest]))
    }
  }

  /// L-0011 (Ana Ruiz, 55 h 12 min): a lead that breaks a promise, with its owner and by how much.
  func lead(_ offender: Offender, of clause: Clause) -> MessageValue {
    .message(
      .report(
        "lead",
        [
          "lead": .text(offender.lead), "owner": .owner(offender.owner),
          "by": offender.by.map { length($0, of: clause) },
          "detail": detail(of: offender, clause.kind),
        ]))
  }

  /// The missing channels, the empty fields, the reason as written.
  func detail(of offender: Offender, _ kind: ClauseKind) -> MessageValue? {
    guard !offender.detail.isEmpty else { return nil }
    let values = MessageValue.list(offender.detail.map(kind == .attempts ? MessageValue.channel : MessageValue.text))
    guard kind == .attempts || kind == .completeness else { return values }
    return .message(.report("detail.\(kind.rawValue)", ["detail": values]))
  }
}
