internal import AgreementModel
internal import Coaching
internal import Exports
internal import Measurement
internal import Prompts
internal import WorkingTime

/// Last year's exports, measured before there is an agreement.
struct BaselineMeasuring {
  private var request: MeasurementRequest
  /// What was supposed because the workshop does not say it yet.
  private(set) var supposed: [Message] = []
  private let currency: String
  private let isPlain: Bool

  init(_ exports: ExportOptions, for conversation: Conversation?, _ surroundings: Surroundings, isPlain: Bool) throws {
    self.isPlain = isPlain
    var agreement = conversation?.agreement ?? Agreement(id: "workshop", language: surroundings.language)
    if agreement[.timeZone] == nil || agreement[.weeklyHours] == nil {
      agreement[.timeZone] = agreement[.timeZone] ?? surroundings.machineZone
      agreement[.weeklyHours] = agreement[.weeklyHours] ?? Self.plainHours
      supposed.append(
        Message(
          "baseline.calendar",
          [
            "hours": agreement[.weeklyHours].map(MessageValue.hours) ?? .text(""),
            "zone": .text(agreement[.timeZone] ?? ""),
          ]))
    }
    let scene = surroundings.scene(
      name: nil, lexicon: Lexicon(packs: try Pack.languages.map { try surroundings.pack($0) }, zoneNames: []))
    if let currency = agreement[.currency] {
      self.currency = currency
    } else {
      currency = Self.proposedCurrency(agreement, scene)
      supposed.append(Message("baseline.currency", ["currency": .text(currency)]))
    }
    request = MeasurementRequest(
      agreement: agreement, zones: surroundings.zones, leads: try exports.leadsSource(), now: surroundings.now())
    try exports.apply(to: &request)
  }

  /// Reads the files.
  /// - Parameter pack: Of the workshop's language, for the words that say where the figures come from.
  func answers(in pack: Pack) throws -> BaselineAnswers {
    let baseline = try ProgressBar.shown(isPlain: isPlain) { progress in
      var request = request
      request.progress = progress
      do throws(MeasurementProblem) {
        return try Baseline.measure(request)
      } catch {
        throw Failure(error)
      }
    }
    let files = [request.leads.path] + request.activities.map(\.path)
    let names = files.map { MessageValue.text($0.split(separator: "/").last.map(String.init) ?? $0) }
    let zone = request.agreement[.timeZone].flatMap { try? request.zones.rules(for: $0) } ?? .utc
    let day = zone.local(at: baseline.asOf).date
    let source = pack.render(Message("baseline.source", ["files": .list(names), "day": .date(day)]))
    return BaselineAnswers(baseline: baseline, currency: currency, source: source, supposed: supposed)
  }

  private static var plainHours: WeeklyHours {
    let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let hours = LocalTime("09:00").flatMap { start in LocalTime("18:00").map { HoursInterval(start, $0) } }
    return WeeklyHours(Dictionary(uniqueKeysWithValues: days.map { ($0, hours.map { [$0] } ?? []) }))
  }

  /// What the coach would propose.
  private static func proposedCurrency(_ agreement: Agreement, _ scene: Scene) -> String {
    guard case .computed(let propose)? = Questions.question("currency")?.proposal else { return "EUR" }
    return propose(agreement, scene)?.string ?? "EUR"
  }
}
