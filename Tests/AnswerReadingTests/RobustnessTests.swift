import AgreementModel
import AnswerReading
import Testing

/// Whatever is typed, no reader ends the process, and a span is what stands at its range.
@Suite struct RobustnessTests {
  private static let pieces = [
    "1", "12", "240", "1,200", "1.200,50", ".", ",", "-", "–", "/", ":", ";", "%", "$", "€", "^", "x10", "e", "k", "M",
    "MM", "mil", "millones", "million", "and", "y", "con", "a", "an", "un", "half", "medio",
    "media", "quarters", "fifths", "quintos", "veintiunavos", "hundred", "hundredths", "point", "coma", "hours",
    "working", "hábiles", "day", "next", "same", "Monday", "lunes", "L", "V", "to", "from", "de",
    "between", "entre", "of", "in", "cada", "Q1", "2027", "January", "marzo", "9", "18", "am", "pm", "closed", "except",
    "no", "yes", "not", "ok", "asap", "Madrid", "UTC", "+", "(", ")", "'", "👌🏽", "\n", "•", "½",
    "dollars", "cents", "us", "MUSD", "dozen", "docena", "por", "ciento", "per", "month", "PT4H", "P", "24", "7",
    "minus", "menos", "los", "las", "the", "é", "\u{301}", "９", "٣", "\u{A0}", "CMO", "Ana", "over", "sobre",
  ]

  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  @Test(arguments: 0..<12) func anyWordsInAnyOrder(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for _ in 0..<25 {
      var text = ""
      for _ in 0...dice.roll(9) { text += Self.pieces[dice.roll(Self.pieces.count)] + (dice.roll(4) == 0 ? "" : " ") }
      let reader = Said.reader(["en", "es", "es-MX", "en-US"][dice.roll(4)])
      for (span, range) in spans(reader, text) {
        #expect(!range.isEmpty && range.upperBound <= text.utf8.count, "\(text)")
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self).utf8.elementsEqual(span.utf8), "\(text)")
      }
      for kind in UnderstandKind.allCases { _ = reader.understand(kind, text) }
      #expect(reader.list(text).allSatisfy { !$0.isEmpty }, "\(text)")
    }
  }

  private func spans(_ reader: AnswerReader, _ text: String) -> [(String, Range<Int>)] {
    func of<Value>(_ understood: Understood<Value>) -> [(String, Range<Int>)] {
      understood.readings.map { ($0.span, $0.range) }
    }
    let options = [ChoiceOption("working hours"), ChoiceOption("clock", synonyms: ["24/7"])]
    return of(reader.number(text)) + of(reader.percent(text)) + of(reader.share(text)) + of(reader.rate(text))
      + of(reader.money(text)) + of(reader.duration(text)) + of(reader.boolean(text))
      + of(reader.count(text)) + of(reader.date(text)) + of(reader.period(text)) + of(reader.weeklyHours(text))
      + of(reader.timeOfDay(text)) + of(reader.weekday(text)) + of(reader.timeZone(text))
      + of(reader.clock(text)) + of(reader.choice(text, among: options)) + of(reader.choices(text, among: options))
  }

  @Test func aLongTextIsReadInOneGo() {
    let text = String(repeating: "between one hundred and two thirds of 1,200 leads and ", count: 200)
    #expect(Said.reader().count(text).readings.count > 0)
    #expect(Said.reader().number(String(repeating: "9", count: 5000)).readings.isEmpty)
  }
}
