/// Times in every other form that exports write: `31/01/2027 10:00[:00]` with `/`, `.` or `-`, one or two digits for day,
/// month and hour, AM and PM.
///
/// Beyond the measurement's list, and only because they cannot mean anything else: the year first with one-digit parts or
/// other marks, a comma behind the date (`1/31/2027, 4:05 PM`), a space before the offset, an offset behind any form, `UTC`
/// and `GMT`, a comma before the fraction, `a. m.` and `p. m.` as Spanish writes them, the narrow spaces of newer software.
struct TimeForms {
  private let cell: Cell
  private var index = 0

  static func read(_ cell: Cell, _ reader: inout TimeReader, _ evidence: inout DateEvidence) -> TimeReader.Reading {
    var forms = TimeForms(cell: cell)
    return forms.read(&reader, &evidence) ?? TimeReader.Reading(instant: Batch.empty, form: .unreadable)
  }

  private init(cell: Cell) { self.cell = cell }

  private mutating func read(_ reader: inout TimeReader, _ evidence: inout DateEvidence) -> TimeReader.Reading? {
    guard let written = date() else { return nil }
    let isDate = index == cell.count
    var time = (second: 0, fraction: 0, offset: Int?.none)
    if !isDate {
      guard let read = timeOfDay() else { return nil }
      time = read
    }
    guard let day = day(written, reader.order, &evidence) else { return nil }
    let second = day * 86_400 + time.second
    let instant =
      time.offset.map { (second - $0) * 1_000_000 + time.fraction }
      ?? reader.clock.instant(wall: second, fraction: time.fraction)
    return TimeReader.Reading(instant: instant, form: isDate ? .date : .time)
  }
}

extension TimeForms {
  private struct Written {
    var parts: (Int, Int, Int)
    var isYearFirst: Bool
  }

  private mutating func date() -> Written? {
    guard let first = number(upTo: 4) else { return nil }
    guard index < cell.count, case let mark = cell[index], mark == 0x2F || mark == 0x2E || mark == 0x2D else {
      return nil
    }
    index += 1
    guard let second = number(upTo: 2), index < cell.count, cell[index] == mark else { return nil }
    index += 1
    guard let third = number(upTo: 4) else { return nil }
    let parts = (first.value, second.value, third.value)
    if first.digits == 4, third.digits <= 2 { return Written(parts: parts, isYearFirst: true) }
    if first.digits <= 2, third.digits == 4 { return Written(parts: parts, isYearFirst: false) }
    return nil
  }

  /// The day, in the column's order; what the cell says about that order is noted.
  private func day(_ written: Written, _ order: DateOrder, _ evidence: inout DateEvidence) -> Int? {
    let (first, second, third) = written.parts
    if written.isYearFirst { return Days.day(year: first, month: second, day: third) }
    let dayFirst = Days.day(year: third, month: second, day: first)
    let monthFirst = Days.day(year: third, month: first, day: second)
    if dayFirst != nil || monthFirst != nil { note(first, second, &evidence) }
    return order == .dayFirst ? dayFirst : monthFirst
  }

  /// Notes what a day, in one order or the other, says about the order.
  private func note(_ first: Int, _ second: Int, _ evidence: inout DateEvidence) {
    if first > 12 {
      if evidence.dayFirst == nil { evidence.dayFirst = cell.excerpt }
    } else if second > 12 {
      if evidence.monthFirst == nil { evidence.monthFirst = cell.excerpt }
    } else if evidence.either.count < DateEvidence.examples {
      evidence.either.append(cell.excerpt)
    }
  }
}

extension TimeForms {
  /// What follows the date, up to the cell's end.
  private mutating func timeOfDay() -> (second: Int, fraction: Int, offset: Int?)? {
    if cell[index] | 0x20 == UInt8(ascii: "t") {
      index += 1
    } else {
      if cell[index] == UInt8(ascii: ",") { index += 1 }
      guard spaces() else { return nil }
    }
    guard var hour = number(upTo: 2)?.value, let minute = colonPair() else { return nil }
    let second = colonPair() ?? 0
    var fraction = 0
    if index < cell.count, cell[index] == UInt8(ascii: ":") { return nil }
    if index < cell.count, cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ",") {
      index += 1
      guard let value = TimeReader.fraction(cell, &index) else { return nil }
      fraction = value
    }
    _ = spaces()
    if let isAfternoon = meridiem() {
      guard hour >= 1, hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      _ = spaces()
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let seconds = hour * 3600 + minute * 60 + second
    if index == cell.count { return (seconds, fraction, nil) }
    guard let offset = rest("utc") || rest("gmt") ? 0 : TimeReader.offset(cell, index) else { return nil }
    return (seconds, fraction, offset)
  }

  /// `AM`, `PM`, `a.m.`, `p. m.`: whether it is the afternoon; nil when none stands there.
  private mutating func meridiem() -> Bool? {
    guard index < cell.count, case let letter = cell[index] | 0x20, letter == 0x61 || letter == 0x70 else { return nil }
    var next = TimeForms(cell: cell)
    next.index = index + 1
    let isDotted = next.skip(UInt8(ascii: "."))
    if isDotted { _ = next.spaces() }
    guard next.index < cell.count, cell[next.index] | 0x20 == UInt8(ascii: "m") else { return nil }
    next.index += 1
    if isDotted { _ = next.skip(UInt8(ascii: ".")) }
    index = next.index
    return letter == UInt8(ascii: "p")
  }

  private mutating func colonPair() -> Int? {
    guard index + 2 < cell.count, cell[index] == UInt8(ascii: ":") else { return nil }
    var next = TimeForms(cell: cell)
    next.index = index + 1
    guard let number = next.number(upTo: 2), number.digits == 2 else { return nil }
    index = next.index
    return number.value
  }

  /// As many digits as there are; nil for none or too many.
  private mutating func number(upTo limit: Int) -> (value: Int, digits: Int)? {
    var (value, digits) = (0, 0)
    while index < cell.count, cell[index] &- 48 < 10 {
      value = value * 10 + Int(cell[index] &- 48)
      digits += 1
      index += 1
      if digits > limit { return nil }
    }
    return digits > 0 ? (value, digits) : nil
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < cell.count, cell[index] == byte else { return false }
    index += 1
    return true
  }

  /// Blanks, no-break spaces (U+00A0, U+202F) and thin spaces (U+2009); whether there was one.
  private mutating func spaces() -> Bool {
    let first = index
    while index < cell.count {
      if cell[index] == 0x20 {
        index += 1
      } else if index + 1 < cell.count, cell[index] == 0xC2, cell[index + 1] == 0xA0 {
        index += 2
      } else if index + 2 < cell.count, cell[index] == 0xE2, cell[index + 1] == 0x80,
        cell[index + 2] == 0xAF || cell[index + 2] == 0x89
      {
        index += 3
      } else {
        break
      }
    }
    return index > first
  }

  /// Whether the rest of the cell is that word, letter case aside.
  private func rest(_ word: StaticString) -> Bool {
    guard cell.count - index == word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { cell[index + $0] | 0x20 == word.utf8Start[$0] }
  }
}
