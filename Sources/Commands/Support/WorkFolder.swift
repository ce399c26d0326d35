internal import AgreementModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of its owner's only, for a program that fills it with files and folders.
struct WorkFolder {
  let path: String

  /// - Parameter base: Where; nil: where temporary files go.
  /// - Throws: `Failure` when none can be made.
  init(in base: String?) throws {
    let base = base ?? Surroundings.variables["TMPDIR"].flatMap { Self.isShort($0) ? $0 : nil } ?? "/tmp"
    var name = Array("\(base)/entente-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw Failure(
        .cannotWrite,
        Message("cli.cannotWrite", ["path": .text(base), "reason": .text(String(cString: strerror(errno)))]))
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A browser's sockets lie in it, whose paths may have a hundred bytes in all.
  private static func isShort(_ path: String) -> Bool { path.hasPrefix("/") && path.utf8.count <= 40 }

  /// With all that is in it. What still writes there as it ends is waited for.
  func remove() {
    for _ in 0..<40 {
      Self.remove(path)
      if access(path, F_OK) != 0 { return }
      usleep(50_000)
    }
  }

  private static func remove(_ path: String) {
    var status = stat()
    // Links are taken away, not followed.
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Hidden ones as well.
  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }
}
