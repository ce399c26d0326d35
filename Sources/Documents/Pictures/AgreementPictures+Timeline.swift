internal import AgreementModel
internal import Pages

// The days that matter: signatures, the period, meetings, the review.

extension AgreementPictures {
  var timeline: Node {
    let days = days
    guard let first = days.map(\.date).min(), let last = days.map(\.date).max(), first < last,
      last.daysSinceEpoch - first.daysSinceEpoch < 4000
    else { return .nothing }
    let period = agreement[.period].flatMap { $0.days > 0 ? $0.from...$0.lastDay : nil }
    let meetings = meetings(until: max(last, first))
    let description = says(period, meetings)
    let picture = TimelineChart(
      chart("timeline", description), from: first, to: last, band: period, pauses: pauses(in: first...last),
      strokes: meetings.count <= 110 ? meetings : [],
      marks: days.map { .init($0.date, isStrong: $0.isStrong) })
    return self.picture(picture.node, says: description, list(days))
  }

  private struct Day {
    var date: LocalDate
    var events: [String]
    var isStrong: Bool
  }

  private func list(_ days: [Day]) -> Node {
    Node(.ol, .class("dates"), .label(words.text("timeline.title"))) {
      for day in days {
        Node(.li) {
          Node(.time, .datetime("\(day.date)"), text: words.text(.date(day.date)))
          Node.words(day.events.joined(separator: "; "))
        }
      }
    }
  }

  /// Every day once, with all that is on it.
  private var days: [Day] {
    var days: [Day] = []
    for event in events {
      if let index = days.firstIndex(where: { $0.date == event.date }) {
        if !days[index].events.contains(event.text) { days[index].events.append(event.text) }
        days[index].isStrong = days[index].isStrong || event.isStrong
      } else {
        days.append(Day(date: event.date, events: [event.text], isStrong: event.isStrong))
      }
    }
    return days.sorted { $0.date < $1.date }
  }

  private typealias Event = (date: LocalDate, text: String, isStrong: Bool)

  private var events: [Event] {
    func event(_ date: LocalDate?, _ key: String, _ values: [String: MessageValue?] = [:], strong: Bool = false)
      -> [Event]
    {
      date.map { [($0, words.text("timeline.\(key)", values), strong)] } ?? []
    }
    let period = agreement[.period]
    let history = list("history").flatMap {
      event(Self.day($0["at"]), "version", ["version": $0["version"]?.integer.map { .count($0) }])
    }
    let signatures = list("signatures").flatMap { event(Self.day($0["at"]), "signed", strong: true) }
    let addenda = list("addenda").flatMap {
      event(Self.day($0["at"]), "addendum", ["reason": $0["reason"]?.string.map { .text(WallView.cut($0, 60)) }])
    }
    let effective = agreement.tree["period"]?["effectiveFrom"].flatMap(LocalDate.init(json:))
    let open = agreement[list: .open].prefix(6).flatMap {
      event($0.due, "open", ["owner": .text(WallView.cut($0.owner, 40))])
    }
    return history + signatures + addenda + event(period?.from, "begins", strong: true)
      + event(effective, "effective", strong: true) + open
      + event(agreement.tree["review"]?["reviewOn"].flatMap(LocalDate.init(json:)), "review", strong: true)
      + event(period?.lastDay, "ends", strong: true)
  }

  private func list(_ name: String) -> [JSON] { agreement.tree[name]?.array ?? [] }

  /// The day on the clock that an instant is written with.
  private static func day(_ json: JSON?) -> LocalDate? {
    json?.string.flatMap { Instant(rfc3339: $0) == nil ? nil : LocalDate($0.prefix(10)) }
  }

  private func meetings(until last: LocalDate) -> [LocalDate] {
    guard let series = MeetingSeries(of: agreement) else { return [] }
    return series.days(until: min(series.last ?? last, last))
  }

  private func pauses(in span: ClosedRange<LocalDate>) -> [ClosedRange<LocalDate>] {
    let excused =
      (agreement.tree["calendar"]?["excused"]?.array ?? []) + list("addenda").flatMap { $0["excused"]?.array ?? [] }
    return excused.compactMap { json in
      guard let from = Self.day(json["from"]), let to = Self.day(json["to"]), from <= to, span.contains(from),
        span.contains(to)
      else { return nil }
      return from...to
    }
  }

  private func says(_ period: ClosedRange<LocalDate>?, _ meetings: [LocalDate]) -> String {
    let meeting = agreement.promises.first { $0.kind == .meeting }.map { MessageValue.message($0.short) }
    let excused =
      !(agreement.tree["calendar"]?["excused"]?.array ?? []).isEmpty
      || list("addenda").contains { $0["excused"]?.array?.isEmpty == false }
    return words.text(
      "timeline.says",
      [
        "from": period.map { .date($0.lowerBound) }, "to": period.map { .date($0.upperBound) },
        "meeting": meetings.isEmpty || meetings.count > 110 ? nil : meeting,
        "pause": excused ? .message(Message("html.timeline.pause")) : nil,
      ])
  }
}
