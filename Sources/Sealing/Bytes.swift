#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Searches over bytes by pointers and the system's own functions: a document is read whole for every verdict, and tests
// change each of its characters.

extension [UInt8] {
  /// The place of the first byte from there on that a JSON string cannot hold as it is: a quote, a backslash, a control
  /// character; the end when there is none.
  func endOfPlainText(from start: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count {
        let byte = bytes[place]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { return place }
        place += 1
      }
      return place
    }
  }

  /// Where a text begins in these bytes, from a place on.
  func places(of text: String, from start: Int = 0) -> [Int] {
    let pattern = Array(text.utf8)
    return withUnsafeBytes { bytes in
      var places: [Int] = []
      var start = start
      while start + pattern.count <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, CInt(pattern[0]), bytes.count - pattern.count - start + 1)
      {
        let place = base.distance(to: UnsafeRawPointer(found))
        if memcmp(found, pattern, pattern.count) == 0 { places.append(place) }
        start = place + 1
      }
      return places
    }
  }

  /// Whether a byte is that high or higher.
  func holdsByte(from low: UInt8) -> Bool {
    withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        if bytes[place] >= low { return true }
        place += 1
      }
      return false
    }
  }

  /// Whether these bytes come before others, a beginning before what it begins.
  func precedes(_ others: [UInt8]) -> Bool {
    let order = memcmp(self, others, Swift.min(count, others.count))
    return order == 0 ? count < others.count : order < 0
  }

  /// The lines, without their line feeds; a line feed at the end is followed by an empty one.
  var lineRanges: [Range<Int>] {
    withUnsafeBytes { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      while start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      {
        let end = base.distance(to: UnsafeRawPointer(found))
        ranges.append(start..<end)
        start = end + 1
      }
      return ranges + [start..<bytes.count]
    }
  }
}

extension String {
  /// Swift takes texts for equal that are written in other bytes.
  func hasSameBytes(as other: String) -> Bool { Array(utf8) == Array(other.utf8) }
}
