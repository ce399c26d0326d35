// Measurements are kept beside the log, in tables that no event touches: whoever measures needs no claim, so that a
// nightly run can keep its figures while the workshop is open in a terminal. SQLite's own locks order the writes.

extension Workshop {
  /// The measurements that a workshop's file keeps, the oldest first; none in a file of an older program.
  public static func measurements(at path: String) throws -> [KeptMeasurement] {
    try reading(path) { try $0.measurements() }
  }

  /// Keeps a measurement, also while somebody else writes to the workshop.
  ///
  /// - Parameter claim: Taken for a moment when the file is of an older program: it is migrated then, after a copy was
  ///   kept.
  /// - Returns: False when the same measurement is kept already.
  /// - Throws: ``WorkshopError``; ``WorkshopError/claimed(path:by:)`` only for a file that would have to be migrated.
  @discardableResult
  public static func keep(_ measurement: KeptMeasurement, at path: String, claim: Claimant) throws -> Bool {
    try writing(path, claim) { try $0.keep(measurement) }
  }

  /// How a CRM's exports are read in this workshop, as JSON that ``keep(hints:at:claim:)`` was given.
  public static func hints(at path: String) throws -> String? { try reading(path) { try $0.hints() } }

  /// Keeps how a CRM's exports are read; nil forgets it.
  public static func keep(hints: String?, at path: String, claim: Claimant) throws {
    try writing(path, claim) { try $0.keep(hints: hints) }
  }

  private static func reading<Result>(_ path: String, _ work: (WorkshopFile) throws -> Result) throws -> Result {
    // What a killed writer has left half done is undone on the way.
    _ = try read(at: path)
    let file = try WorkshopFile(path: try existing(path), access: .reading, schema: .current)
    defer { file.close() }
    return try work(file)
  }

  private static func writing<Result>(
    _ path: String, _ claim: Claimant, _ work: (WorkshopFile) throws -> Result
  ) throws -> Result {
    let path = try existing(path)
    let isOlder = try reading(path) { $0.version < Schema.current.version }
    if isOlder { try open(at: path, claim: claim).close() }
    let file = try WorkshopFile(path: path, access: .writing(.extra), schema: .current)
    defer { file.close() }
    return try work(file)
  }
}
