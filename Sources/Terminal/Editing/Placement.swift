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

  mutating func startRow() {
    row += 1
    column = 0
  }
}

/// A line as libedit drew it in one go.
///
/// libedit leaves out the blanks at the end of a row and goes to the next by a line break. A terminal that flows
/// its rows anew when its width changes keeps such breaks.
struct DrawnLine: Equatable {
  let scalars: [Unicode.Scalar]
  let width: Int

  /// The row of the end of `text`, which begins as the line drawn, when the width has become another.
  func row(of text: [Unicode.Scalar], flowingTo newWidth: Int) -> Int {
    var old = Placement(width: width)
    var new = Placement(width: newWidth)
    var waiting: [Unicode.Scalar] = []
    var isRowEmpty = true
    for (index, scalar) in text.enumerated() {
      let row = old.row
      old.add(scalar)
      let isDrawn = index < scalars.count && scalars[index] == scalar
      if isDrawn, scalar == " " {
        waiting.append(scalar)
        guard old.row > row else { continue }
        // A row that is just full went over to the next already.
        if isRowEmpty || new.column > 0 { new.startRow() }
        isRowEmpty = true
      } else {
        new.add(waiting)
        new.add(scalar)
        isRowEmpty = false
      }
      waiting = []
    }
    new.add(waiting)
    return new.row
  }
}
