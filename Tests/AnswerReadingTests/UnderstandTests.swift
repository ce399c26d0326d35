import AgreementModel
import AnswerReading
import Testing

@Suite struct UnderstandTests {
  @Test(
    arguments: [
      (.number, "about 1.2 million", "{span: 1.2 million, value: 1200000}"), (.number, "hello", "null"),
      (.percent, "60 %", "{span: 60 %, value: 60}"), (.percent, "60", "null"),
      (.money, "about $1.2M", "{span: $1.2M, value: 1200000, currency: null}"),
      (.money, "5 MDP", "{span: 5 MDP, value: 5000000, currency: null}"),
      (.money, "2,5 M€", "{span: 2,5 M€, value: 2500000, currency: EUR}"),
      (.duration, "4 working hours", "{span: 4 working hours, iso8601: PT4H, seconds: 14400, clock: working}"),
      (.duration, "24h", "{span: 24h, iso8601: PT24H, seconds: 86400, clock: null}"),
      (
        .duration, "next business day",
        "{span: next business day, iso8601: P1D, seconds: 86400, clock: working, until: dayEnd}"
      ), (.duration, "asap", "null"),
      (.boolean, "sí", "{span: sí, value: true}"), (.boolean, "maybe", "null"),
      (.ratio, "52 of 1240", "{span: 52 of 1240, numerator: 52, denominator: 1240, value: 0.0419354838709677}"),
      (
        .ratio, "uno de cada veinticinco", "{span: uno de cada veinticinco, numerator: 1, denominator: 25, value: 0.04}"
      ), (.ratio, "4.5%", "{span: 4.5%, numerator: 45, denominator: 1000, value: 0.045}"),
      (.count, "320 leads a month", "{span: 320 leads a month, value: 320, per: month}"),
      (.count, "6", "{span: 6, value: 6, per: null}"),
      (.date, "3/4/2027", "{span: 3/4/2027, value: 2027-04-03, alternatives: [{value: 2027-03-04}]}"),
      (.period, "Q1 2027", "{span: Q1 2027, label: Q1 2027, from: 2027-01-01, to: 2027-04-01}"),
      (
        .hours, "Sat 10–14",
        "{span: Sat 10–14, value: {monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [[10:00, 14:00]], sunday: []}}"
      ),
      (.list, "a; b", "{span: a; b, value: [a, b]}"),
      (.person, "Ana Ruiz, CMO", "{span: Ana Ruiz, CMO, value: [{name: Ana Ruiz, role: CMO}]}"),
      (.timezone, "hora de Madrid", "{span: Madrid, value: Europe/Madrid}"), (.timezone, "Atlantis", "null"),
      (.list, " ", "null"), (.person, "", "null"),
    ] as [(UnderstandKind, String, String)]) func json(_ kind: UnderstandKind, _ text: String, _ expected: String)
  {
    #expect((Said.reader().understand(kind, text).map(describe) ?? "null") == expected)
  }

  private func describe(_ json: JSON) -> String {
    switch json {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let text): text
    case .array(let list): "[" + list.map(describe).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.members.map { "\($0.name): \(describe($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// Cases like those of Recognizers-Text that are not among them.
  @Test(
    arguments: [
      (.number, "en", "one thousand two hundred and thirty-four", "1234"),
      (.number, "en", "nineteen thirty-seconds", "0.59375"), (.number, "en", "ninety-nine point nine", "99.9"),
      (.number, "en", "10 million and a half", "10500000"), (.number, "en", "five out of ten", "0.5"),
      (.number, "en", "five and six tenths", "5.6"), (.number, "en", "half a dozen", "6"),
      (.number, "en", "one sixty-fourth", "0.015625"), (.number, "en", "minus three quarters", "-0.75"),
      (.number, "en", "2.5e+5", "250000"),
      (.number, "es", "un billón doscientos mil millones", "1200000000000"),
      (.number, "es", "veintiún mil quinientos", "21500"), (.number, "es", "ocho con tres quintos", "8.6"),
      (.number, "es", "un cienmilesimo", "0.00001"), (.number, "es", "tres coma catorce quince", "3.1415"),
      (.number, "es", "siete mil con quinientos", "7000.5"), (.number, "es", "cinco sobre ocho", "0.625"),
      (.number, "es", "2 millones y medio", "2500000"), (.percent, "es", "medio por ciento", "0.5"),
      (.percent, "en", "twenty-five and a half percent", "25.5"), (.percent, "es", "1.000%", "1000"),
      (.money, "en", "two dollars and fifty cents", "2.5"), (.money, "en", "raised $ 4.5 mln", "4500000"),
      (.money, "en", "a dollar", "1"), (.money, "en", "200 million deutsche marks", "200000000"),
      (.money, "es", "un euro y medio", "1.5"), (.money, "es", "25 mil 500 pesos", "25500"),
      (.money, "es", "US$ 4.500 millones", "4500000000"), (.money, "es", "15 dolares 50 centavos", "15.5"),
    ] as [(UnderstandKind, String, String, String)]) func alike(
      _ kind: UnderstandKind, _ locale: String, _ text: String, _ expected: String
    )
  {
    #expect(Said.reader(locale).understand(kind, text)?["value"]?.string == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("for two and half hours", "PT2.5H"), ("1hr30min", "PT1H30M"), ("two quarters", "P6M"), ("6-month", "P6M"),
      ("half-year", "P0.5Y"), ("5 days and 4 hours and 3 minutes", "P5DT4H3M"), ("two decades", "P20Y"),
      ("semana y media", "P1.5W"), ("toda la semana", "P1W"), ("el día entero", "P1D"),
      ("veinte y cuatro horas", "PT24H"), ("tres años y medio", "P3.5Y"), ("3 h y 20 min", "PT3H20M"),
      ("dos siglos", "P200Y"),
    ]) func alikeDurations(_ text: String, _ expected: String)
  {
    #expect(Said.reader().understand(.duration, text)?["iso8601"]?.string == expected, "\(text)")
  }
}
