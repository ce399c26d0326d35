internal import AgreementModel

/// What a rule looks at: an agreement with what follows from it.
struct Subject: Sendable {
  let agreement: Agreement
  let figures: Figures
  let stale: Set<Question.ID>
  let isZoneKnown: Bool
  /// Places that are signed as open: somebody finds out by a date.
  let open: [Pointer]

  init(_ agreement: Agreement, stale: Set<Question.ID>, isZoneKnown: Bool) {
    self.agreement = agreement
    self.stale = stale
    self.isZoneKnown = isZoneKnown
    figures = Figures(of: agreement)
    open = (agreement.tree["open"]?.array ?? []).compactMap { $0["pointer"]?.string.flatMap(Pointer.init(_:)) }
  }

  subscript<Value>(field: Field<Value>) -> Value? { agreement[field] }
  subscript<Element>(list field: Field<[Element]>) -> [Element] { agreement[list: field] }

  func has(_ pointer: Pointer) -> Bool { agreement.has(pointer) }

  /// Whether nothing stands at a place and nobody has taken it on to find out.
  func lacks(_ pointer: Pointer) -> Bool {
    let isBlank = agreement.tree[pointer]?.string.map { $0.trimmingSpace.isEmpty } ?? false
    return (isBlank || !has(pointer)) && !open.contains { $0.contains(pointer) }
  }

  func json(_ pointer: Pointer) -> JSON? { agreement.tree[pointer] }

  /// A length of time at a place of the model.
  func duration(_ pointer: Pointer) -> AgreedDuration? { json(pointer).flatMap(AgreedDuration.init(json:)) }

  func rate(_ pointer: Pointer) -> Rate? { json(pointer).flatMap(Rate.init(json:)) }
}

extension Subject {
  /// How many working days a duration is worth: 4 of 9 hours are 4/9; a week around the clock has as many as the
  /// calendar's week. Nil without weekly hours, and for months and years.
  func workingDays(_ duration: AgreedDuration) -> Ratio? {
    guard !duration.length.isOfCalendar, let hours = self[.weeklyHours], hours.workingDays > 0 else { return nil }
    let days = Ratio(hours.workingDays)
    guard duration.clock == .working else {
      return duration.length.nominalSeconds * days * Ratio(1, 604_800)
    }
    let length = duration.length
    let time = length[.hours] * Ratio(3600) + length[.minutes] * Ratio(60) + length[.seconds]
    let day = Ratio(hours.minutes * 60, hours.workingDays)
    return time.divided(by: day).map { $0 + length[.days] + length[.weeks] * days }
  }

  /// How long a duration lasts on the wall, in days: five working days of a five-day week are seven.
  func wallDays(_ duration: AgreedDuration) -> Ratio? {
    if duration.clock == .elapsed, !duration.length.isOfCalendar {
      return duration.length.nominalSeconds * Ratio(1, 86_400)
    }
    guard let hours = self[.weeklyHours], hours.workingDays > 0 else { return nil }
    return workingDays(duration).map { $0 * Ratio(7, hours.workingDays) }
  }

  /// Whether one length of time is longer than another: by the clock when they share it, otherwise about, on the wall.
  func isLonger(_ left: AgreedDuration, than right: AgreedDuration) -> Bool {
    let areWorking = left.clock == .working && right.clock == .working
    let (left, right) = areWorking ? (workingDays(left), workingDays(right)) : (wallDays(left), wallDays(right))
    return left.flatMap { left in right.map { left > $0 } } ?? false
  }
}

extension Pointer {
  /// The place of an element of the list that stands here.
  func appending(_ index: Int) -> Pointer { appending(String(index)) }
}
