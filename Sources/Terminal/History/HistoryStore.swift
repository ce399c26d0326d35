#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Earlier answers, in memory and in a file that only grows: one JSON object a line.
///
/// The file belongs to its user alone (mode 0600). Each line is appended at once, so that a crash or a second session
/// loses none; the disk is not waited for, since what an answer holds is kept elsewhere. A line that cannot be read is
/// overlooked.
public final class HistoryStore {
  /// The file; nil when answers are kept in memory only.
  public let path: String?
  private var all: [HistoryEntry]

  /// Reads the file, if there is one.
  /// - Throws: ``HistoryError`` when it is there and cannot be read.
  public init(path: String? = nil) throws {
    self.path = path
    self.all = try path.map(load) ?? []
  }

  /// The answers to a kind of question, oldest first, the same answer twice in a row once.
  public func entries(kind: String) -> [HistoryEntry] {
    var result: [HistoryEntry] = []
    for entry in all where entry.kind == kind && entry.text != result.last?.text { result.append(entry) }
    return result.suffix(1000)
  }

  /// Keeps an answer.
  /// - Throws: ``HistoryError`` when the file cannot be written; the answer is kept in memory even then.
  public func append(kind: String, text: String, isPasted: Bool = false) throws {
    let entry = HistoryEntry(kind: kind, text: text, isPasted: isPasted, milliseconds: millisecondsNow())
    all.append(entry)
    if let path { try write(entry.json + "\n", to: path) }
  }
}

/// Why a history file cannot be used; `code` is the system's `errno`.
public struct HistoryError: Error, Hashable {
  public var path: String
  public var code: Int32
}

private func millisecondsNow() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

private func load(_ path: String) throws -> [HistoryEntry] {
  do {
    let bytes = try contents(ofFile: path) ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      strictUTF8(line).flatMap { HistoryEntry(json: $0) }
    }
  } catch {
    throw HistoryError(path: path, code: error.code)
  }
}

/// Appends in one system call, after ending a line that an earlier crash left unfinished.
private func write(_ line: String, to path: String) throws {
  let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw HistoryError(path: path, code: errno) }
  defer { close(file) }
  var last: UInt8 = 0x0A
  if lseek(file, -1, SEEK_END) >= 0 { read(file, &last, 1) }
  do {
    try writeAll(last == 0x0A ? line : "\n" + line, to: file)
  } catch let error as ConsoleError {
    throw HistoryError(path: path, code: error.code)
  }
}
