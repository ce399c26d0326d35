internal import AgreementModel
internal import WorkingTime

extension Terms {
  /// - Throws: For a value that cannot be used, and a limit without a fixed length.
  init(_ agreement: Agreement, _ frame: FrameTerms, on calendar: WorkingCalendar) throws(MeasurementProblem) {
    let reader = TermsReader(agreement: agreement, calendar: calendar)
    self.calendar = calendar
    self.frame = frame
    response = try reader.response()
    attempts = try reader.attempts()
    upkeep = try reader.upkeep()
    decision = try reader.promise(.decideWithin, .decidedShare)
    reasons = try reader.target(.reasonShare)
    delivery = try reader.delivery()
    volume = try reader.volume()
    quality = try reader.target(.acceptedShare)
    completeness = try reader.completeness()
    conversion = try reader.conversion()
    revenue = try reader.revenue(frame.period)
    attempt = try reader.attempt()
    rejection = try reader.rejection()
    cycle = try reader.cycle()
    agreedValue = try reader.value(.customerValue)
    meaning = try reader.meaning()
  }

  /// Only what a baseline looks at: which activities are attempts.
  init(baseline agreement: Agreement, _ frame: FrameTerms, on calendar: WorkingCalendar) throws(MeasurementProblem) {
    let reader = TermsReader(agreement: agreement, calendar: calendar)
    self.calendar = calendar
    self.frame = frame
    (response, attempts, upkeep, decision, reasons, delivery) = (nil, nil, nil, nil, nil, nil)
    (volume, quality, completeness, conversion, revenue) = (nil, nil, nil, nil, nil)
    attempt = try reader.attempt()
    rejection = Rejection(listed: [], withoutCredit: [], isSilenceAcceptance: false, within: nil)
    cycle = nil
    agreedValue = nil
    meaning = try reader.meaning()
  }
}

extension WorkingCalendar {
  /// The agreement's calendar with the excused spans and holidays of its addenda.
  static func measured(_ agreement: Agreement, zone: TimeZoneRules) -> WorkingCalendar {
    let signed = WorkingCalendar(of: agreement, zone: zone)
    let addenda = agreement.tree["addenda"]?.array ?? []
    guard !addenda.isEmpty else { return signed }
    let holidays = addenda.flatMap { $0["holidays"].flatMap([Holiday].init(json:)) ?? [] }
    let excused = addenda.flatMap { $0["excused"]?.array ?? [] }.compactMap { span -> Range<Instant>? in
      guard let from = span["from"]?.string.flatMap(Instant.init(rfc3339:)),
        let to = span["to"]?.string.flatMap(Instant.init(rfc3339:)), from < to
      else { return nil }
      return from..<to
    }
    return WorkingCalendar(
      zone: zone, weeklyHours: signed.weeklyHours, holidays: signed.holidays + holidays,
      specialDays: agreement[list: .specialDays], excused: signed.excused + excused)
  }

  /// The agreed hours alone.
  var withoutExcuses: WorkingCalendar {
    WorkingCalendar(zone: zone, weeklyHours: weeklyHours, holidays: holidays, specialDays: specialDays)
  }
}
