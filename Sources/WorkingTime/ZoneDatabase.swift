#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time zones that this machine knows: compiled files in one of a few directories.
public struct ZoneDatabase: Hashable, Sendable {
  /// Where to look, the first that has zone data counts.
  public let directories: [String]

  public init(directories: [String] = standardDirectories) { self.directories = directories }

  /// `$TZDIR`, when it is set, and where Linux and macOS keep their zones.
  public static var standardDirectories: [String] {
    let own = getenv("TZDIR").map { [String(cString: $0)] } ?? []
    return own.filter { !$0.isEmpty }
      + ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/var/db/timezone/zoneinfo"]
  }
}

extension ZoneDatabase {
  /// The rules of a zone by its IANA name; UTC needs no data.
  public func rules(for name: String) throws(ZoneProblem) -> TimeZoneRules {
    guard Self.isName(name) else { throw .invalidName(name) }
    if ["UTC", "Etc/UTC"].contains(name) { return TimeZoneRules(name: name, fixedOffset: 0) }
    for directory in directories {
      let path = "\(directory)/\(name)"
      guard let bytes = ZoneDirectory.bytes(of: path) else { continue }
      do { return try TimeZoneRules(name: name, bytes: bytes) } catch { throw .file(path: path, error) }
    }
    guard isPresent else { throw .noZoneData(directories: directories) }
    throw .unknownZone(name, near: ZoneNames.near(name, among: names))
  }

  /// Whether this machine has zone data at all.
  public var isPresent: Bool { directories.contains { ZoneDirectory(path: $0).isPresent } }

  /// The release of the zone data, `2025b`; nil when the machine does not say.
  public var version: String? { first(\.version) }

  /// All zone names of the machine, sorted; empty when it has no list of them.
  /// - Complexity: Reads a list of a hundred kilobytes.
  public var names: [String] {
    first { directory in
      let names = directory.names
      return names.isEmpty ? nil : names
    } ?? []
  }

  /// Names are relative paths of letters, digits, `_`, `+` and `-`: nothing outside the directories can be read.
  static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 48...57: true
            case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
            default: false
            }
          }
      }
  }

  private func first<Value>(_ value: (ZoneDirectory) -> Value?) -> Value? {
    for directory in directories { if let value = value(ZoneDirectory(path: directory)) { return value } }
    return nil
  }
}
