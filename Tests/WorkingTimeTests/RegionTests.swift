import Testing
import WorkingTime

@Suite struct RegionTests {
  @Test(arguments: [
    ("Europe/Madrid", "ES", "es-ES", "en-GB"), ("Atlantic/Canary", "ES", "es-ES", "en-GB"),
    ("America/Mexico_City", "MX", "es-MX", "en-US"), ("Mexico/General", "MX", "es-MX", "en-US"),
    ("America/New_York", "US", "es-US", "en-US"), ("US/Pacific", "US", "es-US", "en-US"),
    ("America/Indiana/Knox", "US", "es-US", "en-US"), ("Europe/London", "GB", "es-ES", "en-GB"),
    ("Europe/Dublin", "IE", "es-ES", "en-IE"), ("America/Argentina/Ushuaia", "AR", "es-AR", "en-US"),
    ("Australia/Sydney", "AU", "es-ES", "en-AU"), ("America/Bogota", "CO", "es-CO", "en-US"),
    ("Europe/Berlin", "DE", "es-ES", "en-GB"), ("America/Sao_Paulo", "BR", "es-ES", "en-US"),
    ("Asia/Calcutta", "IN", "es-ES", "en-IN"), ("America/Toronto", "CA", "es-ES", "en-CA"),
  ])
  func countryAndLocales(zone: String, country: String, spanish: String, english: String) throws {
    let region = try #require(Region(zone: zone))
    #expect(region.country == country)
    #expect(region.locale(language: "es") == spanish)
    #expect(region.locale(language: "en") == english)
  }

  @Test(arguments: ["UTC", "Etc/GMT+5", "CET", "", "Antarctica/Troll"]) func placeless(zone: String) {
    #expect(Region(zone: zone) == nil)
  }

  @Test(arguments: [
    ("es-ES", Region.DecimalMark.comma), ("es", .comma), ("es-AR", .comma), ("es-CO", .comma), ("es-CL", .comma),
    ("es-MX", .point), ("es-GT", .point), ("es-PA", .point), ("es-PE", .point), ("es-US", .point), ("en", .point),
    ("en-GB", .point), ("en-IE", .point), ("de-DE", .comma),
  ])
  func decimalMark(locale: String, mark: Region.DecimalMark) { #expect(Region.decimalMark(locale: locale) == mark) }

  /// Every country whose holidays are known can be reached from a time zone.
  @Test func holidaysAreOffered() {
    let zones = [
      "AR": "America/Argentina/Buenos_Aires", "AT": "Europe/Vienna", "BE": "Europe/Brussels", "BR": "America/Sao_Paulo",
      "CA": "America/Toronto", "CL": "America/Santiago", "CO": "America/Bogota", "DE": "Europe/Berlin",
      "DK": "Europe/Copenhagen", "ES": "Europe/Madrid", "FR": "Europe/Paris", "GB": "Europe/London",
      "IE": "Europe/Dublin",
      "IT": "Europe/Rome", "LU": "Europe/Luxembourg", "MX": "America/Monterrey", "NO": "Europe/Oslo",
      "PE": "America/Lima",
      "PL": "Europe/Warsaw", "PT": "Europe/Lisbon", "SV": "America/El_Salvador", "US": "America/Chicago",
      "UY": "America/Montevideo",
    ]
    #expect(HolidayRules.countries == zones.keys.sorted())
    for (country, zone) in zones { #expect(Region(zone: zone)?.country == country) }
  }
}
