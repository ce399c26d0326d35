/// A column that grows by chunks of a fixed size, so that growing copies nothing and chunks are filled side by side.
///
/// Rows are written through a ``View`` by several workers at once, each its own rows: nothing guards them. New rows hold
/// nothing before ``View/begin(_:)`` or a first value, so that memory is touched side by side, too. A chunk lives as long as
/// its column.
final class Chunks<Element: BitwiseCopyable>: @unchecked Sendable {
  private var bases: [UnsafeMutablePointer<Element>] = []
  private let initial: Element

  init(_ initial: Element) { self.initial = initial }

  deinit { for base in bases { base.deallocate() } }

  /// Makes room for that many rows.
  func grow(to count: Int) {
    while bases.count << ChunkSize.bits < count {
      bases.append(LargePages.allocate(ChunkSize.rows, of: Element.self))
    }
  }

  /// Reaches all rows that there is room for, until the column grows again.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bases.withUnsafeBufferPointer { body(View(bases: $0, initial: initial)) }
  }

  /// The chunk that begins at a row whose number is a multiple of the chunk's size; nil in a column without rows.
  func chunk(_ number: Int) -> UnsafeMutablePointer<Element>? { number < bases.count ? bases[number] : nil }

  subscript(row: Int) -> Element {
    get { bases[row >> ChunkSize.bits][row & ChunkSize.mask] }
    set { bases[row >> ChunkSize.bits][row & ChunkSize.mask] = newValue }
  }

  struct View: @unchecked Sendable {
    fileprivate let bases: UnsafeBufferPointer<UnsafeMutablePointer<Element>>
    fileprivate let initial: Element

    /// Gives rows their initial value; nothing in a column that there is no room in.
    func begin(_ rows: Range<Int>) {
      guard !isEmpty else { return }
      var first = rows.lowerBound
      while first < rows.upperBound {
        let end = min(rows.upperBound, (first | ChunkSize.mask) + 1)
        at(first).initialize(repeating: initial, count: end - first)
        first = end
      }
    }

    @inline(__always) subscript(row: Int) -> Element {
      get { at(row).pointee }
      nonmutating set { at(row).pointee = newValue }
    }

    @inline(__always) func at(_ row: Int) -> UnsafeMutablePointer<Element> {
      assert(row >> ChunkSize.bits < bases.count)
      return bases.baseAddress.unsafelyUnwrapped[row >> ChunkSize.bits] + (row & ChunkSize.mask)
    }

    var isEmpty: Bool { bases.isEmpty }
  }
}

/// How many rows a chunk has.
enum ChunkSize {
  static let bits = 15
  static let rows = 1 << bits
  static let mask = rows - 1
}
