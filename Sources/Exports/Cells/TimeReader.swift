/// Reads a time's cell: ISO 8601 by fixed positions, everything else by ``TimeForms``.
struct TimeReader {
  var clock: ZoneClock
  /// How dates that are not ISO 8601 are taken.
  var order = DateOrder.dayFirst
  /// The last ISO date and its day: rows that are sorted by time have it again and again.
  private var lastDate = (UInt64.max, UInt16.max)
  private var lastDay = 0

  init(_ clock: ZoneClock) { self.clock = clock }

  /// What a cell says.
  struct Reading {
    /// Microseconds since 1970 UTC; ``Batch/empty`` when the cell cannot be read.
    var instant: Int
    var form: Form

    enum Form { case time, date, unreadable }
  }

  /// Reads a trimmed cell that is not empty.
  @inline(__always) mutating func read(_ cell: Cell, _ evidence: inout DateEvidence) -> Reading {
    if let reading = iso(cell) { return reading }
    return TimeForms.read(cell, &self, &evidence)
  }
}

/// What the dates of a column say about their order, where they are not ISO 8601.
struct DateEvidence {
  /// The first cell that can only be day-first, and the first that can only be month-first.
  var dayFirst: String?
  var monthFirst: String?
  /// The first cells that could be both.
  var either: [String] = []

  mutating func merge(_ later: DateEvidence) {
    dayFirst = dayFirst ?? later.dayFirst
    monthFirst = monthFirst ?? later.monthFirst
    if either.count < Self.examples { either += later.either.prefix(Self.examples - either.count) }
  }

  static let examples = 3
}

extension TimeReader {
  /// `2027-01-31`, `2027-01-31T10:00[:00[.000]][Z|±hh:mm|±hhmm|±hh]` with T or a space; nil for anything else.
  @inline(__always) private mutating func iso(_ cell: Cell) -> Reading? {
    guard cell.count >= 10 else { return nil }
    let start = UnsafeRawPointer(cell.start)
    let date = start.loadUnaligned(as: UInt64.self) ^ Self.word("0000-00-")
    let ending = start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if date != lastDate.0 || ending != lastDate.1 {
      guard remember(date, cell[8] &- 48, cell[9] &- 48) else { return nil }
      lastDate = (date, ending)
    }
    let day = lastDay
    if cell.count == 10 { return Reading(instant: clock.instant(wall: day &* 86_400, fraction: 0), form: .date) }
    guard cell.count >= 16, cell[10] == UInt8(ascii: "T") || cell[10] == UInt8(ascii: " ") else { return nil }
    guard let (_, hour, minute) = Self.threePairs(start + 8), hour < 24, minute < 60 else { return nil }
    let second = day &* 86_400 &+ hour &* 3600 &+ minute &* 60

    if cell.count == 25, cell[16] == UInt8(ascii: ":"), let (more, hours, minutes) = Self.threePairs(start + 17),
      more < 60, hours < 24, minutes < 60, cell[19] == UInt8(ascii: "+") || cell[19] == UInt8(ascii: "-")
    {
      let offset = hours &* 3600 &+ minutes &* 60
      let instant = second &+ more &- (cell[19] == UInt8(ascii: "-") ? 0 &- offset : offset)
      return Reading(instant: instant &* 1_000_000, form: .time)
    }
    return iso(cell, second)
  }

  /// The rest of an ISO time from its seconds on.
  private mutating func iso(_ cell: Cell, _ minute: Int) -> Reading? {
    var second = minute
    var fraction = 0
    var index = 16
    if index < cell.count, cell[index] == UInt8(ascii: ":") {
      guard cell.count >= 19 else { return nil }
      let (tens, ones) = (cell[17] &- 48, cell[18] &- 48)
      guard tens < 6, ones < 10 else { return nil }
      second += Int(tens) * 10 + Int(ones)
      index = 19
      if index < cell.count, cell[index] == UInt8(ascii: ".") {
        index += 1
        guard let value = Self.fraction(cell, &index) else { return nil }
        fraction = value
      }
    }
    if index == cell.count { return Reading(instant: clock.instant(wall: second, fraction: fraction), form: .time) }
    guard let offset = Self.offset(cell, index) else { return nil }
    return Reading(instant: (second - offset) * 1_000_000 + fraction, form: .time)
  }

  /// The numbers of eight bytes like `31T10:00` or `30+05:45`: two digits, any byte, two digits, a colon, two digits.
  @inline(__always) private static func threePairs(_ start: UnsafeRawPointer) -> (Int, Int, Int)? {
    let word = (start.loadUnaligned(as: UInt64.self) ^ word("00T00:00")) & 0xFFFF_FFFF_FF00_FFFF
    guard ((word &+ 0x7676_7F76_7600_7676) | word) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = word &* 10 &+ word >> 8
    return (
      Int(truncatingIfNeeded: pairs & 0xFF), Int(truncatingIfNeeded: pairs >> 24 & 0xFF),
      Int(truncatingIfNeeded: pairs >> 48 & 0xFF)
    )
  }

  /// Keeps the day of a date; false when it is none.
  private mutating func remember(_ date: UInt64, _ tens: UInt8, _ ones: UInt8) -> Bool {
    guard ((date &+ 0x7F76_767F_7676_7676) | date) & 0x8080_8080_8080_8080 == 0, tens < 10, ones < 10 else {
      return false
    }
    let year = Self.digit(date, 0) * 1000 + Self.digit(date, 1) * 100 + Self.digit(date, 2) * 10 + Self.digit(date, 3)
    let month = Self.digit(date, 5) * 10 + Self.digit(date, 6)
    guard let day = Days.day(year: year, month: month, day: Int(tens) * 10 + Int(ones)) else { return false }
    lastDay = day
    return true
  }

  @inline(__always) private static func digit(_ word: UInt64, _ index: Int) -> Int {
    Int(truncatingIfNeeded: (word >> UInt64(index * 8)) & 0xFF)
  }

  @inline(__always) private static func word(_ text: StaticString) -> UInt64 {
    UnsafeRawPointer(text.utf8Start).loadUnaligned(as: UInt64.self)
  }

  /// Digits behind the point as microseconds; further ones are dropped. Nil when there is none.
  static func fraction(_ cell: Cell, _ index: inout Int) -> Int? {
    var (value, unit) = (0, 1_000_000)
    let first = index
    while index < cell.count, cell[index] &- 48 < 10 {
      unit /= 10
      value += Int(cell[index] &- 48) * unit
      index += 1
    }
    return index > first ? value : nil
  }

  /// `Z`, `±hh:mm`, `±hhmm` or `±hh` from there to the cell's end, in seconds; nil for anything else.
  @inline(__always) static func offset(_ cell: Cell, _ index: Int) -> Int? {
    let sign = cell[index]
    let length = cell.count - index
    if length == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), length >= 3 else { return nil }
    guard let hours = pair(cell, index + 1), hours < 24 else { return nil }
    var minutes = 0
    if length == 6, cell[index + 3] == UInt8(ascii: ":") {
      guard let value = pair(cell, index + 4), value < 60 else { return nil }
      minutes = value
    } else if length == 5 {
      guard let value = pair(cell, index + 3), value < 60 else { return nil }
      minutes = value
    } else if length != 3 {
      return nil
    }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  @inline(__always) private static func pair(_ cell: Cell, _ index: Int) -> Int? {
    let (tens, ones) = (cell[index] &- 48, cell[index + 1] &- 48)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}

/// Days of the Gregorian calendar, counted from 1970-01-01.
enum Days {
  /// Nil when there is no such day in the years 1 to 9999.
  @inline(__always) static func day(year: Int, month: Int, day: Int) -> Int? {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1 else { return nil }
    guard day <= 28 || day <= length(month: month, year: year) else { return nil }
    let shifted = month <= 2 ? year &- 1 : year
    let ofYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    return shifted &* 365 &+ shifted / 4 &- shifted / 100 &+ shifted / 400 &+ ofYear &- 719_468
  }

  private static func length(month: Int, year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }
}
