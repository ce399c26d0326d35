import AgreementModel
import AnswerReading
import Testing

/// Today is Monday, 7 September 2026.
@Suite struct DateTests {
  private static let quarter = Period(
    label: "Q1 2027", from: LocalDate(daysSinceEpoch: 20_819), to: LocalDate(daysSinceEpoch: 20_909))

  @Test func theDaysOfThisSuite() {
    #expect(Said.today.description == "2026-09-07")
    #expect(Self.quarter.from.description == "2027-01-01")
    #expect(Self.quarter.to.description == "2027-04-01")
  }

  @Test(
    arguments: [
      ("2027-01-04", "2027-01-04"), ("2027/1/4", "2027-01-04"), ("4 January 2027", "2027-01-04"),
      ("4th of January 2027", "2027-01-04"), ("January 4, 2027", "2027-01-04"),
      ("Jan 4th 2027", "2027-01-04"), ("Jan. 4, 2027", "2027-01-04"), ("the fourth of July", "2027-07-04"),
      ("15 March", "2027-03-15"), ("March 15", "2027-03-15"),
      ("3/4/2027", "2027-04-03 | 2027-03-04"), ("13/4/2027", "2027-04-13"), ("4/13/2027", "2027-04-13"),
      ("4/4/2027", "2027-04-04"), ("31.12.2026", "2026-12-31"),
      ("15/3", "2027-03-15"), ("tomorrow", "2026-09-08"), ("today", "2026-09-07"), ("next Monday", "2026-09-14"),
      ("Friday", "2026-09-11"), ("in two weeks", "2026-09-21"),
      ("in 10 days", "2026-09-17"), ("in 3 months", "2026-12-07"), ("the day after tomorrow", "2026-09-09"),
      ("Monday, 15 March 2027", "2027-03-15"), ("end of March 2027", "2027-03-31"),
      ("mid January", "2027-01-15"), ("15 de marzo de 2027", "2027-03-15"),
      ("31 February 2027", "missing range 31 February 2027"), ("soon", "missing vague soon"), ("hello", "missing date"),
      ("29 February", "2028-02-29"), ("twenty-first of March 2027", "2027-03-21"), ("5 Jan '27", "2027-01-05"),
      ("1 May 2027, no, 3 May 2027", "2027-05-03"),
      ("we meet on 15 March 2027 in Madrid", "2027-03-15"),
    ]) func english(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().date(text)) { $0.description } == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("4 de enero de 2027", "2027-01-04"), ("4 enero 2027", "2027-01-04"), ("1º de mayo de 2027", "2027-05-01"),
      ("primero de mayo", "2027-05-01"), ("3/4/2027", "2027-04-03"),
      ("3-4-27", "2027-04-03"), ("4/13/2027", "2027-04-13"), ("mañana", "2026-09-08"), ("hoy", "2026-09-07"),
      ("pasado mañana", "2026-09-09"), ("el próximo lunes", "2026-09-14"),
      ("el lunes que viene", "2026-09-14"), ("dentro de dos semanas", "2026-09-21"), ("en 10 días", "2026-09-17"),
      ("lunes 15 de marzo", "2027-03-15"),
      ("finales de marzo de 2027", "2027-03-31"), ("quince de marzo de dos mil", "2027-03-15"),
      ("March 15, 2027", "2027-03-15"), ("31 de abril de 2027", "missing range 31 de abril de 2027"),
      ("treinta y uno de marzo", "2027-03-31"), ("el 6 de enero", "2027-01-06"),
    ]) func spanish(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").date(text)) { $0.description } == expected, "\(text)")
  }

  @Test(arguments: [("en-US", "2027-03-04"), ("en-GB", "2027-04-03"), ("es-MX", "2027-04-03")])
  func countryDecidesTheOrder(_ locale: String, _ expected: String) {
    #expect(Said.line(Said.reader(locale).date("3/4/2027")) { $0.description } == expected)
  }

  @Test(arguments: [("15 March", "2027-03-15"), ("6 January", "2027-01-06"), ("15 May", "2027-05-15")])
  func thePeriodDecidesTheYear(_ text: String, _ expected: String) {
    #expect(Said.line(Said.reader(period: Self.quarter).date(text)) { $0.description } == expected)
  }

  @Test(
    arguments: [
      ("Q1 2027", "Q1 2027: 2027-01-01 2027-04-01"), ("Q1", "Q1 2027: 2027-01-01 2027-04-01"),
      ("Q4", "Q4 2026: 2026-10-01 2027-01-01"), ("q3 2027", "Q3 2027: 2027-07-01 2027-10-01"),
      ("2027 Q2", "Q2 2027: 2027-04-01 2027-07-01"), ("2027-Q2", "Q2 2027: 2027-04-01 2027-07-01"),
      ("first quarter of 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("the first quarter 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("1st quarter 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("last quarter of 2026", "Q4 2026: 2026-10-01 2027-01-01"),
      ("H1 2027", "H1 2027: 2027-01-01 2027-07-01"), ("second half of 2027", "H2 2027: 2027-07-01 2028-01-01"),
      ("2027", "2027: 2027-01-01 2028-01-01"),
      ("next quarter", "Q4 2026: 2026-10-01 2027-01-01"), ("this quarter", "Q3 2026: 2026-07-01 2026-10-01"),
      ("next year", "2027: 2027-01-01 2028-01-01"),
      ("next month", "next month: 2026-10-01 2026-11-01"), ("jan–mar", "Q1 2027: 2027-01-01 2027-04-01"),
      ("Jan-Mar 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("January to March 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("November 2026 to January 2027", "November 2026 to January 2027: 2026-11-01 2027-02-01"),
      ("Nov to Jan", "Nov to Jan: 2026-11-01 2027-02-01"), ("March 2027", "March 2027: 2027-03-01 2027-04-01"),
      ("2027-01-01/2027-03-31", "2027-01-01/2027-03-31: 2027-01-01 2027-04-01"),
      ("January, February and March 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("from now until end of March 2027", "now until end of March 2027: 2026-09-07 2027-04-01"),
      ("Jan 1 - Mar 31, 2027", "Jan 1 - Mar 31, 2027: 2027-01-01 2027-04-01"), ("FY27", "2027: 2027-01-01 2028-01-01"),
      ("1 January to 31 March 2027", "1 January to 31 March 2027: 2027-01-01 2027-04-01"),
      ("4–25 March 2027", "4–25 March 2027: 2027-03-04 2027-03-26"),
      ("from 4 to 25 March 2027", "4 to 25 March 2027: 2027-03-04 2027-03-26"),
      ("March 4 to 25, 2027", "March 4 to 25, 2027: 2027-03-04 2027-03-26"),
      ("25 to 4 March 2027", "March 2027: 2027-03-01 2027-04-01"),
      ("from 2027-01-01 to 2027-03-31", "2027-01-01 to 2027-03-31: 2027-01-01 2027-04-01"),
      ("15 Jan 2027 until 15 Apr 2027", "15 Jan 2027 until 15 Apr 2027: 2027-01-15 2027-04-16"),
      ("primer trimestre de 2027", "Q1 2027: 2027-01-01 2027-04-01"),
      ("the next 3 months", "Q4 2026: 2026-10-01 2027-01-01"), ("soon", "missing vague soon"),
      ("hello", "missing period"), ("Q5 2027", "2027: 2027-01-01 2028-01-01"),
      ("Acme, Q1 2027", "Q1 2027: 2027-01-01 2027-04-01"), ("Q1 '27", "Q1 2027: 2027-01-01 2027-04-01"),
      ("Q1 next year", "Q1 2027: 2027-01-01 2027-04-01"),
    ]) func periods(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().period(text), Said.period) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("primer trimestre de 2027", "T1 2027: 2027-01-01 2027-04-01"),
      ("primer trimestre", "T1 2027: 2027-01-01 2027-04-01"), ("T1 2027", "T1 2027: 2027-01-01 2027-04-01"),
      ("1T 2027", "T1 2027: 2027-01-01 2027-04-01"), ("1T27", "T1 2027: 2027-01-01 2027-04-01"),
      ("1er trimestre 2027", "T1 2027: 2027-01-01 2027-04-01"),
      ("segundo semestre de 2027", "S2 2027: 2027-07-01 2028-01-01"),
      ("próximo trimestre", "T4 2026: 2026-10-01 2027-01-01"),
      ("el trimestre que viene", "T4 2026: 2026-10-01 2027-01-01"),
      ("el próximo año", "2027: 2027-01-01 2028-01-01"), ("enero a marzo 2027", "T1 2027: 2027-01-01 2027-04-01"),
      ("de enero a marzo de 2027", "T1 2027: 2027-01-01 2027-04-01"),
      ("ene-mar 2027", "T1 2027: 2027-01-01 2027-04-01"), ("enero de 2027", "enero de 2027: 2027-01-01 2027-02-01"),
      ("año 2027", "2027: 2027-01-01 2028-01-01"),
      ("del 4 al 25 de marzo de 2027", "4 al 25 de marzo de 2027: 2027-03-04 2027-03-26"),
      ("del 1 de enero al 31 de marzo de 2027", "1 de enero al 31 de marzo de 2027: 2027-01-01 2027-04-01"),
      ("último trimestre de 2026", "T4 2026: 2026-10-01 2027-01-01"),
      ("del 1/1/2027 al 31/3/2027", "1/1/2027 al 31/3/2027: 2027-01-01 2027-04-01"),
      ("los próximos 3 meses", "T4 2026: 2026-10-01 2027-01-01"),
      ("Q1 2027", "T1 2027: 2027-01-01 2027-04-01"),
      ("tercer trimestre del próximo año", "T3 2027: 2027-07-01 2027-10-01"),
    ]) func spanishPeriods(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").period(text), Said.period) == expected, "\(text)")
  }
}
