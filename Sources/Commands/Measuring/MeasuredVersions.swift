internal import AgreementModel
internal import Coaching
internal import Measurement
internal import WorkingTime

/// The signed versions of a workshop: a lead is measured by the version in force at its hand-over.
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

  /// The versions that hold on some day of a frame, with these days, in order of time.
  func spans(from: LocalDate, to: LocalDate) -> [VersionSpan] {
    inForce.versions.compactMap { version in
      let first = max(from, version.firstDay ?? from)
      let end = min(to, version.end ?? to)
      return first < end ? VersionSpan(number: version.number, agreement: version.signed, from: first, to: end) : nil
    }.sorted { $0.from < $1.from }
  }

  /// Whether the workshop has more than one.
  var areSeveral: Bool { inForce.versions.count > 1 }
}

extension MeasuredAgreement {
  /// Gives a request the versions that hold on its days, and says on which days none does: leads of those days are in no
  /// figure. The frame without dates is the agreement's period.
  mutating func apply(to request: inout MeasurementRequest) {
    guard let versions, versions.areSeveral, let from = request.from ?? agreement[.period]?.from,
      let to = request.to ?? agreement[.period]?.to, from < to
    else { return }
    var spans = versions.spans(from: from, to: to)
    guard let first = spans.first, let last = spans.last else { return }
    for (end, next) in zip([from] + spans.map(\.to), spans.map(\.from) + [to]) where end < next {
      let days = Period(label: "", from: end, to: next)
      remarks.append(Message("versions.none", ["dates": .dates(days)]))
    }
    for index in spans.indices { spans[index].agreement = withSoundAddenda(spans[index].agreement) }
    (request.from, request.to) = (first.from, last.to)
    if spans.count > 1 {
      request.versions = spans
    } else {
      request.agreement = first.agreement
    }
    agreement = first.agreement
  }

  /// The version whose words a report speaks: that in force at as-of.
  func agreement(of measured: Measured, _ request: MeasurementRequest) -> Agreement {
    request.versions.first { $0.number == measured.frame.versionInForce }?.agreement ?? agreement
  }
}
