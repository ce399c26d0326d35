internal import AgreementModel
internal import Measurement
internal import Reports
internal import Sealing
internal import Workshops

/// What a workshop's file keeps beside its log: earlier measurements, and how the CRM's exports are read.
struct Keeping {
  let path: String
  let surroundings: Surroundings

  /// Earlier measurements, for the trend, in the order of their as-of.
  func earlier() throws -> [JSON] {
    try Workshop.measurements(at: path)
      .sorted { (Instant(rfc3339: $0.asOf)?.microseconds ?? 0) < (Instant(rfc3339: $1.asOf)?.microseconds ?? 0) }
      .compactMap { try? StrictJSON.parse($0.report) }
  }

  /// Keeps a measurement.
  /// - Returns: Why it could not be kept; the measurement itself stands.
  func keep(_ measured: Measured, of request: MeasurementRequest) -> Message? {
    do {
      let frame = measured.frame
      let measurement = KeptMeasurement(
        at: request.now.rfc3339(offset: frame.offset), asOf: frame.asOf.rfc3339(offset: frame.offset),
        first: frame.from.description, until: frame.to.description, inputs: try InputDigest.of(request),
        report: CanonicalJSON.text(of: MeasurementJSON.kept(of: measured)))
      try Workshop.keep(measurement, at: path, claim: claim)
      return nil
    } catch let error as any FailureConvertible {
      return Message("measure.notKept", ["reason": .message(error.failure.message)])
    } catch {
      return Message("measure.notKept", ["reason": .text("\(error)")])
    }
  }

  func hints() throws -> ReadingHints {
    guard let text = try Workshop.hints(at: path), let json = try? StrictJSON.parse(text) else { return ReadingHints() }
    return ReadingHints(json: json)
  }

  func remember(_ hints: ReadingHints) throws {
    try Workshop.keep(hints: CanonicalJSON.text(of: hints.json), at: path, claim: claim)
  }

  func forget() throws { try Workshop.keep(hints: nil, at: path, claim: claim) }

  private var claim: Claimant { .current(since: surroundings.now().rfc3339()) }
}
