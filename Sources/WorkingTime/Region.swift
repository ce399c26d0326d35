/// The country of a workshop, taken from its time zone: whose holidays to offer and how its numbers are written.
public struct Region: Hashable, Sendable {
  /// The ISO 3166 code: `ES`.
  public let country: String

  public init(country: String) { self.country = country }

  /// The country of a zone; nil when it is not known or the zone is no place's.
  public init?(zone: String) {
    guard let country = Self.countryOfZone[zone] ?? Self.countryOfFamily(zone) else { return nil }
    self.country = country
  }

  /// The mark between a number's whole part and its decimals; the other one groups thousands.
  public enum DecimalMark: String, Hashable, Sendable {
    case point = "."
    case comma = ","
  }
}

extension Region {
  /// The tag of a language as this country writes it: `es-MX`, `en-IE`.
  ///
  /// Where the language is not at home the tag is the one its speakers there mostly follow: English is American in the
  /// Americas and British elsewhere, Spanish is Spain's.
  public func locale(language: String) -> String {
    switch language {
    case "es": "es-" + (Self.spanish.contains(country) ? country : "ES")
    case "en" where Self.english.contains(country): "en-" + country
    case "en": Self.spanish.subtracting(["ES", "GQ"]).contains(country) || country == "BR" ? "en-US" : "en-GB"
    default: language + "-" + country
    }
  }

  /// The decimal mark of a locale: a point in English, in Mexico, Central America, the Caribbean and Peru, else a comma.
  public static func decimalMark(locale: String) -> DecimalMark {
    let parts = locale.split(separator: "-")
    guard parts.first == "es" else { return parts.first == "en" ? .point : .comma }
    return parts.last.map { pointCountries.contains(String($0)) } == true ? .point : .comma
  }

  private static let pointCountries: Set = [
    "CR", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
  ]

  private static let spanish: Set = [
    "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY", "SV",
    "US", "UY", "VE",
  ]

  private static let english: Set = [
    "AU", "BB", "BM", "BS", "BW", "BZ", "CA", "FJ", "GB", "GG", "GH", "GI", "GM", "GU", "GY", "HK", "IE", "IM", "IN",
    "JE", "JM", "KE", "KY", "LR", "MT", "MU", "NA", "NG", "NZ", "PG", "PH", "PK", "PR", "RW", "SG", "SL", "TT", "TZ",
    "UG", "US", "VI", "ZA", "ZM", "ZW",
  ]
}
