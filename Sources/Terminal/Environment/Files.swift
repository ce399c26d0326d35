#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A system call failed; `code` is `errno`.
struct SystemError: Error, Hashable {
  var code: Int32
}

/// The whole content of a file; nil when there is none.
func contents(ofFile path: String) throws(SystemError) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else {
    if errno == ENOENT { return nil }
    throw SystemError(code: errno)
  }
  defer { close(file) }
  var bytes: [UInt8] = []
  while let piece = try nextBytes(from: file, atMost: 65_536) { bytes += piece }
  return bytes
}

/// Reads what is there, waiting for at least one byte; nil at the end. Throws `EINTR` too.
func nextBytes(from descriptor: Int32, atMost limit: Int) throws(SystemError) -> ArraySlice<UInt8>? {
  var bytes = [UInt8](repeating: 0, count: limit)
  let count = read(descriptor, &bytes, limit)
  if count < 0 { throw SystemError(code: errno) }
  return count == 0 ? nil : bytes[..<count]
}

/// A variable of the environment; nil when it is not set or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
