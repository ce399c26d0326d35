import AgreementModel
import AnswerReading
import Testing

@Suite struct CountTests {
  @Test(
    arguments: [
      ("320 a month", "320 per month"), ("320/month", "320 per month"), ("320 leads per month", "320 per month"),
      ("320 qualified leads a month", "320 per month"),
      ("80 por semana", "80 per week"), ("80 a la semana", "80 per week"), ("80 leads al mes", "80 per month"),
      ("80 cada semana", "80 per week"),
      ("10 daily", "10 per day"), ("10 al día", "10 per day"), ("1,334", "1334"), ("1.334", "1334"), ("1 334", "1334"),
      ("6", "6"), ("six", "6"), ("6 attempts", "6"),
      ("6 attempts in 10 working days", "6"), ("a dozen", "12"), ("a hundred per quarter", "100 per quarter"),
      ("2.5k a year", "2500 per year"), ("twice a week", "2 per week"),
      ("once a month", "1 per month"), ("una vez al mes", "1 per month"), ("dos veces por semana", "2 per week"),
      ("weekly", "1 per week"), ("at least 50", "50 >="), ("50+", "50 >="),
      ("50 or more", "50 >="), ("about 50 a week", "50 per week ~"), ("between 50 and 60", "50 [50, 60]"),
      ("50-60 a month", "50 per month [50, 60]"), ("none", "0"),
      ("500 in the quarter", "500 per quarter"), ("monthly: 320", "320 per month"), ("320 mensuales", "320 per month"),
      ("a few", "missing vague a few"), ("varios", "missing vague varios"),
      ("6 reps", "6"), ("seis representantes", "6"), ("5,200 accounts", "5200"), ("20 hours", "20"),
      ("10 minutes", "10"), ("60%", "missing number"), ("no, 7", "7"), ("5, sorry, 7", "7"),
      ("5 and 7", "5 | 7"), ("una", "1"), ("one", "1"), ("there is one team with 6 people", "6"),
      ("320 per month in 2027", "320 per month"), ("", "missing number"),
      ("-3", "-3"), ("twenty to thirty", "20 [20, 30]"), ("3 per period", "3 per period"),
      ("40 per working day", "40 per day"),
    ]) func counts(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().count(text), Said.count) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("1,200.50", "1200.50"), ("3.14", "3.14"), ("1,5", "1.5"), ("one half", "0.5"), ("between 3 and 5", "3 [3, 5]"),
      ("minus five", "-5"), ("3 or 4", "3 [3, 4]"),
      ("two hundred and fifty", "250"), ("one point two million", "1200000"), ("nineteen hundred", "1900"),
      ("B2B", "missing number"), ("a thousand and one", "1001"),
      ("between one hundred and two hundred", "100 [100, 200]"), ("from 5 to 8", "5 [5, 8]"), ("٤٥", "45"),
      ("１２", "12"),
    ]) func numbers(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().number(text)) { $0.description } == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("1.200,50", "1200.50"), ("1.200", "1200"), ("1,200", "1.200"), ("treinta y cinco", "35"),
      ("mil doscientos", "1200"), ("cinco y medio", "5.5"), ("veintiún mil", "21000"),
      ("entre treinta y cinco y cuarenta", "35 [35, 40]"), ("menos cinco", "-5"), ("al menos 5", "5 >="),
      ("más o menos 50", "50 ~"), ("un millón y medio", "1500000"),
      ("ciento uno", "101"), ("dos coma cinco", "2.5"), ("tres cuartos", "0.75"), ("quinientas", "500"),
    ]) func spanishNumbers(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").number(text)) { $0.description } == expected, "\(text)")
  }
}
