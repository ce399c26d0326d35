import AgreementModel

extension HolidayRules {
  static let europe: [String: [HolidayRule]] = [
    "AT": [
      .newYear, .epiphany, .easterMonday, .labourDay, .ascension, .whitMonday, .corpusChristi, .assumption,
      HolidayRule(name: "nationalDay", day: .on(10, 26)), .allSaints, .immaculateConception, .christmas,
      .secondChristmas,
    ],
    "BE": [
      .newYear, .easterMonday, .labourDay, .ascension, .whitMonday, HolidayRule(name: "nationalDay", day: .on(7, 21)),
      .assumption, .allSaints, .armistice, .christmas,
    ],
    "DE": [
      .newYear, .goodFriday, .easterMonday, .labourDay, .ascension, .whitMonday,
      HolidayRule(name: "germanUnity", day: .on(10, 3)), .christmas, .secondChristmas,
    ],
    "DK": [
      .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday,
      HolidayRule(name: "greatPrayerDay", day: .easter(26), years: 1...2023), .ascension, .whitSunday, .whitMonday,
      .christmas, .secondChristmas,
    ],
    // No holiday of the whole country moves: what becomes of a Sunday is each autonomous community's affair.
    "ES": [
      .newYear, .epiphany, .goodFriday, .labourDay, .assumption, HolidayRule(name: "hispanicDay", day: .on(10, 12)),
      .allSaints, HolidayRule(name: "constitutionDay", day: .on(12, 6)), .immaculateConception, .christmas,
    ],
    "FR": [
      .newYear, .easterMonday, .labourDay, HolidayRule(name: "victoryInEurope", day: .on(5, 8)), .ascension,
      .whitMonday, HolidayRule(name: "nationalDay", day: .on(7, 14)), .assumption, .allSaints, .armistice, .christmas,
    ],
    "GB": [
      .newYear.substituted, .goodFriday, .easterMonday,
      HolidayRule(name: "earlyMayHoliday", day: .nth(1, .monday, 5)),
      HolidayRule(name: "coronation", day: .on(5, 8), years: 2023...2023),
      HolidayRule(name: "springHoliday", day: .nth(-1, .monday, 5)),
      HolidayRule(name: "summerHoliday", day: .nth(-1, .monday, 8)), .christmas.substituted, .boxingDay.substituted,
    ],
    "IE": [
      .newYear,
      // The first Monday of February, or 1 February itself when that is a Friday.
      HolidayRule(name: "saintBrigid", day: .on(2, 1), move: .only([.friday])),
      HolidayRule(name: "saintBrigid", day: .nth(1, .monday, 2), move: .unlessFirstIsFriday),
      HolidayRule(name: "saintPatrick", day: .on(3, 17)), .easterMonday,
      HolidayRule(name: "mayHoliday", day: .nth(1, .monday, 5)),
      HolidayRule(name: "juneHoliday", day: .nth(1, .monday, 6)),
      HolidayRule(name: "augustHoliday", day: .nth(1, .monday, 8)),
      HolidayRule(name: "octoberHoliday", day: .nth(-1, .monday, 10)), .christmas, .saintStephen,
    ],
    "IT": [
      .newYear, .epiphany, .easterSunday, .easterMonday, HolidayRule(name: "liberationDay", day: .on(4, 25)),
      .labourDay, HolidayRule(name: "republicDay", day: .on(6, 2)), .assumption,
      HolidayRule(name: "saintFrancis", day: .on(10, 4), years: 2026...9999), .allSaints, .immaculateConception,
      .christmas, .saintStephen,
    ],
    "LU": [
      .newYear, .easterMonday, .labourDay, HolidayRule(name: "europeDay", day: .on(5, 9)), .ascension, .whitMonday,
      HolidayRule(name: "nationalDay", day: .on(6, 23)), .assumption, .allSaints, .christmas, .saintStephen,
    ],
    "NO": [
      .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday, .labourDay,
      HolidayRule(name: "constitutionDay", day: .on(5, 17)), .ascension, .whitSunday, .whitMonday, .christmas,
      .secondChristmas,
    ],
    "PL": [
      .newYear, .epiphany, .easterSunday, .easterMonday, .labourDay,
      HolidayRule(name: "constitutionDay", day: .on(5, 3)), .whitSunday, .corpusChristi, .assumption, .allSaints,
      HolidayRule(name: "independenceDay", day: .on(11, 11)),
      HolidayRule(name: "christmasEve", day: .on(12, 24), years: 2025...9999), .christmas, .secondChristmas,
    ],
    "PT": [
      .newYear, .goodFriday, .easterSunday, HolidayRule(name: "freedomDay", day: .on(4, 25)), .labourDay,
      .corpusChristi, HolidayRule(name: "portugalDay", day: .on(6, 10)), .assumption,
      HolidayRule(name: "republicDay", day: .on(10, 5)), .allSaints,
      HolidayRule(name: "restorationOfIndependence", day: .on(12, 1)), .immaculateConception, .christmas,
    ],
  ]
}
