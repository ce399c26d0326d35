internal import AgreementModel
internal import WorkingTime

// How both teams see whether the promises are kept.

extension Rules {
  static let review: [Rule] = [
    noDate, outside, freeDay, noMeeting, meetingClosed, meetingRare, noReports, noBreach,
  ]

  /// An agreement without a date on which it is looked at again is filed and forgotten.
  private static let noDate = Rule.absence(
    "review.noDate", .caution, of: "/review/reviewOn", evidence: [.reviewTriggers]
  ) { $0.has("/period") }

  /// After the period nothing can be mended for it any more, before it there is nothing to look at.
  private static let outside = Rule(
    "review.outside", .caution, at: ["/review/reviewOn", "/period"], evidence: [.reviewTriggers]
  ) { subject in
    guard let date = subject[.reviewOn], let period = subject[.period], period.from < period.to,
      date <= period.from || date >= period.to
    else { return [] }
    return [
      Hit("/review/reviewOn", ["date": .date(date), "from": .date(period.from), "lastDay": .date(period.lastDay)])
    ]
  }

  /// On a day on which nobody works nobody reviews.
  private static let freeDay = Rule(
    "review.freeDay", .caution,
    at: ["/review/reviewOn", "/calendar/weeklyHours", "/calendar/holidays", "/calendar/specialDays"]
  ) { subject in
    guard let date = subject[.reviewOn], let hours = subject[.weeklyHours], hours.workingDays > 0,
      case let calendar = WorkingCalendar(of: subject.agreement, zone: .utc), calendar.hours(on: date).isEmpty
    else { return [] }
    return [Hit("/review/reviewOn", ["date": .date(date), "weekday": .weekday(date.weekday)])]
  }

  /// Numbers that nobody looks at together do not change anything.
  private static let noMeeting = Rule.absence(
    "review.noMeeting", .caution, of: "/review/meeting", evidence: [.weeklyMeeting]
  ) { $0.has("/period") }

  private static let meetingClosed = Rule(
    "review.meetingClosed", .caution, at: ["/review/meeting", "/calendar/weeklyHours"]
  ) { subject in
    guard let meeting = subject[.meeting], let hours = subject[.weeklyHours], hours.workingDays > 0 else { return [] }
    let end = meeting.time.minutes + meeting.minutes
    let isWithin = hours[meeting.weekday].contains { interval in
      interval.start.minutes <= meeting.time.minutes && meeting.time.minutes < interval.start.minutes + interval.minutes
        && end <= interval.start.minutes + interval.minutes
    }
    guard !isWithin else { return [] }
    return [
      Hit(
        "/review/meeting",
        ["weekday": .weekday(meeting.weekday), "time": .time(meeting.time), "minutes": .count(meeting.minutes)])
    ]
  }

  /// A promise that is missed in January is known in a monthly meeting in February.
  private static let meetingRare = Rule(
    "review.meetingRare", .hint, at: ["/review/meeting"], evidence: [.weeklyMeeting]
  ) { subject in
    guard let meeting = subject[.meeting], meeting.every == .month || meeting.every == .quarter else { return [] }
    return [Hit("/review/meeting", ["every": .term("every.\(meeting.every.rawValue)")])]
  }

  private static let noReports = Rule.absence("review.noReports", .caution, of: "/review/reports") {
    $0.has("/period")
  }

  /// A promise whose breach has no consequence is a hope.
  private static let noBreach = Rule.absence(
    "review.noBreach", .caution, of: "/review/onBreach", evidence: [.reviewTriggers]
  ) { $0.has("/period") }
}
