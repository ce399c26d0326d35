public import AgreementModel
public import Measurement
internal import Sealing
public import WorkingTime

/// A measurement for other programs, and for the next report's trend: `docs/measurement.schema.json` describes it.
///
/// Shares, allowances and sums are decimals in strings, rounded half up to six digits; lengths of time are seconds. The
/// same measurement gives the same bytes.
public enum MeasurementJSON {
  /// The version of the form. Members may be added within one; none is renamed or changes its meaning.
  public static let schemaVersion = 1

  /// The text that `--format json` prints, with a line break at its end.
  public static func text(of measured: Measured, zone: TimeZoneRules? = nil) -> String {
    ReadableJSON.text(of: json(of: measured, zone: zone))
  }

  /// Everything, in a fixed order.
  /// - Parameter zone: The agreement's zone; without it all instants are written as of the measurement's offset.
  public static func json(of measured: Measured, zone: TimeZoneRules? = nil) -> JSON {
    let clock = WallClock(of: measured.frame, in: zone)
    var object: JSONObject = [
      "schemaVersion": .integer(schemaVersion),
      "frame": json(of: measured.frame),
      "clauses": members(measured.clauses) { json(of: $0, clock: clock) },
      "breakdowns": members(measured.clauses.filter { !$0.breakdowns.isEmpty }, breakdowns),
      "tables": .array(measured.tables.map(json)),
      "shifts": .array(measured.shifts.map(json)),
      "doubts": .array(measured.doubts.map { json(of: $0, clock: clock) }),
    ]
    object["assumptions"] = measured.assumptions.map(json)
    object["beyondDaily"] = .array(measured.beyondDaily.map(json))
    object["exempt"] = .array(measured.exempt.map(json))
    object["story"] = measured.story.map { json(of: $0, clock: clock) }
    return .object(object)
  }

  /// What is kept in the workshop's file after each measurement: the frame and how every clause stood, no lead, no name.
  public static func kept(of measured: Measured) -> JSON {
    [
      "schemaVersion": .integer(schemaVersion),
      "frame": json(of: measured.frame),
      "clauses": members(measured.clauses, standing),
    ]
  }

  private static func members(_ clauses: [Clause], _ value: (Clause) -> JSON) -> JSON {
    .object(JSONObject(clauses.map { (name: $0.kind.rawValue, value: value($0)) }))
  }

  private static func json(of frame: Frame) -> JSON {
    var object: JSONObject = [
      "from": frame.from.json, "to": frame.to.json, "asOf": instant(frame.asOf, clock: WallClock(of: frame, in: nil)),
      "asOfOrigin": .string(frame.asOfOrigin.rawValue), "zone": .string(frame.zone),
      "zoneVersion": frame.zoneVersion.map(JSON.string) ?? .null, "leads": .integer(frame.leads),
      "activities": .integer(frame.activities), "unknownLeadActivities": .integer(frame.unknownLeadActivities),
      "notHandedOver": .integer(frame.notHandedOver), "badRows": .integer(frame.badRows),
    ]
    guard !frame.versions.isEmpty else { return .object(object) }
    object["versions"] = .array(
      frame.versions.map { version in
        [
          "number": .integer(version.number), "from": version.from.json, "to": version.to.json,
          "leads": .integer(version.leads),
        ]
      })
    object["versionInForce"] = frame.versionInForce.map(JSON.integer)
    return .object(object)
  }
}

// MARK: - Figures

extension MeasurementJSON {
  /// Six digits behind the point, half up.
  static func figure(_ ratio: Ratio) -> JSON { .string(ratio.rounded(scale: 6).description) }
  static func figure(_ ratio: Ratio?) -> JSON { ratio.map(figure) ?? .null }

  /// A decimal as the agreement writes it; a ratio to six digits.
  static func figure(_ rate: Rate?) -> JSON {
    switch rate {
    case .decimal(let decimal): .string(decimal.description)
    case .ratio: figure(rate?.value)
    case nil: .null
    }
  }

  static func verdict(_ attained: Bool?) -> JSON { attained.map(JSON.bool) ?? .null }

  /// A number where it is a whole one, otherwise a decimal.
  static func seconds(_ microseconds: Int) -> JSON {
    let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return rest == 0 ? .integer(whole) : figure(Ratio(microseconds, 1_000_000))
  }

  /// RFC 3339 on the agreement's clock, with a fraction where there is one.
  static func instant(_ instant: Instant, clock: WallClock) -> JSON {
    let text = instant.rfc3339(offset: clock.offset(at: instant))
    let fraction = instant.microseconds - instant.seconds * 1_000_000
    guard fraction != 0 else { return .string(text) }
    return .string("\(text.prefix(19)).\(fraction.padded(to: 6))\(text.dropFirst(19))")
  }
}
