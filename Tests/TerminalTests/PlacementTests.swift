import Testing

@testable import Terminal

@Suite struct PlacementTests {
  @Test(arguments: [
    ("abc", 10, 0, 3),
    ("abcdefghij", 10, 1, 0),
    ("a\nb", 10, 1, 1),
    ("a\tb", 20, 0, 9),
    // A tab that reaches the edge ends there.
    ("abcdefghi\tb", 10, 1, 1),
  ])
  func placesFollowLibedit(text: String, width: Int, row: Int, column: Int) {
    var placement = Placement(width: width)
    placement.add(text.unicodeScalars)
    #expect((placement.row, placement.column) == (row, column))
  }

  @Test(arguments: [
    // Drawn at ten columns as "abc def h" and a line break, then "ijkl".
    ("abc def h ijkl", 10, 20, 1),
    ("abc def h ijkl", 10, 5, 2),
    // Full rows flow on.
    ("abcdefghijkl", 10, 20, 0),
    ("abcdefghijkl", 10, 5, 2),
    // The row before the break is just full.
    ("abc def h ijkl", 10, 9, 1),
  ])
  func rowsKeepTheBreaksTheyWereDrawnWith(text: String, width: Int, newWidth: Int, row: Int) {
    let scalars = Array(text.unicodeScalars)
    #expect(DrawnLine(scalars: scalars, width: width).row(of: scalars, flowingTo: newWidth) == row)
  }
}
