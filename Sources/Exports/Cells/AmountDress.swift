/// What stands before and behind an amount's digits: signs and currencies.
enum AmountDress {
  /// 1 or −1; nil when something stands there that does not belong to an amount, or to one in this currency (nil: any).
  static func sign(before: Cell, behind: Cell, in currency: String? = nil) -> Int? {
    if before.isEmpty, behind.isEmpty { return 1 }
    var before = String(decoding: before.bytes, as: UTF8.self)
    var behind = String(decoding: behind.bytes, as: UTF8.self)
    before.removeAll(where: isBlank)
    behind.removeAll(where: isBlank)
    var minuses = 0
    if before.contains("("), behind.contains(")") {
      guard let opening = before.firstIndex(of: "("), let closing = behind.firstIndex(of: ")") else { return nil }
      before.remove(at: opening)
      behind.remove(at: closing)
      minuses += 1
    }
    minuses += take(&before) + take(&behind)
    guard minuses <= 1, isCurrency(before, currency), isCurrency(behind, currency), before.isEmpty || behind.isEmpty
    else { return nil }
    return minuses == 1 ? -1 : 1
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}" || character == "\u{202F}" || character == "\u{2009}"
  }

  /// Takes one sign away; 1 when it was a minus.
  private static func take(_ text: inout String) -> Int {
    guard let index = text.firstIndex(where: { "+-\u{2212}".contains($0) }) else { return 0 }
    return text.remove(at: index) == "+" ? 0 : 1
  }

  private static func isCurrency(_ text: String, _ currency: String?) -> Bool {
    guard !text.isEmpty else { return true }
    if codes.contains(text) { return currency == nil || text == currency }
    guard signs.contains(text) else { return false }
    // A sign that is not listed below may be any currency's.
    return currency.flatMap { currency in owners[text].map { $0.contains(currency) } } ?? true
  }

  /// The currencies that a sign may stand for.
  private static let owners: [String: Set<String>] = [
    "$": ["USD", "MXN", "ARS", "CLP", "COP", "UYU", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "DOP", "BOB", "CUP"],
    "US$": ["USD"], "MX$": ["MXN"], "AU$": ["AUD"], "A$": ["AUD"], "CA$": ["CAD"], "C$": ["CAD", "NIO"],
    "NZ$": ["NZD"], "HK$": ["HKD"], "S$": ["SGD"], "NT$": ["TWD"], "CL$": ["CLP"], "COL$": ["COP"], "AR$": ["ARS"],
    "R$": ["BRL"], "€": ["EUR"], "£": ["GBP", "EGP", "LBP"], "¥": ["JPY", "CNY"], "₹": ["INR"], "₽": ["RUB"],
    "₺": ["TRY"], "TL": ["TRY"], "₩": ["KRW"], "₪": ["ILS"], "₫": ["VND"], "₴": ["UAH"], "₱": ["PHP"], "฿": ["THB"],
    "S/": ["PEN"], "S/.": ["PEN"], "B/.": ["PAB"], "₡": ["CRC"], "₲": ["PYG"], "Q": ["GTQ"], "zł": ["PLN"],
    "Kč": ["CZK"], "Ft": ["HUF"], "Rp": ["IDR"], "RM": ["MYR"],
  ]

  private static let signs: Set<String> = [
    "$", "€", "£", "¥", "₹", "₽", "₺", "₩", "₪", "₫", "₴", "₱", "฿", "R", "R$", "US$", "MX$", "AU$", "A$", "CA$", "C$",
    "NZ$",
    "HK$", "S$", "NT$", "CL$", "COL$", "AR$", "S/", "S/.", "Bs", "Bs.", "B/.", "₡", "₲", "Q", "L", "kr", "kr.", "Kr",
    "zł", "Kč",
    "Ft", "lei", "лв", "лв.", "Rs", "Rs.", "Fr", "Fr.", "SFr.", "Rp", "RM", "TL",
  ]

  private static let codes = Set(
    """
    AED ARS AUD BGN BHD BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DOP EGP EUR GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR ISK JOD \
    JPY KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NIO NOK NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND \
    TRY TWD UAH USD UYU VEF VES VND XAF XOF ZAR
    """.split(separator: " ").map(String.init))
}
