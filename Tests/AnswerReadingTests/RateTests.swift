import AgreementModel
import AnswerReading
import Testing

@Suite struct RateTests {
  @Test(
    arguments: [
      ("60", "0.60"), ("60%", "0.60"), ("60 %", "0.60"), ("60 percent", "0.60"), ("60 per cent", "0.60"),
      ("0.6", "0.6"), ("100%", "1"), ("100", "1"),
      ("3 of 5", "3/5"), ("two thirds", "2/3"), ("half", "1/2"), ("three quarters", "3/4"), ("all of them", "1"),
      ("always", "1"), ("none", "0"), ("0", "0"),
      ("12.5%", "0.125"), ("95% of leads", "0.95"), ("4 working hours for 95% of leads", "0.95"),
      ("95% within 4 hours", "0.95"), ("about 60%", "0.60 ~"),
      ("at least 90%", "0.90 >="), ("140%", "missing range 140%"), ("-5%", "missing range -5%"), ("1", "0.01 | 1"),
      ("most", "missing vague most"),
      ("sesenta por ciento", "0.60"), ("60％", "0.60"), ("4 hours", "missing number"), ("9 out of 10", "9/10"),
      ("nine in ten", "9/10"), ("60% and 40%", "0.60 | 0.40"),
      ("not 60, 70", "0.60 | 0.70"), ("60, no, 70", "0.70"), ("1/3", "1/3"), ("80-90%", "0.80 [80, 90]"),
      ("between 80 and 90 percent", "0.80 [80, 90]"),
    ]) func shares(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().share(text), Said.rate) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("52 of 1240", "52/1240"), ("52 of 1,240", "52/1240"), ("52 out of 1.240", "52/1240"),
      ("no, 52 of 1240", "52/1240"), ("1 in 25", "1/25"),
      ("one in twenty-five", "1/25"), ("one in every 25", "1/25"), ("8 out of 100", "8/100"), ("8", "0.08"),
      ("8%", "0.08"), ("4 percent", "0.04"),
      ("52/1240", "52/1240"), ("52 customers out of 1,240 leads", "52/1240"),
      ("52 new customers from 1240 leads", "52/1240"), ("of 1,240 leads, 52", "52/1240"),
      ("we won 52 of our 1,240 leads", "52/1240"), ("uno de cada veinticinco", "1/25"), ("1 de 25", "1/25"),
      ("52 de 1.240", "52/1240"),
      ("3.5%", "0.035"), ("0.5", "0.005 | 0.5"), ("0.5%", "0.005"), ("120 of 100", "missing range 120 of 100"),
      ("52 of 1240, that is 4.19%", "52/1240"),
      ("between 3 and 5 %", "0.03 [3, 5]"), ("3–5%", "0.03 [3, 5]"), ("2 or 3%", "0.02 [2, 3]"), ("a third", "1/3"),
      ("dunno", "missing number"),
      ("5 in 1000", "5/1000"), ("1 por cada 25", "1/25"),
    ]) func rates(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().rate(text), Said.rate) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("uno de cada veinticinco", "1/25"), ("4 por ciento", "0.04"), ("cuatro por ciento", "0.04"),
      ("52 de 1240", "52/1240"), ("52 de 1.240", "52/1240"),
      ("52 clientes de 1.240 leads", "52/1240"), ("de 1.240 leads, 52", "52/1240"), ("tres de cada cuatro", "3/4"),
      ("dos tercios", "2/3"),
      ("un tercio", "1/3"), ("la mitad", "1/2"), ("una cuarta parte", "1/4"), ("4,19 %", "0.0419"), ("4,5%", "0.045"),
      ("unos 8 de cada 100", "8/100 ~"),
      ("todos", "1"), ("siempre", "1"), ("al menos el 90 %", "0.90 >="), ("más o menos el 8%", "0.08 ~"),
      ("entre el 3 y el 5 %", "0.03 [3, 5]"), ("del 3 al 5 %", "0.03 [3, 5]"),
      ("la mayoría", "missing vague la mayoría"), ("noventa y cinco por ciento", "0.95"),
      ("entre 3 y 5 de cada 100", "3/100 [3, 5]"), ("cien por cien", "1"),
      ("1 sobre 25", "1/25"),
    ]) func spanish(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").rate(text), Said.rate) == expected, "\(text)")
  }

  @Test(arguments: [
    ("100 %", "100"), ("60", "60"), ("4.5%", "4.5"), ("three and a half percent", "3.5"), ("nothing", "missing number"),
  ])
  func percents(_ text: String, _ expected: String) {
    #expect(Said.line(Said.reader().percent(text)) { $0.description } == expected, "\(text)")
  }
}
