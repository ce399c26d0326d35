#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum SystemError {
  static var noSpace: Int { Int(ENOSPC) }
  static var overQuota: Int { Int(EDQUOT) }
}

extension StorageFailure {
  /// What the last system call of this thread answered.
  static var lastSystemError: StorageFailure {
    let code = errno
    return StorageFailure(source: .system, code: Int(code), message: String(cString: strerror(code)))
  }
}

/// The few calls that a workshop's file needs beside SQLite. None of them opens a database that may be open: closing
/// any descriptor of it would drop SQLite's locks.
enum FileSystem {
  /// The bytes of a file; nil when there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The absolute path without links, so that a file has one lock however it is called; nil when there is no file.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The same for a file that is yet to be made, in a directory that exists.
  static func resolvedNew(_ path: String) throws -> String {
    let cut = path.lastIndex(of: "/")
    let directory = cut.map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { path[path.index(after: $0)...] } ?? path[...]
    guard !name.isEmpty, name != ".", name != ".." else { throw WorkshopError.exists(path: path) }
    guard let resolved = resolved(directory) else {
      throw WorkshopError.cannotWrite(path: path, .lastSystemError)
    }
    return (resolved == "/" ? "" : resolved) + "/" + name
  }

  /// Makes an empty file that only its owner can read; fails when there is anything of that name.
  static func makePrivateFile(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WorkshopError.cannotWrite(path: path, .lastSystemError) }
    close(descriptor)
  }

  /// Makes a directory, and those above it, that only the owner can enter; leaves existing ones as they are.
  static func makePrivateDirectory(_ path: String) throws {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let cut = path.lastIndex(of: "/"), cut != path.startIndex else {
      throw WorkshopError.cannotWrite(path: path, .lastSystemError)
    }
    try makePrivateDirectory(String(path[..<cut]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw WorkshopError.cannotWrite(path: path, .lastSystemError)
    }
  }

  /// Gives a finished file its name and waits until both are on the disk. The file is not open anywhere.
  static func publish(_ temporary: String, as path: String) throws {
    try synchronize(temporary)
    guard !exists(path) else { throw WorkshopError.exists(path: path) }
    guard rename(temporary, path) == 0 else { throw WorkshopError.cannotWrite(path: path, .lastSystemError) }
    try Directory(of: path).synchronize()
  }

  static func remove(_ path: String) { unlink(path) }

  /// The names in a directory; none when it cannot be read.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        })
    }
    return names
  }

  private static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorkshopError.cannotWrite(path: path, .lastSystemError) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw WorkshopError.cannotWrite(path: path, .lastSystemError) }
  }
}

/// The directory of a workshop's file. SQLite syncs it when it removes the journal and says nothing when that fails;
/// a descriptor that was open before sees the failure too.
final class Directory {
  private let path: String
  private let descriptor: Int32

  /// - Parameter file: an absolute path.
  init(of file: String) throws {
    let cut = file.lastIndex(of: "/") ?? file.startIndex
    path = cut == file.startIndex ? "/" : String(file[..<cut])
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorkshopError.cannotRead(path: path, .lastSystemError) }
  }

  deinit { close(descriptor) }

  /// - Throws: ``WorkshopError/cannotWrite(path:_:)``; not where the file system cannot sync directories at all.
  func synchronize() throws {
    guard fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP else { return }
    throw WorkshopError.cannotWrite(path: path, .lastSystemError)
  }
}
