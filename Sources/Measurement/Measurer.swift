internal import AgreementModel
internal import Exports
internal import WorkingTime

/// One measurement, from the request to the answer.
struct Measurer {
  var request: MeasurementRequest
  let zone: TimeZoneRules
  let calendar: WorkingCalendar

  init(_ request: MeasurementRequest) throws(MeasurementProblem) {
    self.request = request
    let name = request.agreement[.timeZone] ?? ""
    do throws(ZoneProblem) { zone = try request.zones.rules(for: name) } catch { throw .zone(name) }
    calendar = .measured(request.agreement, zone: zone)
  }

  var period: Period? {
    get throws(MeasurementProblem) {
      try TermsReader(agreement: request.agreement, calendar: calendar).value(.period)
    }
  }

  func measured() throws(MeasurementProblem) -> Measured {
    let frame = try FrameTerms(request, period, zone)
    return try sum([part(version: nil, whole: frame)], frame)
  }

  /// Reads the files and counts the leads of the request's frame.
  /// - Parameters:
  ///   - version: The agreement's version; nil when the whole frame is this one's.
  ///   - whole: All days that are measured.
  ///   - distributions: The lengths of the limits that distributions are drawn against, by clause; else the own ones.
  func part(
    version: Int?, whole: FrameTerms, distributions: [ClauseKind: Int] = [:]
  ) throws(MeasurementProblem) -> VersionPart {
    let terms = try Terms(request.agreement, FrameTerms(request, period, zone), on: calendar)
    let gathered = try gather(terms)
    let (gathering, asOf) = (gathered.gathering, gathered.asOf)
    gathering.leads.store.index.forget()
    let needed = NeededColumns(gathered.reports, terms, gathered.decisions)
    let missing = Dictionary(uniqueKeysWithValues: terms.kinds.map { ($0, needed.missing(for: $0)) })
    let judges = try Judges(
      terms.kinds.filter { missing[$0]?.isEmpty == true }, terms, handedOver: gathering.handedOver, asOf: asOf)
    let lengths = judges.lengths.merging(distributions) { $1 }
    let counted = count(judges, lengths, gathered)
    var measured = beside(counted, gathered)
    if let notes = gathering.story {
      measured.story = try StoryWriter(
        notes: notes, terms: terms, writer: counted.writer, tables: gathered.reports, missing: missing, asOf: asOf
      ).story(request.explain ?? "")
      measured.story?.version = version
    }
    let parts = gathered.reader.workers.map(judges.all.count) {
      counted.writer.part($0, lengths: counted.lengths[$0], version: version)
    }
    return VersionPart(
      number: version, terms: terms, asOf: asOf, badLeads: gathered.badLeads, badActivities: gathered.badActivities,
      decisions: gathered.decisions, missing: missing,
      clauses: Dictionary(parts.map { ($0.kind, $0) }) { first, _ in first },
      lengths: judges.lengths.keys.reduce(into: [:]) { $0[$1] = lengths[$1] },
      revenue: missing[.revenue]?.isEmpty == true
        ? RevenueSums(gathering.leads.wins, whole, LocalDays(zone), gathered.vocabulary) : nil,
      measured: measured)
  }

  /// The answer, from what each version's leads come to.
  /// - Parameter versions: That in force at as-of first; it is this measurer's.
  func sum(_ versions: [VersionPart], _ frame: FrameTerms) throws(MeasurementProblem) -> Measured {
    var measured = versions[0].measured
    if versions.count > 1 { measured.add(versions, frame) }
    let clauses = Clauses(versions, frame, offenders: request.offenders)
    let kinds = clauses.kinds
    measured.clauses = Workers(count: request.workers).map(kinds.count) { clauses.clause(kinds[$0]) }
    return measured
  }
}

// Reading.
extension Measurer {
  /// What the files held.
  struct Gathered {
    let gathering: Gathering
    let reader: ExportReader
    let vocabulary: Vocabulary
    let reports: [TableReport]
    let decisions: DecisionColumns
    let asOf: Int
    var terms: Terms { gathering.terms }
    var badLeads: Int { reports[0].badCount }
    var badActivities: Int { reports.dropFirst().reduce(0) { $0 + $1.badCount } }
  }

  func gather(_ terms: Terms) throws(MeasurementProblem) -> Gathered {
    let wishes = Wishes(terms, forStory: request.explain != nil)
    let reader = try reader(wishes, terms)
    var gathering = try Gathering(terms, wishes, reader.reports, explain: request.explain)
    do throws(ExportProblem) { try reader.read(into: &gathering) } catch { throw .export(error) }
    try gathering.finish()
    let reports = gathering.completed(reader.reports)
    for report in reports where Ratio(report.badCount) > request.maximumBad * Ratio(report.rows) {
      throw .tooManyBad(report, allowed: request.maximumBad)
    }
    let asOf = request.asOf == .newest ? gathering.newest ?? terms.frame.cut : terms.frame.cut
    return Gathered(
      gathering: gathering, reader: reader, vocabulary: reader.vocabulary, reports: reports,
      decisions: DecisionColumns(reports[0], terms), asOf: asOf)
  }

  private func reader(_ wishes: Wishes, _ terms: Terms) throws(MeasurementProblem) -> ExportReader {
    var options = ReadingOptions(zone: zone)
    options.map = request.map
    // The command line and the agreement may differ in the letter case of a required field.
    for field in terms.completeness?.fields ?? [] where options.map[field] == nil {
      options.map[field] = request.map.first { $0.key.folded == field.folded }?.value
    }
    options.dates = request.dates
    options.decimal = request.decimal
    options.workers = request.workers
    options.blockSize = request.blockSize
    options.progress = request.progress
    options.currency = terms.revenue?.currency ?? request.agreement[.currency]
    let tables = [(request.leads, wishes.leads)] + request.activities.map { ($0, wishes.activities) }
    do throws(ExportProblem) {
      let reader = try ExportReader(tables, options: options)
      // A column of currencies goes before what stands beside the digits.
      guard options.currency != nil, reader.reports[0].has("currency") else { return reader }
      options.currency = nil
      return try ExportReader(tables, options: options)
    } catch { throw .export(error) }
  }

  private func frame(_ terms: Terms, _ gathered: Gathered) -> Frame {
    let gathering = gathered.gathering
    let asOf = Instant(microseconds: gathered.asOf)
    let origin: Frame.Origin =
      switch request.asOf {
      case .newest: .newest
      case .now: .now
      case .instant: .given
      case .day: .dayEnd
      }
    var frame = Frame(
      from: terms.frame.from, to: terms.frame.to, asOf: asOf, asOfOrigin: origin, offset: zone.offset(at: asOf),
      zone: zone.name)
    frame.zoneVersion = request.zones.version
    frame.newest = gathering.newest.map(Instant.init(microseconds:))
    frame.leads = gathering.frameLeads
    frame.activities = gathering.activityCount
    frame.unknownLeadActivities = gathering.unknownCount
    frame.notHandedOver = gathering.notHandedOver
    frame.badRows = gathered.badLeads + gathered.badActivities
    return frame
  }
}

// Counting.
extension Measurer {
  struct Counted {
    let writer: ClauseWriter
    /// For every judge each worker's lengths.
    let lengths: [[[Int]]]
  }

  private func count(_ judges: Judges, _ lengths: [ClauseKind: Int], _ gathered: Gathered) -> Counted {
    let terms = gathered.terms
    let store = gathered.gathering.leads.store
    let plan = TallyPlan(
      judges.all, store, zone, handedOver: gathered.gathering.handedOver, asOf: gathered.asOf,
      grades: terms.response?.grades.count ?? 0, words: gathered.vocabulary.count, offenders: request.offenders)
    let (tally, times) = Counting.tally(store, plan, lengths, gathered.reader.workers)
    let writer = ClauseWriter(
      terms: terms, store: store, vocabulary: gathered.vocabulary, plan: plan, tally: tally, asOf: gathered.asOf,
      owners: ClauseWriter.names(plan.owners, gathered.vocabulary),
      sources: ClauseWriter.names(plan.sources, gathered.vocabulary))
    return Counted(writer: writer, lengths: times)
  }
}

// What stands beside the clauses.
extension Measurer {
  private func beside(_ counted: Counted, _ gathered: Gathered) -> Measured {
    let gathering = gathered.gathering
    var measured = Measured(frame: frame(gathered.terms, gathered))
    measured.tables = gathered.reports
    measured.shifts = shifts(gathered)
    if gathered.reports[0].has("won_at") || gathered.decisions.isWinFromStatus {
      measured.assumptions = AssumptionsReality(
        terms: gathered.terms, days: LocalDays(zone), wins: gathering.leads.wins, cohorts: gathering.cohorts,
        asOf: gathered.asOf
      ).assumptions()
    }
    measured.exempt = exemptions(counted.writer.tally, gathered.vocabulary)
    measured.beyondDaily = beyondDaily(counted)
    let channels = Channels.all(gathering.activities.parts.map(\.channels), gathered.vocabulary)
    let agreed = gathered.terms.attempt.channels
    measured.otherChannels = channels.filter { !(agreed?.contains($0.channel.folded) ?? true) }
    measured.unusedChannels =
      channels.isEmpty ? [] : (agreed ?? []).subtracting(channels.map(\.channel.folded)).sorted()
    return measured
  }

  private func exemptions(_ tally: Tally, _ vocabulary: Vocabulary) -> [Exemption] {
    tally.exempt.map { key, count in
      Exemption(
        owner: vocabulary[UInt32(key >> 32)], reason: vocabulary[UInt32(truncatingIfNeeded: key)], count: count)
    }.sorted(by: Exemption.isInOrder)
  }

  private func beyondDaily(_ counted: Counted) -> [DailyExcess] {
    let plan = counted.writer.plan
    guard let maximum = counted.writer.terms.volume?.maximumPerDay,
      let judge = plan.judges.firstIndex(where: { $0.kind == .volume })
    else { return [] }
    return (0..<plan.dayCount).compactMap { day in
      let delivered = counted.writer.tally.counts(judge, .day, day).reduce(0, +)
      guard delivered > maximum else { return nil }
      return DailyExcess(
        date: LocalDate(daysSinceEpoch: plan.firstDay + day), delivered: delivered, maximum: maximum)
    }
  }

  /// Columns most of whose times lie outside the working hours. Columns of dates only say nothing of hours.
  private func shifts(_ gathered: Gathered) -> [ShiftSuspicion] {
    guard calendar.weeklyMinutes > 0 else { return [] }
    let gathering = gathered.gathering
    let counts = [gathering.leads.shifts] + gathering.activities.shifts
    let hours = calendar.withoutExcuses
    return zip(gathered.reports, counts).flatMap { report, counts in
      let names = report.role == .leads ? gathering.wishes.leads.times : gathering.wishes.activities.times
      return names.enumerated().filter { !report.dateOnly.contains($0.element) }
        .compactMap { counts.suspicion(report.role, $0.offset, name: $0.element, hours) }
    }
  }
}
