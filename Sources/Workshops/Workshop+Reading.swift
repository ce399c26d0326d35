#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Workshop {
  /// Reads a workshop's file, also while somebody writes to it; changes nothing in it.
  ///
  /// The one exception: when its last writer was killed in the middle of a write, the half-done write is undone first,
  /// under a claim.
  /// - Returns: everything up to the first damage, which is named.
  public static func read(at path: String) throws -> WorkshopContents {
    let path = try existing(path)
    var waits = 0
    while true {
      do {
        return try contents(of: path, access: .reading)
      } catch WorkshopError.cannotRead(_, let failure) where failure.isHalfDoneWrite && waits < 20 {
        do {
          let claim = try Claim.take(on: path, by: .current(since: ""))
          defer { claim.release() }
          return try contents(of: path, access: .writing(.extra))
        } catch WorkshopError.claimed {
          // The next writer undoes it as it opens the file.
          waits += 1
          usleep(50_000)
        }
      }
    }
  }

  /// Writes the good events of a damaged file, and the measurements that can still be read, into a new one and leaves the damaged one as it is.
  ///
  /// - Returns: what was saved, with the damage that was found.
  @discardableResult
  public static func salvage(at path: String, to target: String, claim: Claimant) throws -> WorkshopContents {
    let contents = try read(at: path)
    let workshop = try create(at: target, name: contents.name, created: contents.created, claim: claim)
    defer { workshop.close() }
    try workshop.append(contents.events.map { (payload: $0.payload, at: $0.at) })
    for measurement in (try? measurements(at: path)) ?? [] { try workshop.keep(measurement) }
    return contents
  }

  private static func contents(of path: String, access: WorkshopFile.Access) throws -> WorkshopContents {
    let file = try WorkshopFile(path: path, access: access, schema: .current)
    defer { file.close() }
    return try file.contents()
  }
}

extension StorageFailure {
  /// SQLITE_READONLY_ROLLBACK: a journal lies beside the file, which a reader must not play back.
  fileprivate var isHalfDoneWrite: Bool { source == .sqlite && code == 776 }
}
