/// Which signed version of an agreement holds when. Versions change at the beginning of a day, never within one.
///
/// The first version holds from `period.effectiveFrom`, else from the period's first day, so that a quarter agreed in
/// its second week is measured whole. A later one holds from `period.effectiveFrom`, else from the later of its
/// period's first day and the day after its last signature: it never reaches back to leads that were handed over
/// before it was signed, unless it says so. Each holds until a later one begins, and with `period.afterwards` at
/// `end` no longer than its period.
public struct VersionsInForce: Hashable, Sendable {
  public struct Version: Hashable, Sendable {
    /// As it was signed, its addenda beside it.
    public var signed: Agreement
    /// Nil: all before `end`.
    public var firstDay: LocalDate?
    /// The first day on which it holds no longer; nil: until it is replaced.
    public var end: LocalDate?
    /// The instants at which these days begin in the agreement's zone.
    public var from: Instant?
    public var until: Instant?

    /// What a lead is measured by: the excused spans and holidays of its addenda are in its calendar.
    public var agreement: Agreement { signed.withAddenda }
    public var number: Int { signed[.version] ?? 1 }

    public func holds(at instant: Instant) -> Bool {
      (from.map { $0 <= instant } ?? true) && (until.map { instant < $0 } ?? true)
    }
  }

  /// In the order of their numbers. One that a later version replaced from the start holds at no instant.
  public let versions: [Version]

  /// - Parameters:
  ///   - signed: Every signed version of one agreement.
  ///   - start: The instant at which a day begins in an agreement's time zone; nil where the zone is not known.
  public init(_ signed: [Agreement], start: (LocalDate, Agreement) -> Instant?) {
    let ordered = signed.enumerated().sorted {
      ($0.element[.version] ?? 1, $0.offset) < ($1.element[.version] ?? 1, $1.offset)
    }.map(\.element)
    let days = ordered.enumerated().map { Self.firstDay(of: $1, isFirst: $0 == 0) }
    versions = ordered.enumerated().map { index, agreement in
      var ends = days[(index + 1)...].compactMap(\.self)
      if agreement[.periodAfterwards] == .end, let period = agreement[.period] { ends.append(period.to) }
      let end = ends.min()
      return Version(
        signed: agreement, firstDay: days[index], end: end, from: days[index].flatMap { start($0, agreement) },
        until: end.flatMap { start($0, agreement) })
    }
  }

  /// The version that a lead handed over at that instant is measured by.
  public func version(at instant: Instant) -> Version? { versions.last { $0.holds(at: instant) } }

  /// The last one signed, whether or not it holds yet.
  public var latest: Version? { versions.last }

  private static func firstDay(of agreement: Agreement, isFirst: Bool) -> LocalDate? {
    if let day = agreement[.effectiveFrom] { return day }
    let period = agreement[.period]?.from
    let signed = isFirst ? nil : agreement.signedAt.flatMap { LocalDate($0.prefix(10)) }?.adding(days: 1)
    return [period, signed].compactMap(\.self).max()
  }
}
