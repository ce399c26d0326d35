/// Words for the parts of a whole and for places in a row: half, quinto, twenty-first, veinteavos.
enum OrdinalWords {
  /// Parts with names of their own: the denominator and whether the word is plural.
  static let parts: [String: (value: Int, isPlural: Bool)] = {
    var words: [String: (Int, Bool)] = [
      "half": (2, false), "halves": (2, true), "medio": (2, false), "media": (2, false), "medios": (2, true),
      "medias": (2, true), "mitad": (2, false), "mitades": (2, true), "tercio": (3, false), "tercios": (3, true),
      "quarter": (4, false), "quarters": (4, true), "fourth": (4, false), "fourths": (4, true),
    ]
    for (stem, value) in english {
      for (ending, plural) in [("", false), ("s", true)] { words[stem + ending] = (value, plural) }
    }
    for (stem, value) in spanish {
      for (ending, plural) in [("o", false), ("a", false), ("os", true), ("as", true)] {
        words[stem + ending] = (value, plural)
      }
    }
    for (stem, power) in [
      ("hundredth", 100), ("thousandth", 1000), ("millionth", 1_000_000), ("billionth", 1_000_000_000),
    ] {
      words[stem] = (power, false)
      words[stem + "s"] = (power, true)
    }
    return words
  }()

  /// Ordinals that end an English compound: "twenty-first", "one hundred fifth".
  static let english: [String: Int] = [
    "third": 3, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
  ]
  /// Ordinals that are parts only at the end of a compound.
  static let englishInCompounds: [String: Int] = [
    "first": 1, "firsts": 1, "seconds": 2, "second": 2, "fourth": 4, "fourths": 4,
  ]

  static let spanish: [String: Int] = [
    "quint": 5, "sext": 6, "septim": 7, "octav": 8, "noven": 9, "decim": 10, "cuart": 4, "tercer": 3, "undecim": 11,
    "duodecim": 12, "centesim": 100, "milesim": 1000, "millonesim": 1_000_000, "vigesim": 20, "trigesim": 30,
  ]

  /// The denominator of a word: "octavos", "veintiunavo", "treintaicincoavos", "dosmilesimos".
  static func denominator(_ word: String) -> (value: Int, isPlural: Bool)? {
    if let part = parts[word] { return part }
    for (ending, isPlural) in [("avo", false), ("ava", false), ("avos", true), ("avas", true)]
    where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      for candidate in [stem, stem + "e", stem + "o", stem + "a"] {
        if let value = run(candidate[...]), value > 2 { return (value, isPlural) }
      }
    }
    for (ending, isPlural) in [("milesimo", false), ("milesima", false), ("milesimos", true), ("milesimas", true)]
    where word.hasSuffix(ending) {
      guard let value = run(word.dropLast(ending.count)) else { continue }
      return (value * 1000, isPlural)
    }
    return nil
  }

  /// The value of number words written without blanks: "cientocinco", "treintaicinco", "milcinco", "dosmil".
  private static func run(_ text: Substring) -> Int? {
    var total = 0
    var current = 0
    var rest = text
    while !rest.isEmpty {
      guard let (word, value) = longestWord(in: rest) else { return nil }
      if value == 1000 {
        total += max(current, 1) * 1000
        current = 0
      } else {
        guard current == 0 || (current % 100 == 0 && value < 100) || (current % 10 == 0 && value < 10) else {
          return nil
        }
        current += value
      }
      rest = rest.dropFirst(word.count)
      if let join = rest.first, join == "i" || join == "y", current >= 30, current % 10 == 0, rest.count > 1 {
        rest = rest.dropFirst()
      }
    }
    return total + current
  }

  private static func longestWord(in text: Substring) -> (String, Int)? {
    for length in stride(from: min(text.count, 16), to: 1, by: -1) {
      let word = String(text.prefix(length))
      if word == "mil" { return (word, 1000) }
      if let value = NumeralWords.small[word] ?? NumeralWords.hundreds[word] { return (word, value) }
    }
    return nil
  }

  static let vulgar: [String: (Int, Int)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
  ]
}
