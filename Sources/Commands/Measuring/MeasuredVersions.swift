internal import AgreementModel
internal import Coaching
internal import Measurement
internal import WorkingTime

/// The signed versions of a workshop. A lead is measured by the version in force at its hand-over: so a report is about
/// one version, and about no lead that another one holds for.
struct MeasuredVersions {
  private let inForce: VersionsInForce
  private let conversation: Conversation
  private let now: Instant

  init(of conversation: Conversation, _ surroundings: Surroundings) {
    self.conversation = conversation
    now = surroundings.now()
    inForce = VersionsInForce(conversation.versions) { day, agreement in
      agreement[.timeZone].flatMap { try? surroundings.zones.rules(for: $0) }?.start(of: day)
    }
  }

  /// What is measured from a day on, or now: the version in force, else the last that was before, else the first. While
  /// nothing is signed, the draft.
  func agreement(on day: LocalDate?) -> Agreement {
    let versions = inForce.versions
    let isBegun: (VersionsInForce.Version) -> Bool = { version in
      day.map { day in version.firstDay.map { $0 <= day } ?? true } ?? (version.from.map { $0 <= now } ?? true)
    }
    return versions.last(where: isBegun)?.signed ?? versions.first?.signed ?? conversation.agreement
  }

  /// The days of a frame on which a version holds, and what to say when they are not all of them.
  func cut(_ request: inout MeasurementRequest, to agreement: Agreement) -> Message? {
    let digest = agreement.sealDigest
    guard inForce.versions.count > 1, let version = inForce.versions.last(where: { $0.signed.sealDigest == digest })
    else { return nil }
    let period = agreement[.period]
    let from = request.from ?? period?.from
    let to = request.to ?? period?.to
    if let first = version.firstDay, let start = from, start < first { request.from = first }
    if let end = version.end, let last = to, end < last { request.to = end }
    guard request.from != from || request.to != to, request.from ?? from != from || request.to ?? to != to else {
      return nil
    }
    var values: [String: MessageValue] = ["version": .count(version.number)]
    values["from"] = (request.from ?? from).map(MessageValue.date)
    values["lastDay"] = (request.to ?? to).map { .date($0.adding(days: -1)) }
    return Message("versions.cut", values)
  }
}

extension MeasuredAgreement {
  /// Keeps a request to the leads that this version holds for.
  mutating func cut(_ request: inout MeasurementRequest) {
    if let message = versions?.cut(&request, to: agreement) { remarks.append(message) }
  }
}
