internal import AgreementModel
internal import Exports
internal import Measurement
internal import Reports
internal import Terminal
internal import WorkingTime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A measurement as the command line asks for it, and what the workshop's file adds to it.
struct Measuring {
  private(set) var subject: MeasuredAgreement
  var request: MeasurementRequest
  /// Nil for a model, which keeps nothing.
  let keeping: Keeping?
  /// How the exports are read because it was said once and remembered.
  private(set) var remembered = ReadingHints()
  private let surroundings: Surroundings
  private let isPlain: Bool

  init(_ options: MeasureOptions, _ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    isPlain = options.room.plain
    subject = try MeasuredAgreement(
      named: options.name, from: try options.from.map { try Self.date($0, "from") }, surroundings)
    keeping = subject.workshop.map { Keeping(path: $0, surroundings: surroundings) }
    request = MeasurementRequest(
      agreement: subject.agreement, zones: surroundings.zones, leads: try options.exports.leadsSource(),
      now: surroundings.now())
    try options.exports.apply(to: &request)
    try subject.dropRepeated(&request)
    request.from = try options.from.map { try Self.date($0, "from") }
    request.to = try options.to.map { try Self.date($0, "to") }
    subject.apply(to: &request)
    request.asOf = try options.asOf.map { try Self.asOf($0, surroundings.zones, subject.agreement) } ?? .newest
    request.workers = options.workers.map { max(1, $0) }
    request.blockSize = options.blockSize.map { max(1, $0) }
    try takeHints(options)
  }

  /// Reads the files and measures, with a bar where somebody waits at a terminal.
  /// - Throws: `Failure` that names what is at fault.
  func measure(quietly: Bool = false) throws -> Measured {
    try ProgressBar.shown(isPlain: isPlain || quietly) { progress in
      var request = request
      request.progress = progress
      do throws(MeasurementProblem) {
        return try Measured.measure(request)
      } catch {
        throw Failure(error)
      }
    }
  }

  /// What a report is written from: the trend of earlier measurements included.
  /// - Parameter label: What stands for an owner's name, by the owner's number; nil leaves names.
  func material(_ measured: Measured, label: ((Int) -> String)? = nil) throws -> ReportMaterial {
    ReportMaterial(
      label.map(measured.withoutNames) ?? measured, of: subject.agreement(of: measured, request),
      history: History(try keeping?.earlier() ?? []), zone: try? surroundings.zones.rules(for: measured.frame.zone))
  }

  /// The files that are measured, the agreement's among them.
  var paths: [String] { [subject.path, request.leads.path] + request.activities.map(\.path) }

  /// A report must not take the place of what it was made from.
  func refuseInput(as output: String) throws {
    guard !paths.contains(where: { OutputFile.isSame($0, output) }) else {
      throw Failure(.usage, Message("measure.outputIsInput", ["path": .text(output)]))
    }
  }

  /// What is said now goes before what was remembered.
  private mutating func takeHints(_ options: MeasureOptions) throws {
    guard let keeping else {
      let option = options.keep == true ? "keep" : options.remember ? "remember" : options.forget ? "forget" : nil
      if let option { throw Failure(.usage, Message("measure.modelKeepsNothing", ["option": .text(option)])) }
      return
    }
    if options.forget { try keeping.forget() }
    let said = ReadingHints(map: request.map, dates: request.dates, decimal: request.decimal)
    remembered = try keeping.hints()
    let hints = said.filled(from: remembered)
    (request.map, request.dates, request.decimal) = (hints.map, hints.dates, hints.decimal)
    if options.remember { try keeping.remember(hints) }
  }

  /// What is to be known about how the files were read: only where somebody looks, so that a nightly run is silent.
  func remarks(_ options: MeasureOptions) -> [Message] {
    guard isatty(2) == 1, keeping != nil else { return [] }
    let used =
      options.remember ? ReadingHints(map: request.map, dates: request.dates, decimal: request.decimal) : remembered
    guard !used.isEmpty else { return [] }
    let words = MessageValue.text(used.options.joined(separator: " "))
    return [Message(options.remember ? "measure.rememberedNow" : "measure.remembered", ["options": words])]
  }
}

extension Measuring {
  private static func date(_ text: String, _ option: String) throws -> LocalDate {
    guard let date = LocalDate(text) else {
      throw Failure(.usage, Message("measure.date", ["option": .text(option), "text": .text(text)]))
    }
    return date
  }

  /// `now`, an instant with its offset, date and time on the agreement's clock, or a date: the end of that day.
  private static func asOf(
    _ text: String, _ zones: ZoneDatabase, _ agreement: Agreement
  ) throws -> MeasurementRequest.AsOf {
    if text.lowercased() == "now" { return .now }
    if let instant = Instant(rfc3339: text) { return .instant(instant) }
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
    let zone = agreement[.timeZone].flatMap { try? zones.rules(for: $0) }
    if parts.count == 1, let date = LocalDate(parts[0]), let zone {
      return .day(Instant(microseconds: zone.start(of: date.adding(days: 1)).microseconds - 1))
    }
    guard parts.count == 2, let date = LocalDate(parts[0]), let second = secondOfDay(parts[1]), let zone else {
      throw Failure(.usage, Message("measure.asOf", ["text": .text(text)]))
    }
    return .instant(zone.first(of: date, second: second))
  }

  /// `18:00` or `18:00:30`.
  private static func secondOfDay(_ text: String) -> Int? {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.count == 2 ? Int($0) : nil }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
      let second = numbers.count == 3 ? numbers[2] : 0, (0..<24).contains(hour), (0..<60).contains(minute),
      (0..<60).contains(second)
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}
