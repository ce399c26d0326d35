import AgreementModel
import AnswerReading
import Testing

@Suite struct HoursTests {
  @Test(
    arguments: [
      ("Mon–Fri 9–18", "motuwethfr 09:00-18:00"), ("Mon-Fri 9-18", "motuwethfr 09:00-18:00"),
      ("Monday to Friday 9 to 6", "motuwethfr 09:00-18:00"),
      ("9 to 5 weekdays", "motuwethfr 09:00-17:00"), ("9-5", "motuwethfr 09:00-17:00"),
      ("weekdays 8:30-17:30", "motuwethfr 08:30-17:30"), ("24/7", "motuwethfrsasu 00:00-24:00"),
      ("around the clock", "motuwethfrsasu 00:00-24:00"), ("Mon-Fri 9am-6pm", "motuwethfr 09:00-18:00"),
      ("Mon to Fri from 9 a.m. to 6 p.m.", "motuwethfr 09:00-18:00"),
      ("Mon–Thu 9–18, Fri 9–15", "motuweth 09:00-18:00; fr 09:00-15:00"),
      ("Mon–Fri 9–18, Fri 9–15", "motuweth 09:00-18:00; fr 09:00-15:00"),
      ("Mon–Thu 9–18; Fri 9–14 and 15–18", "motuweth 09:00-18:00; fr 09:00-14:00 15:00-18:00"),
      ("9 to 1 and 2 to 6, Monday to Friday", "motuwethfr 09:00-13:00 14:00-18:00"),
      ("M-F 9-5", "motuwethfr 09:00-17:00"), ("Mon, Wed and Fri 10-14", "mowefr 10:00-14:00"),
      ("every day 8-20", "motuwethfrsasu 08:00-20:00"), ("Mon-Sat 22:00-06:00", "motuwethfrsa 22:00-06:00"),
      ("daily 9 to noon", "motuwethfrsasu 09:00-12:00"),
      ("weekdays 9-18, Sat 10-14, Sun closed", "motuwethfr 09:00-18:00; sa 10:00-14:00"),
      ("Mon-Fri 24 hours", "motuwethfr 00:00-24:00"), ("Mon-Fri 0900-1800", "motuwethfr 09:00-18:00"),
      ("every day 9-18 except Sunday", "motuwethfrsa 09:00-18:00"), ("9 to 5 except Fridays", "motuweth 09:00-17:00"),
      ("Sun-Thu 9-17", "motuwethsu 09:00-17:00"), ("hello", "missing hours"), ("office hours", "missing hours"),
      ("between 9 and 18 on weekdays", "motuwethfr 09:00-18:00"),
    ]) func english(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().weeklyHours(text), Said.hours) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("lunes a viernes de 9 a 14 y de 16 a 19", "motuwethfr 09:00-14:00 16:00-19:00"),
      ("de lunes a viernes: 9-14, 16-19; sábados: 10-13", "motuwethfr 09:00-14:00 16:00-19:00; sa 10:00-13:00"),
      ("L-J 9-18, V 9-15", "motuweth 09:00-18:00; fr 09:00-15:00"),
      ("9h a 18h de lunes a viernes", "motuwethfr 09:00-18:00"),
      ("lunes a viernes 9:00 - 14:00 / 16:00 - 19:00", "motuwethfr 09:00-14:00 16:00-19:00"),
      ("L-V 9-18, S 10-14", "motuwethfr 09:00-18:00; sa 10:00-14:00"), ("L a V de 9 a 18", "motuwethfr 09:00-18:00"),
      ("de lunes a viernes de 9:00 a 18:00", "motuwethfr 09:00-18:00"),
      ("de lunes a jueves de 9 a 18 y viernes de 9 a 15", "motuweth 09:00-18:00; fr 09:00-15:00"),
      ("lunes a viernes de 9 a 6", "motuwethfr 09:00-18:00"),
      ("de 9 de la mañana a 6 de la tarde", "motuwethfr 09:00-18:00"), ("lun-vie 9h-18h", "motuwethfr 09:00-18:00"),
      ("todos los días de 8 a 20", "motuwethfrsasu 08:00-20:00"),
      ("lunes a viernes, 9 a 14 y 15 a 18", "motuwethfr 09:00-14:00 15:00-18:00"),
      ("sábados de 10 a 14", "sa 10:00-14:00"),
      ("lunes a viernes de 9 a 14 h y de 16 a 19 h", "motuwethfr 09:00-14:00 16:00-19:00"),
      ("de lunes a domingo las 24 horas", "motuwethfrsasu 00:00-24:00"),
      ("L-V 9-14 y 16-19", "motuwethfr 09:00-14:00 16:00-19:00"),
      ("entre las 9 y las 18 de lunes a viernes", "motuwethfr 09:00-18:00"),
      ("martes y jueves de 10 a 13", "tuth 10:00-13:00"),
      ("lunes a viernes de 9 a 18, sábado cerrado", "motuwethfr 09:00-18:00"),
      ("lunes a viernes de nueve a seis", "motuwethfr 09:00-18:00"),
      ("lunes a viernes de 8:30 a 17:30", "motuwethfr 08:30-17:30"), ("24/7", "motuwethfrsasu 00:00-24:00"),
    ]) func spanish(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").weeklyHours(text), Said.hours) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("9:30", "09:30"), ("09:30", "09:30"), ("9.30", "09:30"), ("9:30 am", "09:30"), ("9.30pm", "21:30"),
      ("14h", "14:00"), ("14h30", "14:30"), ("half past nine", "09:30"), ("quarter to ten", "09:45"),
      ("noon", "12:00"), ("mediodía", "12:00"), ("las nueve y media", "09:30"), ("a las 9", "09:00"),
      ("9 de la mañana", "09:00"), ("7 de la tarde", "19:00"), ("las diez menos cuarto", "09:45"),
      ("3", "15:00 | 03:00"), ("3 pm", "15:00"), ("Monday at 9:30", "09:30"), ("12 pm", "12:00"), ("12 am", "00:00"),
      ("25:00", "missing hours"), ("hello", "missing hours"), ("9:30, 45 minutes", "09:30"),
      ("16:00 h", "16:00"),
    ]) func times(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().timeOfDay(text)) { $0.description } == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("Monday", "monday"), ("lunes", "monday"), ("every Tuesday", "tuesday"), ("miércoles", "wednesday"),
      ("Thu", "thursday"), ("los viernes", "friday"), ("sábado", "saturday"), ("on Sundays", "sunday"),
      ("Monday or Friday", "monday | friday"), ("someday", "missing vague someday"), ("hello", "missing weekday"),
      ("Mondays at 9:30", "monday"),
    ]) func weekdays(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().weekday(text)) { $0.rawValue } == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("Madrid", "Europe/Madrid"), ("Europe/Madrid", "Europe/Madrid"), ("europe/madrid", "Europe/Madrid"),
      ("hora de Madrid", "Europe/Madrid"), ("Ciudad de México (UTC-6)", "America/Mexico_City"),
      ("hora peninsular", "Europe/Madrid"), ("CET", "Europe/Madrid | Europe/Paris | Europe/Berlin | Europe/Rome"),
      ("CDMX", "America/Mexico_City"),
      ("Ciudad de México", "America/Mexico_City"), ("México", "America/Mexico_City"),
      ("Mexico City time", "America/Mexico_City"), ("Bogotá", "America/Bogota"),
      ("Buenos Aires", "America/Argentina/Buenos_Aires"),
      ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"), ("Lima, Peru", "America/Lima"),
      ("London", "Europe/London"), ("Londres", "Europe/London"), ("New York", "America/New_York"),
      ("Nueva York", "America/New_York"),
      ("USA", "America/New_York | America/Chicago | America/Denver | America/Los_Angeles"),
      ("Boston, USA", "America/New_York"), ("UTC", "UTC"), ("UTC-5", "Etc/GMT+5"),
      ("GMT+1", "Etc/GMT-1"), ("Tallinn", "Europe/Tallinn"), ("asia/yerevan", "Asia/Yerevan"),
      ("Canarias", "Atlantic/Canary"), ("España", "Europe/Madrid"), ("Atlantis", "missing timeZone"),
      ("Madrid or London", "Europe/Madrid | Europe/London"), ("São Paulo", "America/Sao_Paulo"),
      ("New York or Los Angeles", "America/New_York | America/Los_Angeles"), ("Pacific time", "America/Los_Angeles"),
    ]) func zones(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().timeZone(text)) { $0 } == expected, "\(text)")
  }
}
