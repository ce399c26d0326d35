internal import AgreementModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that the program writes for people.
enum OutputFile {
  /// Writes all of a text or nothing: beside the place first, then moved there.
  /// - Throws: `Failure` when the file is there already and must not be overwritten, or cannot be written.
  static func write(_ text: String, to path: String, overwrites: Bool) throws {
    try write(Array(text.utf8), to: path, overwrites: overwrites)
  }

  static func write(_ bytes: [UInt8], to path: String, overwrites: Bool) throws {
    if !overwrites, exists(path) {
      throw Failure(.cannotCreate, Message("cli.exists", ["path": .text(path)]))
    }
    let temporary = "\(path).\(getpid()).new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw cannotWrite(path) }
    let isWritten = writeAll(bytes, to: file) && fsync(file) == 0
    let failure = cannotWrite(path)
    close(file)
    guard isWritten, overwrites ? rename(temporary, path) == 0 : link(temporary, path) == 0 else {
      let failure =
        isWritten
        ? errno == EEXIST ? Failure(.cannotCreate, Message("cli.exists", ["path": .text(path)])) : cannotWrite(path)
        : failure
      unlink(temporary)
      throw failure
    }
    if !overwrites { unlink(temporary) }
  }

  /// Writes all of a text, over what was there; Ctrl-C waits until it is done, so that nothing half written stays.
  ///
  /// A link stays one, and a device or a pipe is written to instead of replaced.
  static func writeUndisturbed(_ text: String, to path: String) throws {
    var endings = sigset_t()
    var before = sigset_t()
    sigemptyset(&endings)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&endings, signal) }
    pthread_sigmask(SIG_BLOCK, &endings, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var status = stat()
    guard stat(path, &status) == 0, let target = realpath(path, nil) else {
      return try write(text, to: path, overwrites: true)
    }
    defer { free(target) }
    guard status.st_mode & S_IFMT != S_IFREG else {
      return try write(text, to: String(cString: target), overwrites: true)
    }
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw cannotWrite(path) }
    defer { close(file) }
    guard writeAll(Array(text.utf8), to: file) else { throw cannotWrite(path) }
  }

  /// - Returns: False when the system refuses; `errno` says why.
  private static func writeAll(_ all: [UInt8], to file: Int32) -> Bool {
    var bytes = all[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { return false }
      bytes = bytes.dropFirst(max(0, count))
    }
    return true
  }

  /// A name in the working directory that is not taken: `acme.md`, `acme-2.md`.
  static func freeName(_ name: String, ending: String) -> String {
    var candidate = "\(name).\(ending)"
    var count = 1
    while access(candidate, F_OK) == 0 {
      count += 1
      candidate = "\(name)-\(count).\(ending)"
    }
    return candidate
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether both paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(path, &first) == 0 && stat(other, &second) == 0 && first.st_ino == second.st_ino
      && first.st_dev == second.st_dev
  }

  static func makeDirectory(_ path: String) throws {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw cannotWrite(path)
  }

  private static func cannotWrite(_ path: String) -> Failure {
    Failure(
      .cannotWrite,
      Message("cli.cannotWrite", ["path": .text(path), "reason": .text(String(cString: strerror(errno)))]))
  }

  static func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, count)
    #else
      Darwin.write(file, bytes, count)
    #endif
  }
}
