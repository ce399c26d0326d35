/// Why a workshop's file cannot be read or written. Every case names the file.
public enum WorkshopError: Error, Hashable, Sendable {
  case notFound(path: String)
  case exists(path: String)
  /// Another process writes to it; who, when its lock file could be read.
  case claimed(path: String, by: Claimant?)
  /// Not the file of a workshop.
  case foreign(path: String)
  /// Written by a newer program: the file's version and the newest that this program knows.
  case newer(path: String, version: Int, known: Int)
  /// What was written is not what is there; ``Workshop/read(at:)`` has what is still good.
  case damaged(path: String, Damage)
  /// Somebody read or wrote for longer than the five seconds that this program waits; nothing was changed.
  case busy(path: String)
  /// Somebody without a claim added events since the file was opened; nothing was changed.
  case changedElsewhere(path: String)
  case cannotRead(path: String, StorageFailure)
  /// The write was not done, and it is not known what of it reached the disk. Nothing more is written through this
  /// ``Workshop``: a second try would report bytes as safe that the system has given up.
  case cannotWrite(path: String, StorageFailure)
  /// Refused, since an earlier write failed with this.
  case stopped(path: String, after: StorageFailure)
  /// Text with a NUL character, or an empty one, which would not come back as it went in.
  case unstorableText(path: String)
  /// No home directory is known: neither `XDG_DATA_HOME` nor `HOME` is an absolute path.
  case noHome
}

/// What the system or SQLite answered.
public struct StorageFailure: Hashable, Sendable {
  public enum Source: Hashable, Sendable { case system, sqlite }

  public var source: Source
  /// `errno`, or SQLite's extended result code.
  public var code: Int
  /// For people who look after machines, in English.
  public var message: String

  public init(source: Source, code: Int, message: String) {
    self.source = source
    self.code = code
    self.message = message
  }

  /// Whether the disk, or the owner's share of it, is full: then a new start works once there is room.
  public var isDiskFull: Bool {
    switch source {
    case .system: code == SystemError.noSpace || code == SystemError.overQuota
    case .sqlite: code & 0xFF == 13
    }
  }
}
