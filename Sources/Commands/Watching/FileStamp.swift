#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What tells two states of a file apart without reading it.
struct FileStamp: Hashable, Sendable {
  var file: UInt64
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int

  init(file: UInt64, size: Int, modified: Int) {
    self.file = file
    self.size = size
    self.modified = modified
  }

  /// Nil when there is no file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      file: UInt64(status.st_ino), size: Int(status.st_size),
      modified: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
  }
}
