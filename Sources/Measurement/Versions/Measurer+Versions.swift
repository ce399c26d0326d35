internal import AgreementModel

extension Measurer {
  /// Measures each lead by the version of the agreement in force at its hand-over.
  ///
  /// The files are read once for each version; what each reading comes to adds up.
  static func measured(versions request: MeasurementRequest) throws(MeasurementProblem) -> Measured {
    var parts: [VersionPart] = []
    var whole: FrameTerms?
    var lengths: [ClauseKind: Int] = [:]
    var origin: Frame.Origin?
    // The newest first: its reading says as of when all are measured.
    for version in request.versions.sorted(by: { $0.from > $1.from }) {
      let measurer = try Measurer(request.narrowed(to: version))
      let frame: FrameTerms
      if let whole { frame = whole } else { frame = try FrameTerms(request, nil, measurer.zone) }
      whole = frame
      var own = measurer
      if let asOf = parts.first?.asOf { own.request.asOf = .instant(Instant(microseconds: asOf)) }
      let part = try own.part(version: version.number, whole: frame, distributions: lengths)
      lengths.merge(part.lengths) { known, _ in known }
      origin = origin ?? part.measured.frame.asOfOrigin
      parts.append(part)
    }
    // That in force at as-of first, and then the others from new to old.
    let current = parts.firstIndex { $0.terms.frame.start <= $0.asOf } ?? parts.count - 1
    parts.insert(parts.remove(at: current), at: 0)
    let first = try Measurer(request.narrowed(to: request.versions.first { $0.number == parts[0].number }))
    let frame = try FrameTerms(request, first.period, first.zone)
    var measured = try first.sum(parts, frame)
    measured.frame.asOfOrigin = origin ?? measured.frame.asOfOrigin
    return measured
  }
}

extension Measured {
  /// Takes over what other versions' leads add beside the clauses.
  mutating func add(_ parts: [VersionPart], _ whole: FrameTerms) {
    let others = parts.dropFirst().map(\.measured)
    (frame.from, frame.to) = (whole.from, whole.to)
    frame.versionInForce = parts.first?.number
    frame.versions = parts.compactMap { part in
      part.number.map {
        FrameVersion(
          number: $0, from: part.terms.frame.from, to: part.terms.frame.to, leads: part.measured.frame.leads)
      }
    }.sorted { $0.from < $1.from }
    frame.leads = parts.reduce(0) { $0 + $1.measured.frame.leads }
    beyondDaily = (beyondDaily + others.flatMap(\.beyondDaily)).sorted { $0.date < $1.date }
    exempt = (exempt + others.flatMap(\.exempt)).reduce(into: [Exemption]()) { all, next in
      if let place = all.firstIndex(where: { $0.owner == next.owner && $0.reason == next.reason }) {
        all[place].count += next.count
      } else {
        all.append(next)
      }
    }.sorted(by: Exemption.isInOrder)
    // A channel that any version names is one of the agreement's.
    otherChannels = otherChannels.filter { channel in
      others.allSatisfy { $0.otherChannels.contains { $0.channel == channel.channel } }
    }
    unusedChannels = parts.flatMap(\.measured.unusedChannels).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    story = parts.compactMap(\.measured.story).first(where: \.isInFrame) ?? story
  }
}

extension MeasurementRequest {
  /// The same of one version's leads.
  func narrowed(to version: VersionSpan?) -> MeasurementRequest {
    guard let version else { return self }
    var request = self
    request.agreement = version.agreement
    (request.from, request.to) = (version.from, version.to)
    request.versions = []
    return request
  }
}
