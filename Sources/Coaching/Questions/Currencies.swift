/// What money a country uses, for proposals only: the room confirms.
enum Currencies {
  private static let euro: Set<String> = [
    "AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI",
    "SK",
  ]

  private static let other = [
    "US": "USD", "MX": "MXN", "GB": "GBP", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "AR": "ARS", "CO": "COP",
    "CL": "CLP", "PE": "PEN", "BR": "BRL", "UY": "UYU", "PY": "PYG", "BO": "BOB", "EC": "USD", "SV": "USD",
    "PA": "USD", "PR": "USD", "CR": "CRC", "GT": "GTQ", "HN": "HNL", "NI": "NIO", "DO": "DOP", "VE": "VES",
    "CU": "CUP", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN", "ZA": "ZAR", "IN": "INR",
  ]

  static func ofCountry(_ country: String) -> String? { euro.contains(country) ? "EUR" : other[country] }
}
