/// Tells when files have changed and are quiet again: an export that is still being written is waited for.
struct FileWatch: Sendable {
  enum Look: Hashable, Sendable {
    /// As they were when they were measured, or still changing.
    case nothing
    /// Changed, and the same at two looks: to be measured now.
    case changed
    /// Files that are not there; said once.
    case missing([String])
  }

  let paths: [String]
  private var measured: [FileStamp?]
  private var last: [FileStamp?]
  private var saidMissing: [String] = []

  init(_ paths: [String], _ stamp: (String) -> FileStamp? = FileStamp.init(of:)) {
    self.paths = paths
    measured = paths.map(stamp)
    last = measured
  }

  /// Looks once more; a second or so after the last time.
  mutating func look(_ stamp: (String) -> FileStamp? = FileStamp.init(of:)) -> Look {
    let now = paths.map(stamp)
    defer { last = now }
    let missing = zip(paths, now).filter { $0.1 == nil }.map(\.0)
    guard missing.isEmpty else {
      defer { saidMissing = missing }
      // When they come back they are to be measured, whatever they hold.
      measured = now
      return missing == saidMissing ? .nothing : .missing(missing)
    }
    saidMissing = []
    guard now != measured, now == last else { return .nothing }
    measured = now
    return .changed
  }

  /// What was measured last does not count: the next quiet look is a change.
  mutating func forget() { measured = paths.map { _ in nil } }

  /// A file as it is now is known: the program has changed it itself.
  mutating func accept(_ path: String, _ stamp: (String) -> FileStamp? = FileStamp.init(of:)) {
    for index in paths.indices where paths[index] == path {
      measured[index] = stamp(path)
      last[index] = measured[index]
    }
  }
}
