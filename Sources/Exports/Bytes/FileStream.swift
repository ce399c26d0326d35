import CZlib

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a file from its beginning, as often as they are wanted: as they stand, or out of their gzip wrapping.
///
/// A plain file's bytes are read by whoever needs them, at their place and side by side. It is never mapped: a mapped file
/// that is cut short while it is read ends the process.
final class FileStream: @unchecked Sendable {
  let path: String
  let isCompressed: Bool
  private let descriptor: Int32
  private let before: stat
  private var inflation: InflationAhead?
  /// Bytes of a pipe, which can be read only once.
  private let held: [UInt8]?
  private var offset = 0

  init(path: String) throws(ExportProblem) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: Self.reason(errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = Self.reason(errno)
      close(descriptor)
      throw .cannotRead(path: path, reason: reason)
    }
    before = status
    do throws(ExportProblem) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: held = nil
      case S_IFDIR: throw .cannotRead(path: path, reason: Self.reason(EISDIR))
      default: held = try Self.everything(descriptor, path: path)
      }
    } catch {
      close(descriptor)
      throw error
    }
    var magic: [UInt8] = [0, 0]
    let count =
      held.map {
        magic = Array($0.prefix(2))
        return magic.count
      } ?? pread(descriptor, &magic, 2, 0)
    isCompressed = count == 2 && magic == [0x1F, 0x8B]
  }

  deinit { close(descriptor) }

  /// The file's size, compressed where it is.
  var size: Int { held?.count ?? Int(before.st_size) }
  /// How many bytes of it have been asked for.
  var position: Int { inflation?.consumed ?? offset }

  func rewind() {
    offset = 0
    inflation = nil
  }

  private func inflated(_ count: Int, into buffer: UnsafeMutablePointer<UInt8>) throws(ExportProblem) -> Int {
    let ahead: InflationAhead
    if let inflation {
      ahead = inflation
    } else {
      ahead = try InflationAhead(self)
      inflation = ahead
    }
    return try ahead.read(into: buffer, count: count)
  }

  /// Begins to unwrap the next bytes on a thread of its own, while those before are read.
  func prepare(_ count: Int) { inflation?.prepare(count) }

  /// Makes the next bytes ready, at most `count`; fewer only at the file's end.
  ///
  /// - Returns: How many they are, and the place from which ``load(_:from:count:)`` takes them; nil when they already lie
  ///   in the buffer.
  func next(_ count: Int, into buffer: UnsafeMutablePointer<UInt8>) throws(ExportProblem) -> (count: Int, place: Int?) {
    if isCompressed { return (try inflated(count, into: buffer), nil) }
    let place = offset
    let available = min(count, size - offset)
    offset += available
    guard let held else { return (available, place) }
    held.withUnsafeBufferPointer { source in
      if available > 0 { buffer.update(from: source.baseAddress! + place, count: available) }
    }
    return (available, nil)
  }

  /// Reads bytes at a place of the plain file; false when they are no longer there.
  func load(_ buffer: UnsafeMutablePointer<UInt8>, from place: Int, count: Int) -> Bool {
    var done = 0
    while done < count {
      let read = pread(descriptor, buffer + done, count - done, off_t(place + done))
      if read > 0 {
        done += read
      } else if read == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Raw bytes of the file for the inflation, fewer than `count` only at the end.
  func raw(_ buffer: UnsafeMutablePointer<UInt8>, from place: Int, count: Int) -> Int? {
    let available = max(0, min(count, size - place))
    guard let held else { return load(buffer, from: place, count: available) ? available : nil }
    held.withUnsafeBufferPointer { source in
      if available > 0 { buffer.update(from: source.baseAddress! + place, count: available) }
    }
    return available
  }

  /// - Throws: When the file is not what it was when it was opened.
  func checkUnchanged() throws(ExportProblem) {
    guard held == nil else { return }
    var now = stat()
    guard fstat(descriptor, &now) == 0, now.st_size == before.st_size, now.modified == before.modified else {
      throw .changed(path: path)
    }
  }
}

extension FileStream {
  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func everything(_ descriptor: Int32, path: String) throws(ExportProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += block[..<count]
      } else if errno != EINTR {
        throw .cannotRead(path: path, reason: reason(errno))
      }
    }
  }
}

extension stat {
  /// When the file was last written, in nanoseconds.
  fileprivate var modified: Int {
    #if canImport(Darwin)
      st_mtimespec.tv_sec * 1_000_000_000 + st_mtimespec.tv_nsec
    #else
      st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec
    #endif
  }
}

extension FileStream {
  /// Reads the file's first bytes and goes back to its beginning.
  func first(_ count: Int, into bytes: inout [UInt8]) throws(ExportProblem) -> Int {
    rewind()
    defer { rewind() }
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    defer { buffer.deallocate() }
    let (available, place) = try next(count, into: buffer)
    if let place, !load(buffer, from: place, count: available) { throw .changed(path: path) }
    for index in 0..<available { bytes[index] = buffer[index] }
    return available
  }
}
