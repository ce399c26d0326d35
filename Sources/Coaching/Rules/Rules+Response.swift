internal import AgreementModel

// The time to the first contact.

extension Rules {
  static let response: [Rule] = [
    slow, unattended, unnamedClock, automaticReplies, raisedHandSlow, gradeLooser, gradeNeverApplies,
  ]

  /// Leads that were tried within an hour were nearly seven times as likely to be qualified as an hour later, and more
  /// than sixty times against a day. From 24 hours on, or beyond one working day, no published agreement goes.
  private static let slow = Rule(
    "response.slow", .caution, at: ["/response/limit"], evidence: [.shortLife2011, .agreedResponseTimes, .ownYear]
  ) { subject in
    guard let limit = subject[.responseLimit] else { return [] }
    let isSlow =
      limit.clock == .elapsed
      ? subject.wallDays(limit).map { $0 >= .one } : subject.workingDays(limit).map { $0 > .one }
    return isSlow == true ? [Hit("/response/limit", ["limit": .duration(limit)])] : []
  }

  /// Around the clock a limit also runs while nobody is in: what arrives at closing time before the longest gap of the
  /// week is late before the first person comes in.
  private static let unattended = Rule(
    "response.unattended", .caution, at: ["/response/limit", "/calendar/weeklyHours", "/response/grades"]
  ) { subject in
    guard let gap = subject[.weeklyHours].flatMap(ClosedSpan.init(longestIn:)) else { return [] }
    let limits =
      [("/response/limit" as Pointer, subject[.responseLimit])]
      + subject[list: .grades].enumerated().map {
        (("/response/grades" as Pointer).appending($0).appending("limit"), $1.limit)
      }
    return limits.compactMap { pointer, limit in
      guard let limit, limit.clock == .elapsed, !limit.length.isOfCalendar,
        limit.length.nominalSeconds < Ratio(gap.minutes * 60)
      else { return nil }
      return Hit(pointer, ["limit": .duration(limit), "closes": gap.start, "opens": gap.end])
    }
  }

  /// The clock is where agreements break: products start it at creation, assignment or the current owner, and stop it
  /// at a status change, a logged activity or a human reply.
  private static let unnamedClock = Rule(
    "response.clock", .caution, at: ["/response/starts", "/response/stops"], evidence: [.clocks]
  ) { subject in
    guard subject.has("/response/limit") else { return [] }
    return ["/response/starts", "/response/stops"].filter(subject.lacks).map { pointer in
      Hit(pointer)
    }
  }

  /// An automatic reply within a minute keeps every limit and helps nobody.
  private static let automaticReplies = Rule(
    "response.automatic", .hint, at: ["/response/stops"], evidence: [.clocks]
  ) { subject in
    guard let stops = subject[.responseStops], !stops.trimmingSpace.isEmpty, !WordLists.people.isIn(stops) else {
      return []
    }
    return [Hit("/response/stops", ["text": .text(stops)])]
  }

  /// Who asks for a demo expects somebody: published agreements say 5 to 15 minutes, and 4 hours for high intent.
  private static let raisedHandSlow = Rule(
    "response.raisedHand", .caution, at: ["/response/grades", "/calendar/weeklyHours"],
    evidence: [.agreedResponseTimes, .leadResponse2007]
  ) { subject in
    let limit = AgreedDuration(ISODuration(4, .hours), .elapsed)
    let working = AgreedDuration(ISODuration(4, .hours), .working)
    return subject[list: .grades].enumerated().compactMap { index, grade in
      guard WordLists.raisedHand.isIn(([grade.name] + grade.when.flatMap(\.values)).joined(separator: " | ")),
        subject.isLonger(grade.limit, than: grade.limit.clock == .working ? working : limit)
      else { return nil }
      return Hit(
        ("/response/grades" as Pointer).appending(index).appending("limit"),
        ["name": .text(grade.name), "limit": .duration(grade.limit)])
    }
  }

  /// A grade sets apart the leads that deserve more; one with a longer limit or a smaller share than all the others
  /// weakens the promise where nobody looks.
  private static let gradeLooser = Rule(
    "response.gradeLooser", .hint, at: ["/response/grades", "/response/limit", "/response/share"]
  ) { subject in
    guard let limit = subject[.responseLimit] else { return [] }
    let share = subject[.responseShare]?.value
    return subject[list: .grades].enumerated().compactMap { index, grade in
      let isWeaker = share.flatMap { share in grade.share.value.map { $0 < share } } ?? false
      // A smaller share of a much tighter limit is no weaker promise.
      guard
        subject.isLonger(grade.limit, than: limit)
          || isWeaker && !subject.isLonger(limit, than: grade.limit)
      else { return nil }
      return Hit(
        ("/response/grades" as Pointer).appending(index),
        ["name": .text(grade.name), "limit": .duration(grade.limit), "general": .duration(limit)])
    }
  }

  /// The first grade that matches a lead counts: one without conditions catches everything, one with the conditions of
  /// an earlier one nothing.
  private static let gradeNeverApplies = Rule(
    "response.gradeNever", .caution, at: ["/response/grades"], evidence: []
  ) { subject in
    let grades = subject[list: .grades]
    return grades.indices.compactMap { index in
      let when = grades[index].json["when"]
      let isEmpty = grades[index].when.isEmpty || grades[index].when.contains { $0.values.isEmpty }
      guard isEmpty || grades[..<index].contains(where: { $0.json["when"] == when }) else { return nil }
      return Hit(("/response/grades" as Pointer).appending(index), ["name": .text(grades[index].name)])
    }
  }
}
