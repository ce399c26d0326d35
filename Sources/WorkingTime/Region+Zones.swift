extension Region {
  /// Names of the old list that are a country's family: `US/Eastern`.
  static func countryOfFamily(_ zone: String) -> String? {
    let families = [
      "Australia/": "AU", "Brazil/": "BR", "Canada/": "CA", "Chile/": "CL", "Mexico/": "MX", "US/": "US",
      "America/Argentina/": "AR", "America/Indiana/": "US", "America/Kentucky/": "US", "America/North_Dakota/": "US",
    ]
    return families.first { zone.hasPrefix($0.key) }?.value
  }

  /// By zone, for the Spanish- and English-speaking world and the countries whose holidays are known.
  static let countryOfZone: [String: String] = {
    var result: [String: String] = [:]
    for (country, zones) in zonesOfCountry {
      for zone in zones.split(whereSeparator: \.isWhitespace) { result[String(zone)] = country }
    }
    return result
  }()

  private static let zonesOfCountry: [String: String] = [
    "AD": "Europe/Andorra",
    "AR": "America/Buenos_Aires",
    "AT": "Europe/Vienna",
    "AU": "Antarctica/Macquarie",
    "BB": "America/Barbados",
    "BE": "Europe/Brussels",
    "BM": "Atlantic/Bermuda",
    "BO": "America/La_Paz",
    "BR": """
    America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina America/Maceio
    America/Bahia America/Sao_Paulo America/Campo_Grande America/Cuiaba America/Santarem America/Porto_Velho
    America/Boa_Vista America/Manaus America/Eirunepe America/Rio_Branco
    """,
    "BS": "America/Nassau",
    "BW": "Africa/Gaborone",
    "BZ": "America/Belize",
    "CA": """
    America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay
    America/Blanc-Sablon America/Toronto America/Iqaluit America/Atikokan America/Winnipeg America/Resolute
    America/Rankin_Inlet America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay
    America/Inuvik America/Creston America/Dawson_Creek America/Fort_Nelson America/Whitehorse
    America/Dawson America/Vancouver
    """,
    "CH": "Europe/Zurich",
    "CL": "America/Santiago America/Coyhaique America/Punta_Arenas Pacific/Easter",
    "CO": "America/Bogota",
    "CR": "America/Costa_Rica",
    "CU": "America/Havana Cuba",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin Europe/Busingen",
    "DK": "Europe/Copenhagen",
    "DO": "America/Santo_Domingo",
    "EC": "America/Guayaquil Pacific/Galapagos",
    "ES": "Europe/Madrid Africa/Ceuta Atlantic/Canary",
    "FI": "Europe/Helsinki",
    "FJ": "Pacific/Fiji",
    "FR": "Europe/Paris",
    "GB": "Europe/London GB Europe/Belfast",
    "GG": "Europe/Guernsey",
    "GH": "Africa/Accra",
    "GI": "Europe/Gibraltar",
    "GM": "Africa/Banjul",
    "GQ": "Africa/Malabo",
    "GR": "Europe/Athens",
    "GT": "America/Guatemala",
    "GU": "Pacific/Guam",
    "GY": "America/Guyana",
    "HK": "Asia/Hong_Kong Hongkong",
    "HN": "America/Tegucigalpa",
    "IE": "Europe/Dublin Eire",
    "IM": "Europe/Isle_of_Man",
    "IN": "Asia/Kolkata Asia/Calcutta",
    "IT": "Europe/Rome",
    "JE": "Europe/Jersey",
    "JM": "America/Jamaica Jamaica",
    "KE": "Africa/Nairobi",
    "KY": "America/Cayman",
    "LR": "Africa/Monrovia",
    "LU": "Europe/Luxembourg",
    "MT": "Europe/Malta",
    "MU": "Indian/Mauritius",
    "MX": """
    America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros America/Chihuahua
    America/Ciudad_Juarez America/Ojinaga America/Mazatlan America/Bahia_Banderas America/Hermosillo
    America/Tijuana America/Ensenada
    """,
    "NA": "Africa/Windhoek",
    "NG": "Africa/Lagos",
    "NI": "America/Managua",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "NZ": "Pacific/Auckland Pacific/Chatham NZ",
    "PA": "America/Panama",
    "PE": "America/Lima",
    "PG": "Pacific/Port_Moresby Pacific/Bougainville",
    "PH": "Asia/Manila",
    "PK": "Asia/Karachi",
    "PL": "Europe/Warsaw Poland",
    "PR": "America/Puerto_Rico",
    "PT": "Europe/Lisbon Atlantic/Madeira Atlantic/Azores Portugal",
    "PY": "America/Asuncion",
    "RO": "Europe/Bucharest",
    "RW": "Africa/Kigali",
    "SE": "Europe/Stockholm",
    "SG": "Asia/Singapore Singapore",
    "SL": "Africa/Freetown",
    "SV": "America/El_Salvador",
    "TT": "America/Port_of_Spain",
    "TZ": "Africa/Dar_es_Salaam",
    "UG": "Africa/Kampala",
    "US": """
    America/New_York America/Detroit America/Chicago America/Menominee America/Denver America/Boise
    America/Phoenix America/Los_Angeles America/Anchorage America/Juneau America/Sitka America/Metlakatla
    America/Yakutat America/Nome America/Adak Pacific/Honolulu
    """,
    "UY": "America/Montevideo",
    "VE": "America/Caracas",
    "VI": "America/St_Thomas",
    "ZA": "Africa/Johannesburg",
    "ZM": "Africa/Lusaka",
    "ZW": "Africa/Harare",
  ]
}
