import AgreementModel
import Testing

@testable import Prompts

/// A value with its words in English, in Spanish, and in Mexico's Spanish where the marks differ.
struct Rendered: Sendable, CustomTestStringConvertible {
  var value: MessageValue
  var form: Form
  var english: String
  var spanish: String
  var mexican: String

  init(_ value: MessageValue, as form: Form = .spoken, _ english: String, _ spanish: String, _ mexican: String? = nil) {
    self.value = value
    self.form = form
    self.english = english
    self.spanish = spanish
    self.mexican = mexican ?? spanish
  }

  var testDescription: String { english }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    for (pack, expected) in zip(Self.packs, [english, spanish, mexican]) {
      #expect(try #require(pack).render(value, as: form) == expected, sourceLocation: sourceLocation)
    }
  }

  private static let packs = [
    Pack(language: "en"), Pack(language: "es"), Pack(language: "es", locale: "es-MX"),
  ]
}

/// Values of the model by their text forms, for tables.
enum Make {
  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(0) }

  static func money(_ amount: String, _ currency: String) -> MessageValue {
    .money(Money(amount: decimal(amount), currency: currency))
  }

  static func share(_ text: String) -> MessageValue { .rate(.decimal(decimal(text))) }

  static func duration(_ text: String, _ clock: AgreedDuration.Clock, until: AgreedDuration.End? = nil) -> MessageValue
  {
    .duration(AgreedDuration(ISODuration(text) ?? ISODuration(0, .days), clock, until: until))
  }

  static func date(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSinceEpoch: 0) }

  static func time(_ text: String) -> MessageValue { LocalTime(text).map(MessageValue.time) ?? .text("no time") }

  static func moment(_ day: String, _ time: String) -> MessageValue {
    LocalTime(time).map { .moment(date(day), $0) } ?? .text("no time")
  }

  static func period(_ label: String, _ from: String, _ to: String) -> MessageValue {
    .period(Period(label: label, from: date(from), to: date(to)))
  }

  static func interval(_ start: String, _ end: String) -> HoursInterval? {
    LocalTime(start).flatMap { start in LocalTime(end).map { HoursInterval(start, $0) } }
  }

  /// Every weekday named gets the spans `09:00-14:00 15:00-18:00`.
  static func hours(_ days: [(Weekday, String)]) -> MessageValue {
    var result: [Weekday: [HoursInterval]] = [:]
    for (day, spans) in days {
      result[day] = spans.split(separator: " ").compactMap { span in
        let ends = span.split(separator: "-").map(String.init)
        return interval(ends[0], ends[1])
      }
    }
    return .hours(WeeklyHours(result))
  }

  static func texts(_ texts: String...) -> MessageValue { .list(texts.map(MessageValue.text)) }
}
