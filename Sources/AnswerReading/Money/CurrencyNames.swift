/// The names of currencies in both languages, folded: nouns, and the countries that tell which one is meant.
enum CurrencyNames {
  /// What a noun says about the currency.
  struct Noun: Hashable, Sendable {
    var code: String?
    var family: CurrencyFamily?
  }

  static let nouns: [String: Noun] = {
    var table: [String: Noun] = [:]
    let families: [(CurrencyFamily, String?, String)] = [
      (.dollar, nil, "dollar dollars dolar dolares buck bucks"), (.peso, nil, "peso pesos"),
      (.franc, nil, "franc francs franco francos"),
      (.krone, nil, "krone kroner krona kronor crown crowns corona coronas kr koruna korunas korun"),
      (.rupee, nil, "rupee rupees rupia rupias rs"), (.dinar, nil, "dinar dinars dinares"),
      (.pound, "GBP", "pound pounds libra libras quid"), (.real, "BRL", "reais reales"),
    ]
    for (family, code, names) in families {
      for name in names.split(separator: " ") { table[String(name)] = Noun(code: code, family: family) }
    }
    for name in codeless.split(separator: " ") { table[String(name)] = Noun(code: nil, family: nil) }
    for (code, names) in plain {
      for name in names.split(separator: " ") { table[String(name)] = Noun(code: code, family: nil) }
    }
    return table
  }()

  private static let plain: [(String, String)] = [
    ("EUR", "euro euros"), ("JPY", "yen yens yenes"), ("CNY", "yuan yuans yuanes renminbi rmb"), ("PEN", "sol soles"),
    ("GTQ", "quetzal quetzales"), ("HNL", "lempira lempiras"), ("CRC", "colon colones"), ("NIO", "cordoba cordobas"),
    ("PAB", "balboa balboas"), ("PYG", "guarani guaranies guaranis"), ("BOB", "boliviano bolivianos"),
    ("VES", "bolivar bolivares bolivars"), ("RUB", "ruble rubles rouble roubles rublo rublos"),
    ("PLN", "zloty zlotys zlotych zl"), ("TRY", "lira liras"), ("ILS", "shekel shekels sekel"),
    ("ZAR", "rand rands"), ("THB", "baht bahts"), ("MYR", "ringgit ringgits"), ("IDR", "rupiah rupiahs"),
    ("HUF", "forint forints forintos"), ("UAH", "hryvnia hryvnias grivna"), ("NGN", "naira nairas"),
    ("VND", "dong dongs"),
    ("KRW", "won"), ("BRL", "real reals"), ("AED", "dirham dirhams"), ("SAR", "riyal riyals"),
    ("KES", "shilling shillings"),
  ]

  /// Money of earlier times and of many countries: no code.
  private static let codeless =
    "mark marks marco marcos lire guilder guilders florin florines peseta pesetas escudo escudos schilling schillings drachma drachmas"
  /// Nouns that are other words as well: only with a country in front.
  static let needsRegion: Set<String> = ["won", "real", "reals"]

  /// Countries as adjectives or names, by the prefix of the code that they lead to.
  static let regions: [String: String] = {
    var table: [String: String] = [:]
    let lists: [(String, String)] = [
      (
        "US",
        "us|u . s|u . s .|usa|american|united states|estadounidense|estadounidenses|americano|americanos|norteamericanos|de estados unidos|de los estados unidos|de ee . uu .|de eeuu"
      ),
      ("CA", "canadian|canadiense|canadienses"), ("AU", "australian|australiano|australianos"),
      ("NZ", "new zealand|neozelandes|neozelandeses"), ("HK", "hong kong|de hong kong"),
      ("SG", "singapore|singaporean|de singapur"), ("TW", "taiwan|taiwanese|taiwaneses"),
      ("MX", "mexican|mexicano|mexicanos"), ("CO", "colombian|colombiano|colombianos"),
      ("AR", "argentine|argentinian|argentinean|argentino|argentinos"), ("CL", "chilean|chileno|chilenos"),
      ("UY", "uruguayan|uruguayo|uruguayos"), ("DO", "dominican|dominicano|dominicanos"),
      ("CU", "cuban|cubano|cubanos"),
      ("PH", "philippine|filipino|filipinos"), ("CH", "swiss|suizo|suizos"), ("DK", "danish|danes|danesa|danesas"),
      ("SE", "swedish|sueca|suecas"), ("NO", "norwegian|noruega|noruegas"), ("CZ", "czech|checa|checas"),
      ("IS", "icelandic|islandesa|islandesas"), ("IN", "indian|indio|indias|india"), ("PK", "pakistani|pakistanies"),
      ("LK", "sri lankan"), ("GB", "british|uk|sterling|esterlina|esterlinas|britanica|britanicas|inglesas"),
      ("EG", "egyptian|egipcias"), ("BR", "brazilian|brasileno|brasilenos"), ("KW", "kuwaiti|kuwaities"),
      ("RS", "serbian|serbios"), ("JP", "japanese|japones|japoneses"), ("CN", "chinese|chino|chinos"),
      ("PE", "peruvian|peruano|peruanos"), ("JM", "jamaican"), ("TT", "trinidad"), ("BZ", "belize|beliceno|belicenos"),
      ("TR", "turkish|turca|turcas"), ("RU", "russian|rusos"), ("KR", "south korean|korean|surcoreanos|coreanos"),
      ("TH", "thai|tailandeses"), ("MY", "malaysian"), ("ID", "indonesian"), ("PL", "polish|polacos"),
      ("HU", "hungarian"), ("IL", "israeli|israelies"),
      ("NG", "nigerian"), ("VN", "vietnamese"), ("SA", "saudi|saudies"), ("UA", "ukrainian"),
      ("DE", "german|deutsche|alemanes"), ("FR", "french|franceses"), ("IT", "italian|italianas"),
      ("ES", "spanish|espanolas"), ("MA", "moroccan|marroquies"), ("AE", "emirati|uae|de los emiratos"),
      ("ZA", "south african|sudafricanos"),
    ]
    for (prefix, names) in lists { for name in names.split(separator: "|") { table[String(name)] = prefix } }
    return table
  }()

  private static let letters: [CurrencyFamily: String] = [
    .dollar: "D", .peso: "PN", .franc: "F", .krone: "KR", .rupee: "RU", .dinar: "DN", .pound: "P", .real: "L",
  ]

  /// The code of a family in a country: dollar and CA give CAD, krone and DK give DKK.
  static func code(_ family: CurrencyFamily, in region: String) -> String? {
    let special = [
      "IS": "ISK", "NO": "NOK", "DK": "DKK", "SE": "SEK", "CZ": "CZK", "IN": "INR", "PK": "PKR", "LK": "LKR",
      "RS": "RSD",
    ]
    if family == .krone || family == .rupee || family == .dinar, let code = special[region] { return code }
    let candidates =
      (letters[family] ?? "").map { region + String($0) } + (family == .peso ? [region + "U", region + "S"] : [])
    return candidates.first { CurrencyCodes.all.contains($0) }
  }

  /// Hundredths of a currency.
  static let cents: Set<String> = [
    "cent", "cents", "centavo", "centavos", "centimo", "centimos", "penny", "pennies", "pence", "cts", "ctvs", "¢",
  ]
}
