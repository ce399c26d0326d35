public import AgreementModel

/// Which mark separates the decimals of a number; the other one groups thousands.
public enum NumberMarks: Hashable, Sendable {
  /// `1,200.50`: English, Mexico, Central America.
  case pointDecimal
  /// `1.200,50`: Spain, most of South America.
  case commaDecimal
}

/// What a reader must know beside the text: the language, the country's number marks, and where "next quarter" starts.
public struct ReadingContext: Sendable {
  /// `en` or `es`: decides what is ambiguous between the two; the words of both are always accepted.
  public var language: String
  public var marks: NumberMarks
  /// The agreement's currency, ISO 4217; readers leave an open `$` open, callers settle it with this.
  public var currency: String?
  /// The day from which "tomorrow", "next quarter" and a date without a year are counted.
  public var today: LocalDate
  /// The agreement's period once it is known: a date without a year is looked for in it first.
  public var period: Period?
  /// Whether `3/4/2027` is 3 April, 4 March, or open.
  public var dayMonthOrder: DayMonthOrder

  public init(
    language: String, marks: NumberMarks, currency: String? = nil, today: LocalDate, period: Period? = nil,
    dayMonthOrder: DayMonthOrder? = nil
  ) {
    self.language = language
    self.marks = marks
    self.currency = currency
    self.today = today
    self.period = period
    self.dayMonthOrder = dayMonthOrder ?? (language == "es" ? .dayFirst : .open)
  }

  /// A context for a locale such as `es-MX`: its language, its marks, its order of day and month.
  public init(locale tag: String, currency: String? = nil, today: LocalDate, period: Period? = nil) {
    self.init(
      language: tag.lowercased().hasPrefix("es") ? "es" : "en", marks: Self.marks(forLocale: tag),
      currency: currency, today: today, period: period, dayMonthOrder: DayMonthOrder(locale: tag))
  }

  /// The marks of a locale: the point in English, Mexico, Central America and the Caribbean, the comma in Spain and
  /// most of South America. Peru writes the point as well.
  public static func marks(forLocale tag: String) -> NumberMarks {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    guard parts.first == "es" else { return .pointDecimal }
    let pointCountries: Set<Substring> = [
      "mx", "gt", "hn", "sv", "ni", "pa", "do", "pr", "us", "pe", "cr", "cu", "bz", "419",
    ]
    return parts.dropFirst().contains { pointCountries.contains($0) } ? .pointDecimal : .commaDecimal
  }
}

/// The order in which a date in figures names day and month.
public enum DayMonthOrder: Hashable, Sendable {
  case dayFirst, monthFirst
  /// English without a country: both are read where both are dates.
  case open

  init(locale tag: String) {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    if parts.first != "en" {
      self = .dayFirst
    } else if parts.contains("us") {
      self = .monthFirst
    } else {
      self = parts.count > 1 ? .dayFirst : .open
    }
  }
}
