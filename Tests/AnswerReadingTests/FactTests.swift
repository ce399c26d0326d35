import AgreementModel
import AnswerReading
import Testing

@Suite struct FactTests {
  @Test(
    arguments: [
      ("4 working hours for 95% of leads", "PT4H working, 0.95"), ("95% within 4 working hours", "0.95, PT4H working"),
      ("6 attempts in 10 working days", "6, P10D working"),
      ("€18,000 a customer, 52 of 1240 leads", "18000 EUR, 52/1240"),
      ("1.2 million euros in Q1 2027", "1200000 EUR, Q1 2027"), ("320 a month at 70%", "320 per month, 0.70"),
      ("6 intentos en 10 días hábiles, en el 90 % de los casos", "6, P10D working, 0.90"),
      ("15 March 2027 at the latest", "2027-03-15"), ("nothing at all", ""), ("asap", ""),
      ("60%", "0.60"), ("3 working days", "P3D working"),
    ]) func severalAtOnce(_ text: String, _ expected: String)
  {
    #expect(Said.reader().facts(text).map(describe).joined(separator: ", ") == expected, "\(text)")
  }

  private func describe(_ fact: Fact) -> String {
    switch fact {
    case .money(let reading): Said.money(reading.value)
    case .share(let reading): Said.rate(reading.value)
    case .duration(let reading): Said.duration(reading.value)
    case .period(let reading): reading.value.label
    case .date(let reading): reading.value.description
    case .count(let reading): Said.count(reading.value)
    }
  }
}
