internal import CEdit

/// Where text that libedit draws ends on the screen, counted from the prompt's first column.
///
/// It follows libedit's own rules: a character that does not fit the row goes to the next, and a row that is
/// full goes over to the next at once.
struct Placement: Equatable {
  let width: Int
  private(set) var row = 0
  private(set) var column = 0

  init(width: Int) {
    self.width = max(1, width)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    let columns = Int(cedit_columns(Int32(bitPattern: scalar.value)))
    switch columns {
    case -1: startRow()
    case -2: repeat { add(columns: 1) } while column % 8 != 0
    case 7, 8: for _ in 0..<columns { add(columns: 1) }
    default: add(columns: columns)
    }
  }

  mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { add(scalar) }
  }

  private mutating func add(columns: Int) {
    if column + columns > width { startRow() }
    column += columns
    if column >= width { startRow() }
  }

  private mutating func startRow() {
    row += 1
    column = 0
  }
}
