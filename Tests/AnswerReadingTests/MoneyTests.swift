import AgreementModel
import AnswerReading
import Testing

@Suite struct MoneyTests {
  @Test(
    arguments: [
      ("1.2M €", "1200000 EUR"), ("1.2M€", "1200000 EUR"), ("€1.2M", "1200000 EUR"),
      ("about 1.2 million", "1200000 ? ~"),
      ("USD 1.200.000", "1200000 USD"), ("1,200,000", "1200000 ?"), ("$1,200,000.50", "1200000.50 ?"),
      ("18,000", "18000 ?"),
      ("18.000", "18000 ?"), ("18.000 €", "18000 EUR"), ("$18k", "18000 ?"), ("18k", "18000 ?"),
      ("18 K euros", "18000 EUR"), ("5 MDP", "5000000 (peso)"),
      ("5mdp", "5000000 (peso)"), ("2 MM USD", "2000000 USD"), ("$ 2.5 bn", "2500000000 ?"),
      ("one point two million euros", "1200000 EUR"),
      ("two hundred and fifty thousand pounds", "250000 GBP"), ("half a million dollars", "500000 (dollar)"),
      ("a quarter of a million euros", "250000 EUR"),
      ("1.2 millones de euros", "1200000 EUR"), ("un millón doscientos mil", "1200000 ?"),
      ("500 bucks", "500 (dollar)"), ("20 quid", "20 GBP"),
      ("at least 50k", "50000 ? >="), ("up to €3m", "3000000 EUR <="),
      ("between 1 and 1.2 million euros", "1000000 EUR [1000000, 1200000]"),
      ("€5k to €10k", "5000 EUR [5000, 10000]"), ("5-10 million", "5000000 ? [5000000, 10000000]"),
      ("€5-10k", "5000 EUR [5000, 10000]"),
      ("$1.125 billion", "1125000000 ?"), ("1 200 000 EUR", "1200000 EUR"),
      ("1\u{202F}200\u{202F}000\u{A0}€", "1200000 EUR"), ("1'200'000 CHF", "1200000 CHF"),
      ("R$ 5.000", "5000 BRL"), ("S/ 300", "300 PEN"), ("300 soles", "300 PEN"), ("10 canadian dollars", "10 CAD"),
      ("C$10", "10 CAD"),
      ("100 swedish kronor", "100 SEK"), ("-$50", "-50 ?"), ("$-50", "-50 ?"), ("minus 50 euros", "-50 EUR"),
      ("500 KEUR", "500000 EUR"),
      ("1.2 million in Q1 2027", "1200000 ?"), ("no, 1.3 million", "1300000 ?"), ("€500, no, €600", "600 EUR"),
      ("€500 and €600", "500 EUR | 600 EUR"),
      ("asap", "missing vague asap"), ("lots", "missing vague lots"), ("", "missing number"),
      ("money", "missing number"), ("60%", "missing number"), ("15 minutes", "missing number"),
      ("０.５ million", "500000 ?"),
      ("٣٠٠ €", "300 EUR"), ("EUR 5.50", "5.50 EUR"), ("50 cents", "0.50 ?"), ("3 euros 20", "3.20 EUR"),
      ("12 million pesos colombianos", "12000000 COP"),
      ("ARS 5.000.000", "5000000 ARS"), ("5 million Mexican pesos", "5000000 MXN"), ("u$s 400", "400 USD"),
      ("£1,250,000", "1250000 GBP"),
    ]) func english(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().money(text), Said.money) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("1,2 millones de euros", "1200000 EUR"), ("1.200.000 €", "1200000 EUR"), ("1.200.000,50 €", "1200000.50 EUR"),
      ("1,200,000.50 €", "1200000.50 EUR"),
      ("18,000", "18000 ?"), ("18.000", "18000 ?"), ("1.200 millones", "1200000000 ?"), ("1,125 millones", "1125000 ?"),
      ("mil euros", "1000 EUR"),
      ("cien mil pesos", "100000 (peso)"), ("dos mil millones de pesos", "2000000000 (peso)"),
      ("un billón de pesos", "1000000000000 (peso)"),
      ("medio millón de euros", "500000 EUR"), ("tres cuartos de millón de dólares", "750000 (dollar)"),
      ("un millón y medio de euros", "1500000 EUR"),
      ("unos 50.000 euros", "50000 EUR ~"), ("al menos 50 mil euros", "50000 EUR >="), ("hasta 3 M€", "3000000 EUR <="),
      ("entre 1 y 1,2 millones de euros", "1000000 EUR [1000000, 1200000]"),
      ("de 5 a 10 millones", "5000000 ? [5000000, 10000000]"),
      ("quince euros con cincuenta", "15.50 EUR"), ("2,5 MDP", "2500000 (peso)"), ("10 mdd", "10000000 (dollar)"),
      ("5 millones de pesos mexicanos", "5000000 MXN"),
      ("400 dólares canadienses", "400 CAD"), ("30 libras esterlinas", "30 GBP"), ("20 francos suizos", "20 CHF"),
      ("15 coronas suecas", "15 SEK"),
      ("uno coma dos millones", "1200000 ?"), ("1 millón 200 mil", "1200000 ?"), ("about 1.2 million", "1200000 ? ~"),
      ("no, 52 mil", "52000 ?"),
      ("500 dólares estadounidenses", "500 USD"), ("lo antes posible", "missing vague lo antes posible"),
    ]) func spanish(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader("es").money(text), Said.money) == expected, "\(text)")
  }

  @Test(arguments: [
    ("1,200.50", "1200.50 ?"), ("1.2 millones", "1200000 ?"), ("$1,125.75", "1125.75 ?"),
    ("1.200 millones", "1200000 ?"), ("18.000", "18000 ?"),
  ])
  func mexican(_ text: String, _ expected: String) {
    #expect(Said.line(Said.reader("es-MX").money(text), Said.money) == expected)
  }

  @Test func spanOfTheWords() {
    let reading = Said.reader().money("we need about €1.2 million, please").readings.first
    #expect(reading?.span == "€1.2 million")
    #expect(reading?.range == 14..<28)
    #expect(reading?.hedge == .about)
  }
}
