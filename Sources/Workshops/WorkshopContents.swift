/// Everything in a workshop's file.
public struct WorkshopContents: Hashable, Sendable {
  public var name: String
  /// RFC 3339.
  public var created: String
  /// In order, each proved by its digest; with damage, those before it.
  public var events: [StoredEvent]
  /// What in the file is not as it was written.
  public var damage: Damage?

  public init(name: String, created: String, events: [StoredEvent], damage: Damage? = nil) {
    self.name = name
    self.created = created
    self.events = events
    self.damage = damage
  }
}

/// The first place of a workshop's file that is not as it was written.
public enum Damage: Hashable, Sendable {
  /// The file has no bytes.
  case empty
  /// The workshop's name or the instant of its creation.
  case identity
  /// The event of that number: changed, missing or no longer readable.
  case event(Int)
  /// Events at the end are missing, or there are more than were written; so many were written.
  case end(written: Int)
  /// The file's own structure; the code is SQLite's.
  case structure(code: Int)
}
