#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory of compiled zones, and the lists that lie beside them.
struct ZoneDirectory {
  let path: String

  private static let tables = ["zone1970.tab", "zone.tab"]

  var isPresent: Bool {
    (Self.tables + ["tzdata.zi", "Etc/UTC", "UTC"]).contains { Self.bytes(of: "\(path)/\($0)", limit: 1) != nil }
  }

  /// From `# version 2025b`, the first line of tzdata.zi, or from the file +VERSION.
  var version: String? {
    if let line = lines("tzdata.zi", limit: 100).first, line.starts(with: "# version ".utf8) {
      return Self.word(line, 2)
    }
    return lines("+VERSION", limit: 100).first.flatMap { Self.word($0, 0) }
  }

  /// The zones and links of tzdata.zi, else the zones of the tables; sorted.
  var names: [String] {
    let compiled = lines("tzdata.zi").compactMap { line -> String? in
      switch line.first {
      case UInt8(ascii: "Z"): Self.word(line, 1)
      case UInt8(ascii: "L"): Self.word(line, 2)
      default: nil
      }
    }
    let listed = compiled.isEmpty ? Self.tables.flatMap(zones) : compiled
    return Set(listed).filter(ZoneDatabase.isName).sorted()
  }

  /// The third column of zone.tab or zone1970.tab.
  private func zones(of table: String) -> [String] {
    lines(table).filter { $0.first != UInt8(ascii: "#") }.compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t"))
      return cells.count >= 3 ? String(decoding: cells[2], as: UTF8.self) : nil
    }
  }

  /// As bytes: the list of all zones has 4,000 lines, of which a seventh names one.
  private func lines(_ file: String, limit: Int = sizeLimit) -> [ArraySlice<UInt8>] {
    Self.bytes(of: "\(path)/\(file)", limit: limit)?.split(separator: UInt8(ascii: "\n")) ?? []
  }

  private static func word(_ line: ArraySlice<UInt8>, _ index: Int) -> String? {
    let words = line.split(maxSplits: index + 1) { $0 <= UInt8(ascii: " ") }
    return index < words.count ? String(decoding: words[index], as: UTF8.self) : nil
  }
}

extension ZoneDirectory {
  /// Zone files are a few kilobytes, the list of all of them 110.
  static let sizeLimit = 4_000_000

  /// The first bytes of a regular file; nil when there is none that can be read.
  static func bytes(of path: String, limit: Int = sizeLimit) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 65_536))
    while bytes.count < limit {
      let count = read(file, &buffer, min(buffer.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
