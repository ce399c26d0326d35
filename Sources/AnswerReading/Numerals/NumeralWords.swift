/// The words of numbers in both languages, folded.
enum NumeralWords {
  /// 0 to 99: what can stand behind a hundred. Spanish one-word numbers included.
  static let small: [String: Int] = {
    var words: [String: Int] = [:]
    let lists: [(Int, [String])] = [
      (0, ["zero", "cero", "naught", "nought", "nil"]), (1, ["one", "un", "uno", "una"]), (2, ["two", "dos"]),
      (3, ["three", "tres"]), (4, ["four", "cuatro"]), (5, ["five", "cinco"]), (6, ["six", "seis"]),
      (7, ["seven", "siete"]), (8, ["eight", "ocho"]), (9, ["nine", "nueve"]), (10, ["ten", "diez"]),
      (11, ["eleven", "once"]), (12, ["twelve", "doce"]), (13, ["thirteen", "trece"]), (14, ["fourteen", "catorce"]),
      (15, ["fifteen", "quince"]), (16, ["sixteen", "dieciseis"]), (17, ["seventeen", "diecisiete"]),
      (18, ["eighteen", "dieciocho"]), (19, ["nineteen", "diecinueve"]), (20, ["twenty", "veinte"]),
      (30, ["thirty", "treinta"]), (40, ["forty", "fourty", "cuarenta"]), (50, ["fifty", "cincuenta"]),
      (60, ["sixty", "sesenta"]), (70, ["seventy", "setenta"]), (80, ["eighty", "ochenta"]),
      (90, ["ninety", "noventa"]),
    ]
    for (value, names) in lists { for name in names { words[name] = value } }
    let spanishUnits = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
    let spanishTens = [
      ("veinti", 20), ("treintai", 30), ("cuarentai", 40), ("cincuentai", 50), ("sesentai", 60), ("setentai", 70),
      ("ochentai", 80), ("noventai", 90),
    ]
    for (prefix, tens) in spanishTens {
      for (offset, unit) in spanishUnits.enumerated() { words[prefix + unit] = tens + offset + 1 }
      for one in ["un", "una"] { words[prefix + one] = tens + 1 }
    }
    let englishUnits = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let englishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (ten, prefix) in englishTens.enumerated() {
      for (offset, unit) in englishUnits.enumerated() { words[prefix + unit] = ten * 10 + 21 + offset }
    }
    return words
  }()

  /// Spanish hundreds, which are words of their own.
  static let hundreds: [String: Int] = {
    var words = ["cien": 100, "ciento": 100]
    let stems = [
      (200, "doscient"), (300, "trescient"), (400, "cuatrocient"), (500, "quinient"), (600, "seiscient"),
      (700, "setecient"), (800, "ochocient"), (900, "novecient"),
    ]
    for (value, stem) in stems { for ending in ["os", "as"] { words[stem + ending] = value } }
    return words
  }()

  static let hundred: Set<String> = ["hundred", "hundreds", "cientos"]

  /// Words that multiply what stands before them, as powers of ten. Spanish "billón" is a million millions.
  static let scales: [String: Int] = [
    "thousand": 3, "thousands": 3, "mil": 3, "miles": 3, "lakh": 5, "lakhs": 5, "lac": 5, "million": 6, "millions": 6,
    "millon": 6, "millones": 6, "crore": 7, "crores": 7, "billion": 9, "billions": 9, "millardo": 9, "millardos": 9,
    "milliard": 9, "milliards": 9, "trillion": 12, "trillions": 12, "billon": 12, "billones": 12, "trillon": 18,
    "trillones": 18, "quadrillion": 15, "mln": 6, "mill": 6, "mio": 6, "bln": 9,
  ]

  static let dozens: Set<String> = ["dozen", "dozens", "docena", "docenas"]

  /// Letters behind figures: `1.2M`, `300k`, `2 MM`. A lone `m` and `b` only when they touch the figure.
  static let letters: [String: Int] = ["k": 3, "m": 6, "mm": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12]
  static let letterNeedsTouch: Set<String> = ["m", "b"]

  /// Words that join the parts of one number.
  static let joins: Set<String> = ["and", "y", "e"]
  /// Words and signs that stand for "one" in front of a scale or a fraction.
  static let articles: Set<String> = ["a", "an"]
  static let minus: Set<String> = ["minus", "negative", "menos"]
  static let points: Set<String> = ["point", "coma", "punto"]

  static let over: Set<String> = ["over", "sobre"]

  static func isNumeral(_ word: String) -> Bool {
    small[word] != nil || hundreds[word] != nil || hundred.contains(word) || scales[word] != nil
  }
}
