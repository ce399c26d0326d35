import AgreementModel
import Testing

@testable import Prompts

@Suite struct TimeRenderingTests {
  @Test(arguments: [
    Rendered(.date(Make.date("2027-01-01")), "1 January 2027", "1 de enero de 2027"),
    Rendered(.date(Make.date("2028-02-29")), "29 February 2028", "29 de febrero de 2028"),
    Rendered(.month(Make.date("2027-09-01")), "September 2027", "septiembre de 2027"),
    Rendered(.weekday(.wednesday), "Wednesday", "miércoles"),
    Rendered(.weekday(.saturday), "Saturday", "sábado"),
    // 1 January 2027 is a Friday.
    Rendered(
      Make.moment("2027-01-08", "16:00"), "Friday 16:00",
      "viernes a las 16:00"),
    Rendered(Make.time("09:05"), "09:05", "09:05"),
  ])
  func days(_ rendered: Rendered) throws { try rendered.check() }

  @Test(arguments: [
    Rendered(
      Make.period("Q1 2027", "2027-01-01", "2027-04-01"), "Q1 2027 (1 January – 31 March 2027)",
      "Q1 2027 (del 1 de enero al 31 de marzo de 2027)"),
    Rendered(
      Make.period("2027", "2027-01-01", "2028-01-01"), "2027 (1 January – 31 December 2027)",
      "2027 (del 1 de enero al 31 de diciembre de 2027)"),
    Rendered(
      Make.period("W", "2026-12-01", "2027-03-01"), "W (1 December 2026 – 28 February 2027)",
      "W (del 1 de diciembre de 2026 al 28 de febrero de 2027)"),
    Rendered(Make.period("Q1 2027", "2027-01-01", "2027-04-01"), as: .typed, "Q1 2027", "Q1 2027"),
  ])
  func periods(_ rendered: Rendered) throws { try rendered.check() }

  @Test(arguments: [
    Rendered(Make.duration("PT1H", .working), "1 working hour", "1 hora hábil"),
    Rendered(Make.duration("PT4H", .working), "4 working hours", "4 horas hábiles"),
    Rendered(Make.duration("PT0.5H", .working), "0.5 working hours", "0,5 horas hábiles", "0.5 horas hábiles"),
    Rendered(Make.duration("PT1M", .working), "1 working minute", "1 minuto hábil"),
    Rendered(Make.duration("PT15M", .working), "15 working minutes", "15 minutos hábiles"),
    Rendered(Make.duration("PT30S", .working), "30 working seconds", "30 segundos hábiles"),
    Rendered(Make.duration("P1D", .working), "1 working day", "1 día hábil"),
    Rendered(Make.duration("P10D", .working), "10 working days", "10 días hábiles"),
    Rendered(Make.duration("P1W", .working), "1 working week", "1 semana laboral"),
    Rendered(Make.duration("P2W", .working), "2 working weeks", "2 semanas laborales"),
    Rendered(Make.duration("PT1H", .elapsed), "1 hour around the clock", "1 hora natural"),
    Rendered(Make.duration("PT24H", .elapsed), "24 hours around the clock", "24 horas naturales"),
    Rendered(Make.duration("PT90M", .elapsed), "90 minutes around the clock", "90 minutos de reloj"),
    Rendered(Make.duration("P1D", .elapsed), "1 calendar day", "1 día natural"),
    Rendered(Make.duration("P14D", .elapsed), "14 calendar days", "14 días naturales"),
    Rendered(Make.duration("P1M", .elapsed), "1 month", "1 mes"),
    Rendered(Make.duration("P3M", .elapsed), "3 months", "3 meses"),
    Rendered(Make.duration("P1Y", .elapsed), "1 year", "1 año"),
    Rendered(
      Make.duration("PT1200H", .elapsed), "1,200 hours around the clock", "1.200 horas naturales",
      "1,200 horas naturales"),
    Rendered(
      Make.duration("PT1H30M", .working), "1 working hour and 30 working minutes", "1 hora hábil y 30 minutos hábiles"),
    Rendered(
      Make.duration("PT1H30M", .working), as: .typed, "1 working hour 30 working minutes",
      "1 hora hábil 30 minutos hábiles"),
    Rendered(
      Make.duration("P1Y2M3D", .elapsed), "1 year, 2 months and 3 calendar days", "1 año, 2 meses y 3 días naturales"),
    Rendered(
      Make.duration("P3D", .working, until: .dayEnd), "3 working days, to the end of the day",
      "3 días hábiles, hasta el final del día"),
  ])
  func durations(_ rendered: Rendered) throws { try rendered.check() }

  private static let allDay = "09:00-18:00"

  @Test(arguments: [
    Rendered(
      Make.hours([.monday, .tuesday, .wednesday, .thursday, .friday].map { ($0, allDay) }), "Mon–Fri 09:00–18:00",
      "lun–vie 09:00–18:00"),
    Rendered(
      Make.hours(
        [.monday, .tuesday, .wednesday, .thursday].map { ($0, allDay) } + [(.friday, "09:00-14:00 15:00-18:00")]),
      "Mon–Thu 09:00–18:00, Fri 09:00–14:00 and 15:00–18:00", "lun–jue 09:00–18:00, vie 09:00–14:00 y 15:00–18:00"),
    Rendered(
      Make.hours([(.monday, allDay), (.wednesday, allDay)]), "Mon 09:00–18:00, Wed 09:00–18:00",
      "lun 09:00–18:00, mié 09:00–18:00"),
    Rendered(
      Make.hours([(.saturday, "10:00-14:00"), (.sunday, "10:00-14:00")]), "Sat–Sun 10:00–14:00", "sáb–dom 10:00–14:00"),
    Rendered(
      Make.hours([(.monday, allDay), (.tuesday, ""), (.sunday, allDay)]), "Mon 09:00–18:00, Sun 09:00–18:00",
      "lun 09:00–18:00, dom 09:00–18:00"),
    Rendered(Make.hours([(.friday, "22:00-06:00")]), "Fri 22:00–06:00", "vie 22:00–06:00"),
    Rendered(Make.hours([]), "", ""),
  ])
  func hours(_ rendered: Rendered) throws { try rendered.check() }

  @Test(arguments: [
    Rendered(
      .monthlyCounts(MonthlyCounts([("2027-01", 318), ("2027-02", 318), ("2027-03", 318)])), "318 a month", "318 al mes"
    ),
    Rendered(.monthlyCounts(MonthlyCounts([("2027-01", 1318)])), "1,318 a month", "1.318 al mes", "1,318 al mes"),
    Rendered(
      .monthlyCounts(MonthlyCounts([("2027-01", 300), ("2027-02", 320), ("2027-03", 1334)])),
      "January 300, February 320, March 1,334", "enero 300, febrero 320, marzo 1.334",
      "enero 300, febrero 320, marzo 1,334"),
    Rendered(
      .monthlyCounts(MonthlyCounts([("2027-02", 320), ("2027-01", 300)])), as: .typed, "January 300; February 320",
      "enero 300; febrero 320"),
  ])
  func countsOfMonths(_ rendered: Rendered) throws { try rendered.check() }
}
