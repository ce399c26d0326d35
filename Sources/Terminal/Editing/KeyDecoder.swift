/// Makes keys of the bytes a terminal sends, however they are cut into pieces.
///
/// What it does not know it swallows whole: no part of an unknown key's sequence becomes text.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var position = 0
  /// What was pasted so far, between the terminal's two marks.
  private var pasted: [UInt8]?

  /// Whether bytes wait that may be a whole key or the beginning of one: only silence tells.
  var isWaitingForSilence: Bool {
    pasted == nil && position < bytes.count && bytes[position] == escape
  }

  mutating func feed(_ more: some Sequence<UInt8>) {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    bytes += more
  }

  /// Throws away what was not decoded yet.
  mutating func reset() {
    bytes = []
    position = 0
    pasted = nil
  }

  /// The next key; nil when more bytes are needed.
  /// - Parameter afterSilence: no byte followed for a while, so an escape byte was the Escape key.
  mutating func next(afterSilence: Bool = false) -> Key? {
    while position < bytes.count {
      switch step(afterSilence: afterSilence) {
      case .key(let key): return key
      case .nothing: continue
      case .incomplete: return nil
      }
    }
    return nil
  }
}

private let escape: UInt8 = 0x1B
private let endOfPaste: [UInt8] = Array("\u{1B}[201~".utf8)

private enum Step {
  case key(Key)
  /// Something was swallowed.
  case nothing
  case incomplete
}

extension KeyDecoder {
  private mutating func step(afterSilence: Bool) -> Step {
    if pasted != nil { return continuePaste() }
    let first = bytes[position]
    if first == escape { return escapeSequence(afterSilence: afterSilence) }
    if first < 0x20 || first == 0x7F {
      position += 1
      return first == 0 ? .nothing : .key(.control(first))
    }
    switch decodeUTF8(bytes[position...]) {
    case .scalar(let scalar, let length):
      position += length
      return (0x80..<0xA0).contains(scalar.value) ? .nothing : .key(.text(scalar))
    case .invalid(let length):
      position += length
      return .nothing
    case .incomplete:
      return .incomplete
    }
  }

  private mutating func escapeSequence(afterSilence: Bool) -> Step {
    guard position + 1 < bytes.count else { return afterSilence ? take(1, .escape) : .incomplete }
    let second = bytes[position + 1]
    switch second {
    case escape: return take(1, .escape)
    case UInt8(ascii: "["), UInt8(ascii: "O"), UInt8(ascii: "]"), UInt8(ascii: "P"):
      let sequence =
        switch second {
        case UInt8(ascii: "["): controlSequence()
        case UInt8(ascii: "O"): singleShift()
        default: controlString()
        }
      guard case .incomplete = sequence, afterSilence else { return sequence }
      return bytes.count == position + 2
        ? take(2, .alt(Unicode.Scalar(second))) : swallow(to: bytes.count)
    default:
      switch decodeUTF8(bytes[(position + 1)...]) {
      case .scalar(let scalar, let length): return take(1 + length, .alt(scalar))
      case .invalid(let length): return swallow(to: position + 1 + length)
      case .incomplete: return .incomplete
      }
    }
  }

  /// `ESC [`, numbers, a final character.
  private mutating func controlSequence() -> Step {
    var end = position + 2
    // The Linux console sends `ESC [ [ A` for F1.
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") {
      return end + 1 < bytes.count ? swallow(to: end + 2) : .incomplete
    }
    while end < bytes.count, (0x20..<0x40).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return .incomplete }
    guard (0x40...0x7E).contains(bytes[end]) else { return swallow(to: end) }
    let numbers = bytes[(position + 2)..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    let final = bytes[end]
    position = end + 1
    if final == UInt8(ascii: "~"), numbers.first == 200 {
      pasted = []
      return .nothing
    }
    return named(final: final, numbers: numbers)
  }

  /// `ESC O` and a character.
  private mutating func singleShift() -> Step {
    guard position + 2 < bytes.count else { return .incomplete }
    let final = bytes[position + 2]
    position += 3
    return named(final: final, numbers: [])
  }

  /// A terminal's answer to a question: swallowed up to its end.
  private mutating func controlString() -> Step {
    var end = position + 2
    while end < bytes.count {
      if bytes[end] == 0x07 { return swallow(to: end + 1) }
      if bytes[end] == escape {
        guard end + 1 < bytes.count else { return .incomplete }
        return swallow(to: bytes[end + 1] == UInt8(ascii: "\\") ? end + 2 : end)
      }
      end += 1
    }
    return .incomplete
  }

  private func named(final: UInt8, numbers: [Int]) -> Step {
    // The second number tells which of Shift, Alt and Ctrl was held: 1, 2 and 4, plus 1.
    let isWithControlOrAlt = numbers.count > 1 && (numbers[1] - 1) & 0b110 != 0
    switch final {
    case UInt8(ascii: "A"): return .key(.named(.up))
    case UInt8(ascii: "B"): return .key(.named(.down))
    case UInt8(ascii: "C"): return .key(.named(isWithControlOrAlt ? .wordRight : .right))
    case UInt8(ascii: "D"): return .key(.named(isWithControlOrAlt ? .wordLeft : .left))
    case UInt8(ascii: "H"): return .key(.named(.home))
    case UInt8(ascii: "F"): return .key(.named(.end))
    case UInt8(ascii: "Z"): return .key(.named(.backTab))
    case UInt8(ascii: "M") where numbers.isEmpty: return .key(.enter)
    case UInt8(ascii: "~"): return named(number: numbers.first ?? 0)
    default: return .nothing
    }
  }

  private func named(number: Int) -> Step {
    switch number {
    case 1, 7: .key(.named(.home))
    case 4, 8: .key(.named(.end))
    case 3: .key(.named(.delete))
    default: .nothing
    }
  }

  private mutating func continuePaste() -> Step {
    var text = pasted ?? []
    var index = position
    while index < bytes.count {
      let rest = bytes[index...].prefix(endOfPaste.count)
      if bytes[index] == escape, endOfPaste.starts(with: rest) {
        guard rest.count == endOfPaste.count else { break }
        position = index + endOfPaste.count
        pasted = nil
        return .key(.paste(String(decoding: text, as: UTF8.self)))
      }
      text.append(bytes[index])
      index += 1
    }
    position = index
    pasted = text
    return .incomplete
  }

  private mutating func take(_ length: Int, _ key: Key) -> Step {
    position += length
    return .key(key)
  }

  private mutating func swallow(to end: Int) -> Step {
    position = end
    return .nothing
  }
}
