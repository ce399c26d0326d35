#if canImport(Glibc)
  import Glibc
#endif

/// Memory for large tables that are read at random.
///
/// Where the system has large pages, blocks of 2 MiB and more ask for them: looking up an address then costs less than
/// the look-up itself. Elsewhere it is ordinary memory.
enum LargePages {
  static let size = 1 << 21
  /// MADV_HUGEPAGE.
  private static let hugePages: Int32 = 14

  /// Memory that `deallocate()` gives back.
  static func allocate<Element>(_ count: Int, of _: Element.Type) -> UnsafeMutablePointer<Element> {
    let bytes = count * MemoryLayout<Element>.stride
    let alignment = bytes >= size ? size : 64
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: alignment)
    #if canImport(Glibc)
      // Refused, it is as good as before.
      if bytes >= size { madvise(memory, bytes / size * size, hugePages) }
    #endif
    return memory.bindMemory(to: Element.self, capacity: count)
  }
}
