extension PosixZoneRule {
  /// Nil when the text is no such rule, or has summer time without saying when.
  init?(_ text: [UInt8]) {
    var reader = Reader(text: text[...])
    guard reader.name(), let west = reader.time(hours: 24) else { return nil }
    standardOffset = -west
    guard !reader.text.isEmpty else { return }
    guard reader.name() else { return nil }
    var offset = standardOffset + 3600
    if !reader.isNext(",") {
      guard let west = reader.time(hours: 24) else { return nil }
      offset = -west
    }
    guard reader.take(","), let start = reader.moment(), reader.take(","), let end = reader.moment(),
      reader.text.isEmpty
    else { return nil }
    change = Change(offset: offset, start: start, end: end)
  }
}

private struct Reader {
  var text: ArraySlice<UInt8>

  func isNext(_ character: Unicode.Scalar) -> Bool { text.first == UInt8(ascii: character) }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    text.removeFirst()
    return true
  }

  /// Three or more letters, or letters, digits and signs in angle brackets.
  mutating func name() -> Bool {
    let isQuoted = take("<")
    let name = text.prefix { byte in
      let letter = byte | 0x20
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) { return true }
      return isQuoted && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || (48...57).contains(byte))
    }
    text = text.dropFirst(name.count)
    return name.count >= 3 && (!isQuoted || take(">"))
  }

  /// At most three digits.
  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = text.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    text = text.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return range.contains(value) ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(hours: Int) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var seconds = number(0...hours) else { return nil }
    seconds *= 3600
    for unit in [60, 1] where take(":") {
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  mutating func moment() -> PosixZoneRule.Moment? {
    let day: PosixZoneRule.Moment.Day
    if take("J") {
      guard let number = number(1...365) else { return nil }
      day = .julian(number)
    } else if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."), let weekday = number(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, day: weekday)
    } else {
      guard let number = number(0...365) else { return nil }
      day = .ordinal(number)
    }
    guard take("/") else { return PosixZoneRule.Moment(day: day, second: 7200) }
    guard let second = time(hours: 167) else { return nil }
    return PosixZoneRule.Moment(day: day, second: second)
  }
}
