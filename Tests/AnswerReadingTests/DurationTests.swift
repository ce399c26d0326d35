import AgreementModel
import AnswerReading
import Testing

@Suite struct DurationTests {
  @Test(
    arguments: [
      ("90 min", "PT90M"), ("1h30", "PT1H30M"), ("1h 30m", "PT1H30M"), ("1 h 30", "PT1H30M"), ("1:30 h", "PT1H30M"),
      ("24h", "PT24H"), ("24 H", "PT24H"),
      ("15 minutes", "PT15M"), ("15'", "PT15M"), ("4 working hours", "PT4H working"),
      ("4 business hours", "PT4H working"),
      ("4 hours of working time", "PT4H working"), ("4 hours during business hours", "PT4H working"),
      ("2 business days", "P2D working"), ("1 day", "P1D"),
      ("next business day", "P1D working dayEnd"), ("the next working day", "P1D working dayEnd"),
      ("next day", "P1D dayEnd"), ("same day", "P0D dayEnd"),
      ("same business day", "P0D working dayEnd"), ("end of day", "P0D dayEnd"),
      ("by the end of the next business day", "P1D working dayEnd"),
      ("2 business days, by end of day", "P2D working dayEnd"), ("half an hour", "PT0.5H"),
      ("an hour and a half", "PT1.5H"), ("a day and a half", "P1.5D"),
      ("one and a half hours", "PT1.5H"), ("two and a half days", "P2.5D"), ("a quarter of an hour", "PT0.25H"),
      ("three quarters of an hour", "PT0.75H"),
      ("a third of an hour", "PT20M"), ("a fortnight", "P2W"), ("a couple of days", "P2D"), ("PT4H", "PT4H"),
      ("P10D", "P10D"), ("p1y2m", "P1Y2M"),
      ("24 hours around the clock", "PT24H elapsed"), ("24 hours, weekends too", "PT24H elapsed"),
      ("24 clock hours", "PT24H elapsed"),
      ("24h 24/7", "PT24H elapsed"), ("48h (weekends included)", "PT48H elapsed"), ("3 BD", "P3D working"),
      ("15-30 minutes", "PT30M [15, 30]"), ("10 calendar days", "P10D elapsed"), ("3 weeks", "P3W"),
      ("6 months", "P6M"),
      ("less than 15 minutes", "PT15M <="),
      ("at most 4 hours", "PT4H <="), ("about 2 weeks", "P2W ~"), ("24 to 48 hours", "PT48H [24, 48]"),
      ("2-3 days", "P3D [2, 3]"),
      ("between 2 and 3 working days", "P3D working [2, 3]"), ("2 hours to 4 hours", "PT4H [2, 4]"),
      ("within 4 working hours", "PT4H working"),
      ("4 working hours for 95% of leads", "PT4H working"), ("6 attempts in 10 working days", "P10D working"),
      ("within an hour", "PT1H"),
      ("asap", "missing vague asap"), ("as soon as possible", "missing vague as soon as possible"),
      ("a few hours", "missing vague a few"), ("soon", "missing vague soon"),
      ("15", "missing unit"), ("", "missing number"), ("no, 4 hours", "PT4H"), ("2 hours, no, 4 hours", "PT4H"),
      ("2 hours or 1 day", "PT2H | P1D"),
      ("1 week 2 days", "P1W2D"), ("2 days and 6 hours", "P2DT6H"), ("twenty-four hours", "PT24H"),
      ("fifteen minutes", "PT15M"), ("1.5 hours", "PT1.5H"),
      ("30 mins", "PT30M"), ("48hrs", "PT48H"), ("two dias habiles", "P2D working"), ("1 workday", "P1D working"),
      ("5 min.", "PT5M"),
      ("4 working-hours", "PT4H working"), ("320 a month", "missing unit"),
    ]) func english(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().duration(text), Said.duration) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("hora y media", "PT1.5H"), ("una hora y media", "PT1.5H"), ("dos horas y media", "PT2.5H"),
      ("2 días hábiles", "P2D working"),
      ("2 dias laborables", "P2D working"), ("quince minutos", "PT15M"), ("media hora", "PT0.5H"),
      ("un cuarto de hora", "PT0.25H"),
      ("tres cuartos de hora", "PT0.75H"), ("medio día", "P0.5D"), ("un día y medio", "P1.5D"),
      ("4 horas laborables", "PT4H working"),
      ("4 horas hábiles", "PT4H working"), ("4 horas en horario laboral", "PT4H working"),
      ("4 horas de trabajo", "PT4H working"),
      ("24 horas naturales", "PT24H elapsed"), ("24 horas corridas", "PT24H elapsed"),
      ("10 días naturales", "P10D elapsed"), ("48 horas de reloj", "PT48H elapsed"),
      ("24 horas de lunes a domingo", "PT24H elapsed"), ("24 horas, fines de semana incluidos", "PT24H elapsed"),
      ("siguiente día hábil", "P1D working dayEnd"),
      ("el día hábil siguiente", "P1D working dayEnd"), ("al día siguiente", "P1D dayEnd"),
      ("el mismo día", "P0D dayEnd"), ("una quincena", "P15D"),
      ("un par de días", "P2D"), ("dos semanas", "P2W"), ("3 meses", "P3M"), ("tres años", "P3Y"),
      ("entre 2 y 3 días", "P3D [2, 3]"),
      ("de 24 a 48 horas", "PT48H [24, 48]"), ("4 o 5 horas", "PT5H [4, 5]"), ("menos de 15 minutos", "PT15M <="),
      ("como máximo 4 horas", "PT4H <="),
      ("unas 2 semanas", "P2W ~"), ("lo antes posible", "missing vague lo antes posible"),
      ("pronto", "missing vague pronto"), ("varias horas", "missing vague varias"),
      ("cuanto antes", "missing vague cuanto antes"), ("1h30", "PT1H30M"), ("90 min", "PT90M"),
      ("1 hora 30 minutos", "PT1H30M"), ("1 hora y 15 minutos", "PT1H15M"),
      ("4 working hours", "PT4H working"), ("4 horas para el 95 % de los leads", "PT4H"),
      ("6 intentos en 10 días hábiles", "P10D working"), ("2,5 horas", "PT2.5H"),
      ("un mes", "P1M"), ("un día", "P1D"), ("una hora", "PT1H"), ("treinta y seis horas", "PT36H"),
    ]) func spanish(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").duration(text), Said.duration) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("clock", "elapsed"), ("around the clock", "elapsed"), ("24/7", "elapsed"), ("working", "working"),
      ("business hours", "working"),
      ("working hours", "working"), ("laborables", "working"), ("hábiles", "working"), ("naturales", "elapsed"),
      ("corridas", "elapsed"),
      ("horario laboral", "working"), ("banana", "missing choice"),
    ]) func clocks(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().clock(text)) { $0.rawValue } == expected, "\(text)")
  }
}
