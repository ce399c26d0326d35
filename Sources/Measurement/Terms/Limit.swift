internal import AgreementModel
internal import WorkingTime

/// An agreed limit, with the place where the agreement says it.
struct Limit: Sendable {
  let duration: AgreedDuration
  let pointer: Pointer
  let calendar: WorkingCalendar

  /// - Throws: For a limit that has no length on the calendar's clock.
  init(_ duration: AgreedDuration, at pointer: Pointer, on calendar: WorkingCalendar) throws(MeasurementProblem) {
    self.duration = duration
    self.pointer = pointer
    self.calendar = calendar
    // A span of no length: only the limit itself is tried.
    _ = try deadlines(from: 0, to: 0)
  }

  var clock: AgreedDuration.Clock { duration.clock }

  /// The last instants in time for starts between two instants.
  func deadlines(from: Int, to: Int) throws(MeasurementProblem) -> Deadlines {
    do throws(DurationProblem) {
      return try Deadlines(
        calendar, duration, from: Instant(microseconds: from), to: Instant(microseconds: max(from, to)))
    } catch {
      throw problem(error)
    }
  }

  /// Microseconds on the limit's clock; for one that lasts until a day's end the longest that it can be in hours of work.
  func length() throws(MeasurementProblem) -> Int {
    var plain = duration
    plain.until = nil
    do throws(DurationProblem) { return try calendar.limit(of: plain) } catch { throw problem(error) }
  }

  private func problem(_ problem: DurationProblem) -> MeasurementProblem {
    switch problem {
    case .monthsOrYears: .limit(pointer, duration)
    case .noWeeklyHours: .noWorkingTime(pointer)
    case .notWholeDays, .tooLong: .badModel(pointer, duration.length.description)
    }
  }
}

/// An agreed share, as it is written and exactly.
struct Target: Sendable {
  let rate: Rate
  let share: Ratio

  /// What volume and revenue are held to.
  static let whole = Target(rate: .decimal(ExactDecimal(1)), share: .one)
}
