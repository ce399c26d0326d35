/// Which signed version of an agreement holds when.
///
/// The first version holds from `period.effectiveFrom`, else from the period's first day, so that a quarter agreed in
/// its second week is measured whole. A later one holds from `period.effectiveFrom`, else from the later of its
/// period's first day and the instant of its last signature: it never reaches back to leads that were handed over
/// before it was signed, unless it says so. Each holds until a later one begins, and with `period.afterwards` at
/// `end` no longer than its period.
public struct VersionsInForce: Hashable, Sendable {
  public struct Version: Hashable, Sendable {
    /// As it was signed, its addenda beside it.
    public var signed: Agreement
    /// Leads that are handed over at this instant or later; nil: all before `until`.
    public var from: Instant?
    /// The first instant at which it holds no longer; nil: until it is replaced.
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
    let starts = ordered.enumerated().map { index, agreement in
      Self.start(of: agreement, isFirst: index == 0, start)
    }
    versions = ordered.enumerated().map { index, agreement in
      var ends = starts[(index + 1)...].compactMap(\.self)
      if agreement[.periodAfterwards] == .end, let last = agreement[.period].flatMap({ start($0.to, agreement) }) {
        ends.append(last)
      }
      return Version(signed: agreement, from: starts[index], until: ends.min())
    }
  }

  /// The version that a lead handed over at that instant is measured by.
  public func version(at instant: Instant) -> Version? { versions.last { $0.holds(at: instant) } }

  /// The last one signed, whether or not it holds yet.
  public var latest: Version? { versions.last }

  private static func start(
    of agreement: Agreement, isFirst: Bool, _ start: (LocalDate, Agreement) -> Instant?
  ) -> Instant? {
    if let day = agreement[.effectiveFrom] { return start(day, agreement) }
    let period = agreement[.period].flatMap { start($0.from, agreement) }
    guard !isFirst else { return period }
    let signed = agreement.signedAt.flatMap(Instant.init(rfc3339:))
    return [period, signed].compactMap(\.self).max()
  }
}
