import AgreementModel
import Testing

@testable import Prompts

@Suite struct NumberRenderingTests {
  @Test(arguments: [
    Rendered(.count(0), "0", "0"),
    Rendered(.count(999), "999", "999"),
    Rendered(.count(1000), "1,000", "1.000", "1,000"),
    Rendered(.count(12345), "12,345", "12.345", "12,345"),
    Rendered(.count(1_234_567), "1,234,567", "1.234.567", "1,234,567"),
    Rendered(.count(-999), "−999", "−999"),
    Rendered(.count(-1_234_567), "−1,234,567", "−1.234.567", "−1,234,567"),
    Rendered(.decimal(Make.decimal("0.5")), "0.5", "0,5", "0.5"),
    Rendered(.decimal(Make.decimal("-0.5")), "−0.5", "−0,5", "−0.5"),
    Rendered(.decimal(Make.decimal("1234.50")), "1,234.50", "1.234,50", "1,234.50"),
    Rendered(.decimal(Make.decimal("-1234567.125")), "−1,234,567.125", "−1.234.567,125", "−1,234,567.125"),
  ])
  func numbers(_ rendered: Rendered) throws { try rendered.check() }

  @Test(arguments: [
    Rendered(Make.money("1200000.00", "EUR"), "€1,200,000", "1.200.000\u{A0}€", "1,200,000\u{A0}€"),
    Rendered(Make.money("999", "EUR"), "€999", "999\u{A0}€"),
    Rendered(Make.money("0.05", "GBP"), "£0.05", "0,05\u{A0}£", "0.05\u{A0}£"),
    Rendered(Make.money("1234.5", "USD"), "$1,234.50", "1.234,50\u{A0}USD", "1,234.50\u{A0}USD"),
    Rendered(Make.money("18000", "MXN"), "MXN 18,000", "18.000\u{A0}MXN", "$18,000"),
    Rendered(Make.money("18000.10", "MXN"), "MXN 18,000.10", "18.000,10\u{A0}MXN", "$18,000.10"),
    Rendered(Make.money("2500000", "COP"), "COP 2,500,000", "2.500.000\u{A0}COP", "2,500,000\u{A0}COP"),
    Rendered(Make.money("0.125", "EUR"), "€0.125", "0,125\u{A0}€", "0.125\u{A0}€"),
    Rendered(Make.money("0.00", "EUR"), "€0", "0\u{A0}€"),
    Rendered(Make.money("-1234.50", "EUR"), "−€1,234.50", "−1.234,50\u{A0}€", "−1,234.50\u{A0}€"),
  ])
  func money(_ rendered: Rendered) throws { try rendered.check() }

  @Test(arguments: [
    Rendered(Make.share("0.6"), "60%", "60\u{A0}%"),
    Rendered(Make.share("1"), "100%", "100\u{A0}%"),
    Rendered(Make.share("0"), "0%", "0\u{A0}%"),
    Rendered(Make.share("0.0419"), "4.19%", "4,19\u{A0}%", "4.19\u{A0}%"),
    Rendered(Make.share("0.1250"), "12.5%", "12,5\u{A0}%", "12.5\u{A0}%"),
    Rendered(Make.share("12.5"), "1,250%", "1.250\u{A0}%", "1,250\u{A0}%"),
    // 2 ÷ 3 = 0.66666…
    Rendered(.rate(.ratio(2, of: 3)), "66.67% (2 of 3)", "66,67\u{A0}% (2 de 3)", "66.67\u{A0}% (2 de 3)"),
    // 52 ÷ 1240 = 0.0419354…
    Rendered(
      .rate(.ratio(52, of: 1240)), "4.19% (52 of 1,240)", "4,19\u{A0}% (52 de 1.240)", "4.19\u{A0}% (52 de 1,240)"),
    Rendered(.rate(.ratio(52, of: 1240)), as: .typed, "52 of 1,240", "52 de 1.240", "52 de 1,240"),
    Rendered(Make.share("0.0419"), as: .typed, "4.19%", "4,19\u{A0}%", "4.19\u{A0}%"),
    Rendered(.rate(.ratio(1, of: 0)), "— (1 of 0)", "— (1 de 0)"),
  ])
  func rates(_ rendered: Rendered) throws { try rendered.check() }

  @Test(arguments: [
    ("es", "es-ES", "1.234,50"), ("es", "es-AR", "1.234,50"), ("es", "es-CL", "1.234,50"), ("es", "es-CO", "1.234,50"),
    ("es", "es-EC", "1.234,50"), ("es", "es-UY", "1.234,50"), ("es", "es-VE", "1.234,50"), ("es", "es-PY", "1.234,50"),
    ("es", "es-BO", "1.234,50"), ("es", "es-MX", "1,234.50"), ("es", "es-GT", "1,234.50"), ("es", "es-HN", "1,234.50"),
    ("es", "es-SV", "1,234.50"), ("es", "es-NI", "1,234.50"), ("es", "es-PA", "1,234.50"), ("es", "es-DO", "1,234.50"),
    ("es", "es-PR", "1,234.50"), ("es", "es-CR", "1,234.50"), ("es", "es-CU", "1,234.50"), ("es", "es-PE", "1,234.50"),
    ("es", "es-US", "1,234.50"), ("es", "es-BZ", "1,234.50"), ("es", "es-419", "1,234.50"),
    // The language was switched; the country and its marks stay.
    ("es", "en-GB", "1,234.50"), ("es", "en-ES", "1,234.50"), ("es", "en", "1,234.50"), ("en", "en-GB", "1,234.50"),
    ("en", "en-US", "1,234.50"),
  ])
  func marksFollowTheCountry(_ language: String, _ locale: String, _ expected: String) throws {
    let pack = try #require(Pack(language: language, locale: locale))
    #expect(pack.render(.decimal(Make.decimal("1234.50"))) == expected)
  }

  @Test(arguments: [
    ("es-MX", "MXN", "$1,200"), ("es-AR", "ARS", "$1.200"), ("es-CL", "CLP", "$1.200"), ("es-CO", "COP", "$1.200"),
    ("es-UY", "UYU", "$1.200"), ("es-PE", "PEN", "S/1,200"), ("es-US", "USD", "$1,200"), ("es-PR", "USD", "$1,200"),
    ("es-SV", "USD", "$1,200"), ("es-EC", "USD", "$1.200"), ("es-MX", "USD", "1,200\u{A0}USD"),
    ("es-AR", "USD", "1.200\u{A0}USD"), ("es-ES", "MXN", "1.200\u{A0}MXN"),
  ])
  func aCountryWritesItsOwnMoneyByItsSign(_ locale: String, _ currency: String, _ expected: String) throws {
    let pack = try #require(Pack(language: "es", locale: locale))
    #expect(pack.render(Make.money("1200.00", currency)) == expected)
  }
}
