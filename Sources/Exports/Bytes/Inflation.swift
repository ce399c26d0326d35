import CZlib

/// What a gzip file holds: all its members, one after the other.
///
/// zlib checks every member's length and checksum. Zeros behind the last member are padding; anything else there, or an
/// end within a member, is damage.
final class Inflation {
  private let file: FileStream
  private var stream = z_stream()
  private let input = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  private var isOpen = false
  private(set) var consumed = 0
  private var isWithinMember = false
  private var isOver = false

  init(_ file: FileStream) throws(ExportProblem) {
    self.file = file
    let status = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damagedCompression(path: file.path) }
    isOpen = true
  }

  deinit {
    if isOpen { inflateEnd(&stream) }
    input.deallocate()
  }

  /// Fills the buffer; fewer bytes than asked for are the last.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int) throws(ExportProblem) -> Int {
    var done = 0
    while done < count, !isOver {
      if stream.avail_in == 0 {
        try refill()
        if isOver { break }
      }
      guard isWithinMember || startsMember() else { throw .damagedCompression(path: file.path) }
      guard !isOver else { break }
      isWithinMember = true
      let room = UInt32(min(count - done, 1 << 30))
      stream.next_out = buffer + done
      stream.avail_out = room
      let status = inflate(&stream, Z_NO_FLUSH)
      done += Int(room - stream.avail_out)
      switch status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        isWithinMember = false
        inflateReset(&stream)
      default: throw .damagedCompression(path: file.path)
      }
    }
    return done
  }
}

extension Inflation {
  private func refill() throws(ExportProblem) {
    guard let count = file.raw(input, from: consumed, count: 1 << 16) else { throw .changed(path: file.path) }
    guard count > 0 else {
      if isWithinMember { throw .damagedCompression(path: file.path) }
      isOver = true
      return
    }
    consumed += count
    stream.next_in = input
    stream.avail_in = UInt32(count)
  }

  /// Skips padding between members; whether what follows begins one, or there is nothing more for now.
  private func startsMember() -> Bool {
    guard consumed > Int(stream.avail_in), let next = stream.next_in, next.pointee == 0 else { return true }
    isOver = (0..<Int(stream.avail_in)).allSatisfy { next[$0] == 0 }
    return isOver
  }
}
