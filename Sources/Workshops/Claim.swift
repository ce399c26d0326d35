#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Who writes to a workshop, for the sentence that refuses a second writer.
public struct Claimant: Hashable, Sendable {
  public var pid: Int
  public var host: String
  /// RFC 3339.
  public var since: String

  public init(pid: Int, host: String, since: String) {
    self.pid = pid
    self.host = host
    self.since = since
  }

  /// This process on this machine.
  public static func current(since: String) -> Claimant {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Claimant(pid: Int(getpid()), host: host, since: since)
  }
}

/// The right to write to a workshop: an `flock` on a file beside it.
///
/// The system drops the lock when its process ends, however it ends, so that no claim of a dead process is left. What
/// the file says is for people only.
final class Claim {
  private let path: String
  private var descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { release() }

  /// - Throws: ``WorkshopError/claimed(path:by:)`` when somebody has it.
  static func take(on workshop: String, by claimant: Claimant) throws -> Claim {
    let path = workshop + ".lock"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw WorkshopError.cannotWrite(path: path, .lastSystemError) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let failure = StorageFailure.lastSystemError
        defer { close(descriptor) }
        guard failure.code == Int(EWOULDBLOCK) else { throw WorkshopError.cannotWrite(path: path, failure) }
        throw WorkshopError.claimed(path: workshop, by: Claimant(descriptor))
      }
      // Its last holder may have removed the file between the two calls: then the lock is on nothing.
      guard isSame(descriptor, path) else {
        close(descriptor)
        continue
      }
      claimant.write(to: descriptor)
      return Claim(path: path, descriptor: descriptor)
    }
  }

  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
    descriptor = -1
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}

extension Claimant {
  /// A full disk is no reason to refuse a claim: the lock holds, only its explanation is missing.
  fileprivate func write(to descriptor: Int32) {
    let text = Array("\(pid)\n\(host)\n\(since)\n".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.count, 0)
  }

  fileprivate init?(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let lines = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, let pid = Int(lines[0]) else { return nil }
    self.init(pid: pid, host: String(lines[1]), since: String(lines[2]))
  }
}
