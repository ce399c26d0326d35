/// Why bytes are no time zone that this program can rely on.
public enum ZoneFileProblem: Error, Hashable, Sendable {
  /// The bytes do not begin as a TZif file does.
  case notTZif
  /// The bytes end before the file does.
  case truncated
  /// Its version is none that RFC 9636 allows for.
  case version(UInt8)
  /// The counts, the transitions or the offsets contradict each other or the standard.
  case inconsistent
  /// It counts leap seconds; instants here do not ("right/" zones).
  case leapSeconds
  /// The rule for later years cannot be read.
  case footer(String)
}
