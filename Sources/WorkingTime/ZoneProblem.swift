/// Why a machine has no rules for a time zone.
public enum ZoneProblem: Error, Hashable, Sendable {
  /// The name cannot be that of a zone; it was not looked for.
  case invalidName(String)
  /// There is no such zone; `near` are the names that are most like it, best first.
  case unknownZone(String, near: [String])
  /// There is no zone data in any of the directories: a package has to be installed.
  case noZoneData(directories: [String])
  /// There is a file, but it cannot be relied on.
  case file(path: String, ZoneFileProblem)
}
