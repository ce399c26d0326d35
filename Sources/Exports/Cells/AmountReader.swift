/// Reads an amount's cell as exports write it: `1200.50`, `1.200,50`, `1 200,50 €`, `EUR 1'200.50`, `(1,200.00)`.
///
/// The decimal mark is the whole column's. Marks between thousands must stand where thousands end; blanks and apostrophes
/// are such marks, too. A currency's sign or code may stand before or behind. What is left over makes the cell unreadable:
/// `12K` is no amount.
struct AmountReader {
  var decimal = DecimalMark.point
  /// The code of the currency that amounts must be in where they say one; nil: any.
  var currency: String?

  /// Reads a trimmed cell that is not empty; nil when it cannot be read.
  func read(_ cell: Cell, _ evidence: inout DecimalEvidence) -> Amount? {
    if let amount = plain(cell, evidence) { return amount }
    guard let body = AmountBody(cell, currency) else { return nil }
    body.note(in: &evidence, cell)
    return body.value(decimal)
  }

  /// Whether a cell that cannot be read is an amount in another currency.
  func isForeign(_ cell: Cell) -> Bool { currency != nil && AmountBody(cell, nil)?.value(decimal) != nil }

  /// Digits only, or with the column's decimal mark once it is known and where it can be nothing else.
  @inline(__always) private func plain(_ cell: Cell, _ evidence: DecimalEvidence) -> Amount? {
    guard cell.count <= 18 else { return nil }
    let isKnown = decimal == .point ? evidence.point != nil : evidence.comma != nil
    let mark = decimal == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    var (value, behind) = (0, -1)
    for index in 0..<cell.count {
      let digit = cell[index] &- 48
      if digit < 10 {
        value = value &* 10 &+ Int(digit)
      } else {
        guard cell[index] == mark, isKnown, behind < 0, index > 0 else { return nil }
        behind = cell.count - index - 1
      }
    }
    if behind == 3 || behind == 0 { return nil }
    return Amount(units: value, scale: UInt8(max(0, behind)))
  }
}

/// What the amounts of a column say about their decimal mark.
struct DecimalEvidence {
  /// The first cell whose decimal mark can only be the point, and only the comma.
  var point: String?
  var comma: String?
  /// The first cells whose only mark could be both.
  var either: [String] = []

  mutating func merge(_ later: DecimalEvidence) {
    point = point ?? later.point
    comma = comma ?? later.comma
    if either.count < Self.examples { either += later.either.prefix(Self.examples - either.count) }
  }

  static let examples = 3
}

/// An amount without sign and currency: digits and the marks between them.
private struct AmountBody {
  private var isNegative: Bool
  private var pieces: [Piece] = []

  /// Some digits and the mark before them.
  private struct Piece {
    var mark: Mark
    var digits: Int
    var value: Int
  }

  private enum Mark { case none, point, comma, thousands }

  init?(_ cell: Cell, _ currency: String?) {
    guard let first = (0..<cell.count).first(where: { Self.isDigit(cell[$0]) }),
      let last = (0..<cell.count).last(where: { Self.isDigit(cell[$0]) })
    else { return nil }
    let begins =
      first > 0 && (cell[first - 1] == 0x2E || cell[first - 1] == 0x2C) && (first == 1 || cell[first - 2] <= 0x2D)
    let start = begins ? first - 1 : first
    let ends = last + 1 < cell.count && (cell[last + 1] == 0x2E || cell[last + 1] == 0x2C)
    let end = ends ? last + 2 : last + 1
    guard
      let sign = AmountDress.sign(
        before: Cell(cell.start, start), behind: Cell(cell.start + end, cell.count - end), in: currency)
    else { return nil }
    isNegative = sign < 0
    guard read(Cell(cell.start + start, end - start)) else { return nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}

extension AmountBody {
  private mutating func read(_ cell: Cell) -> Bool {
    var index = 0
    var mark = Mark.none
    while true {
      var piece = Piece(mark: mark, digits: 0, value: 0)
      while index < cell.count, Self.isDigit(cell[index]) {
        piece.digits += 1
        guard piece.digits <= 18 else { return false }
        piece.value = piece.value * 10 + Int(cell[index] &- 48)
        index += 1
      }
      pieces.append(piece)
      guard index < cell.count else { return true }
      guard let next = Self.mark(cell, &index) else { return false }
      mark = next
    }
  }

  private static func mark(_ cell: Cell, _ index: inout Int) -> Mark? {
    let rest = cell.count - index
    switch cell[index] {
    case 0x2E:
      index += 1
      return .point
    case 0x2C:
      index += 1
      return .comma
    case 0x20, 0x27:
      index += 1
      return .thousands
    case 0xC2 where rest > 1 && cell[index + 1] == 0xA0:
      index += 2
      return .thousands
    case 0xE2 where rest > 2 && cell[index + 1] == 0x80 && [0x89, 0x99, 0xAF].contains(cell[index + 2]):
      index += 3
      return .thousands
    default: return nil
    }
  }

  /// Notes what the marks say: the last mark when there are both, the one that is not repeated, the one that is not followed
  /// by exactly three digits.
  func note(in evidence: inout DecimalEvidence, _ cell: Cell) {
    let marks = pieces.lazy.map(\.mark).filter { $0 == .point || $0 == .comma }
    let points = marks.filter { $0 == .point }.count
    let commas = marks.filter { $0 == .comma }.count
    guard points + commas > 0 else { return }
    let mark: DecimalMark?
    if points > 0, commas > 0 {
      mark = pieces.last { $0.mark == .point || $0.mark == .comma }?.mark == .point ? .point : .comma
    } else if points + commas > 1 {
      mark = points > 0 ? .comma : .point
    } else if let piece = pieces.last, piece.digits == 3, piece.mark == .point || piece.mark == .comma,
      pieces.count == 2
    {
      mark = nil
    } else {
      mark = points > 0 ? .point : .comma
    }
    guard value(mark ?? .point) != nil || value(mark ?? .comma) != nil else { return }
    switch mark {
    case .point?: evidence.point = evidence.point ?? cell.excerpt
    case .comma?: evidence.comma = evidence.comma ?? cell.excerpt
    case nil: if evidence.either.count < DecimalEvidence.examples { evidence.either.append(cell.excerpt) }
    }
  }

  /// The value with that decimal mark; nil when the marks do not stand where they would.
  func value(_ decimal: DecimalMark) -> Amount? {
    let mark = decimal == .point ? Mark.point : .comma
    var whole = pieces[...]
    var fraction: Piece?
    if let last = pieces.last, last.mark == mark { fraction = whole.removeLast() }
    guard !whole.contains(where: { $0.mark == mark }), Self.isGrouped(whole) else { return nil }
    guard whole.contains(where: { $0.digits > 0 }) || (fraction?.digits ?? 0) > 0 else { return nil }
    var units = 0
    for piece in whole + (fraction.map { [$0] } ?? []) {
      for _ in 0..<piece.digits {
        let (product, overflow) = units.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        units = product
      }
      let (sum, overflow) = units.addingReportingOverflow(piece.value)
      if overflow { return nil }
      units = sum
    }
    return Amount(units: isNegative ? -units : units, scale: UInt8(fraction?.digits ?? 0))
  }

  /// Whether thousands are marked as such: three digits behind every mark, or two behind all but the last (as in India), one
  /// kind of mark only.
  private static func isGrouped(_ pieces: ArraySlice<Piece>) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return true }
    let middle = pieces.dropFirst().dropLast()
    let isOneKind = pieces.dropFirst().allSatisfy { $0.mark == last.mark }
    guard isOneKind, last.digits == 3, (1...3).contains(first.digits) else { return false }
    return middle.allSatisfy { $0.digits == 3 } || first.digits <= 2 && middle.allSatisfy { $0.digits == 2 }
  }
}
