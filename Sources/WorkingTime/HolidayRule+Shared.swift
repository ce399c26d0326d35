/// The holidays that many countries keep on the same day.
extension HolidayRule {
  static let newYear = HolidayRule(name: "newYear", day: .on(1, 1))
  static let epiphany = HolidayRule(name: "epiphany", day: .on(1, 6))
  static let carnivalMonday = HolidayRule(name: "carnival", day: .easter(-48))
  static let carnivalTuesday = HolidayRule(name: "carnival", day: .easter(-47))
  static let maundyThursday = HolidayRule(name: "maundyThursday", day: .easter(-3))
  static let goodFriday = HolidayRule(name: "goodFriday", day: .easter(-2))
  static let holySaturday = HolidayRule(name: "holySaturday", day: .easter(-1))
  static let easterSunday = HolidayRule(name: "easterSunday", day: .easter(0))
  static let easterMonday = HolidayRule(name: "easterMonday", day: .easter(1))
  static let labourDay = HolidayRule(name: "labourDay", day: .on(5, 1))
  static let ascension = HolidayRule(name: "ascension", day: .easter(39))
  static let whitSunday = HolidayRule(name: "whitSunday", day: .easter(49))
  static let whitMonday = HolidayRule(name: "whitMonday", day: .easter(50))
  static let corpusChristi = HolidayRule(name: "corpusChristi", day: .easter(60))
  static let assumption = HolidayRule(name: "assumption", day: .on(8, 15))
  static let allSaints = HolidayRule(name: "allSaints", day: .on(11, 1))
  static let allSouls = HolidayRule(name: "allSouls", day: .on(11, 2))
  static let armistice = HolidayRule(name: "armistice", day: .on(11, 11))
  static let immaculateConception = HolidayRule(name: "immaculateConception", day: .on(12, 8))
  static let christmas = HolidayRule(name: "christmas", day: .on(12, 25))
  static let secondChristmas = HolidayRule(name: "secondChristmas", day: .on(12, 26))
  static let saintStephen = HolidayRule(name: "saintStephen", day: .on(12, 26))
  static let boxingDay = HolidayRule(name: "boxingDay", day: .on(12, 26))

  var observed: HolidayRule { moving(.observed) }
  var substituted: HolidayRule { moving(.substituted) }

  private func moving(_ move: Move) -> HolidayRule {
    var rule = self
    rule.move = move
    return rule
  }
}

extension HolidayRules {
  static let rules = europe.merging(america) { first, _ in first }
}
