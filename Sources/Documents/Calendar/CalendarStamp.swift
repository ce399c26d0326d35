internal import AgreementModel
internal import Sealing

/// What makes an entry of a calendar the same one in a later version: its identifier, its sequence and its instant.
struct CalendarStamp {
  private let name: String
  private let sequence: Int
  private let instant: Instant
  private let isSealed: Bool

  init(of agreement: Agreement) {
    let id = agreement[.id] ?? ""
    let isPlain = (1...64).contains(id.utf8.count) && id.utf8.allSatisfy(Self.isPlain)
    name = isPlain ? id : Digest.sha256(of: id)
    sequence = max(0, (agreement.tree["version"]?.integer ?? 1) - 1)
    isSealed = agreement.tree["seal"]?.object != nil
    instant = Self.instant(of: agreement)
  }

  func write(_ kind: String, into lines: inout CalendarLines) {
    lines.add("UID", "\(name)-\(kind)@entente")
    lines.add("DTSTAMP", CalendarTime.utc(instant))
    lines.add("SEQUENCE", "\(sequence)")
    lines.add("STATUS", isSealed ? "CONFIRMED" : "TENTATIVE")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// When it was sealed, which is when the last one signed; of a draft, when the last answer was given.
  private static func instant(of agreement: Agreement) -> Instant {
    func latest(_ texts: [String?]) -> Instant? { texts.compactMap { $0.flatMap(Instant.init(rfc3339:)) }.max() }
    let signed = latest((agreement.tree["signatures"]?.array ?? []).map { $0["at"]?.string })
    let answered = latest((agreement.tree["provenance"]?.object?.members ?? []).map { $0.value["at"]?.string })
    let day = agreement[.period]?.from.daysSinceEpoch ?? 0
    return signed ?? answered ?? Instant(seconds: day * 86_400)
  }
}
