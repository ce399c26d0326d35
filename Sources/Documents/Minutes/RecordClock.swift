internal import AgreementModel
internal import Prompts

/// When things happened: the time alone where all of it was on one day, otherwise with the day.
struct RecordClock {
  private let record: Record
  private let pack: Pack
  private let isOneDay: Bool

  init(of record: Record, in pack: Pack) {
    self.record = record
    self.pack = pack
    isOneDay = Set(record.entries.map { $0.at.prefix(16).prefix(10) }).count <= 1
  }

  func time(of at: String) -> View { Moment(at).map { isOneDay ? .text($0.time) : full($0) } ?? .text(at) }

  /// From when to when people were in the room.
  var held: View {
    guard let from = record.began.flatMap(Moment.init), let to = record.ended.flatMap(Moment.init) else {
      return .absent
    }
    guard from.date == to.date else {
      return pack.view(
        Message("minutes.heldDays", ["from": .message(words(from)), "to": .message(words(to))]))
    }
    return pack.view(
      Message("minutes.held", ["date": .date(from.date), "from": .text(from.time), "to": .text(to.time)]))
  }

  private func full(_ moment: Moment) -> View { pack.view(words(moment)) }

  private func words(_ moment: Moment) -> Message {
    Message("minutes.when", ["date": .date(moment.date), "time": .text(moment.time)])
  }

  private struct Moment {
    let date: LocalDate
    let time: String

    init?(_ text: String) {
      guard Instant(rfc3339: text) != nil, let date = LocalDate(text.prefix(10)) else { return nil }
      self.date = date
      time = String(text.dropFirst(11).prefix(5))
    }
  }
}
