/// The codes of ISO 4217 that are in use.
enum CurrencyCodes {
  static let all: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Codes that are words of one of the languages as well: only in capitals.
  private static let alsoWords: Set<String> = [
    "ALL", "ANG", "BAM", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY", "PAB", "CAD",
    "CLF",
    "MUR", "NAD", "SAR", "SCR", "LEI", "ERN", "MRU", "BIF", "SOL", "BOB", "MDL", "MMK", "KES", "PHP", "DOP",
  ]

  /// Prefixes that multiply a code: `30 MUSD`, `500 KEUR`.
  private static let prefixes: [(letters: String, power: Int)] = [
    ("MM", 6), ("BN", 9), ("M", 6), ("K", 3), ("T", 3), ("B", 9),
  ]

  /// The code that a word is, with the power of ten of its prefix.
  static func code(_ token: Token) -> (code: String, power: Int)? {
    guard token.isWord, token.raw.utf8.count <= 5 else { return nil }
    let upper = token.text.uppercased()
    if all.contains(upper), !alsoWords.contains(upper) || token.isUpperCase { return (upper, 0) }
    for (letters, power) in prefixes where upper.hasPrefix(letters) {
      let rest = String(upper.dropFirst(letters.count))
      if all.contains(rest), !alsoWords.contains(rest) { return (rest, power) }
    }
    return nil
  }

  static func isCode(_ token: Token) -> Bool { code(token) != nil || ["us", "mx", "u"].contains(token.text) }
}
