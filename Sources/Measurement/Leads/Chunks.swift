/// A column that grows by chunks of a fixed size, so that growing copies nothing and chunks are filled side by side.
///
/// Rows are written through a ``View`` by several workers at once, each its own rows: nothing guards them. A chunk lives
/// as long as its column.
final class Chunks<Element: BitwiseCopyable>: @unchecked Sendable {
  private var bases: [UnsafeMutablePointer<Element>] = []
  private let initial: Element

  init(_ initial: Element) { self.initial = initial }

  deinit { for base in bases { base.deallocate() } }

  /// Makes room for that many rows; new ones hold the initial value.
  func grow(to count: Int) {
    while bases.count << ChunkSize.bits < count {
      let base = LargePages.allocate(ChunkSize.rows, of: Element.self)
      base.initialize(repeating: initial, count: ChunkSize.rows)
      bases.append(base)
    }
  }

  /// Reaches all rows that there is room for, until the column grows again.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bases.withUnsafeBufferPointer { body(View(bases: $0)) }
  }

  /// The chunk that begins at a row whose number is a multiple of the chunk's size; nil in a column without rows.
  func chunk(_ number: Int) -> UnsafeMutablePointer<Element>? { number < bases.count ? bases[number] : nil }

  subscript(row: Int) -> Element {
    get { bases[row >> ChunkSize.bits][row & ChunkSize.mask] }
    set { bases[row >> ChunkSize.bits][row & ChunkSize.mask] = newValue }
  }

  struct View: @unchecked Sendable {
    fileprivate let bases: UnsafeBufferPointer<UnsafeMutablePointer<Element>>

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
