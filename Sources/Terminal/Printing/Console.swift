internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where the program's words appear: a terminal, a pipe or a file.
public struct Console: Sendable {
  /// The file descriptor written to.
  public var descriptor: Int32
  /// Whether styles become escape sequences.
  public var isColoured: Bool
  /// The width that is used when the terminal does not tell.
  public var assumedWidth: Int

  /// - Parameter descriptor: 1 for the standard output, 2 for the standard error.
  public init(descriptor: Int32 = 1, isColoured: Bool = false, assumedWidth: Int = 80) {
    self.descriptor = descriptor
    self.isColoured = isColoured
    self.assumedWidth = assumedWidth
  }
}

/// Why the program's words reach nobody; `code` is the system's `errno`.
public struct ConsoleError: Error, Hashable {
  public var code: Int32
}

extension Console {
  /// The columns of the window now; at least 1.
  public var width: Int {
    size?.columns ?? max(1, assumedWidth)
  }

  /// The rows of the window now; nil when there is no window.
  public var height: Int? {
    size?.rows
  }

  /// Writes a text and a line break.
  public func print(_ text: Styled = Styled()) throws {
    try write(text.rendered(inColour: isColoured) + "\n")
  }

  /// Writes a text as it is given, made ``inert(_:)``, without a line break.
  public func show(_ text: Styled) throws {
    try write(text.rendered(inColour: isColoured))
  }

  /// Writes a text broken to the window's width, each row on its own line.
  public func printWrapped(
    _ text: Styled, indent: String = "", hangingIndent: String? = nil, maximumWidth: Int = .max
  ) throws {
    let rows = wrap(text, width: min(width, maximumWidth), indent: indent, hangingIndent: hangingIndent)
    try write(rows.map { $0.rendered(inColour: isColoured) + "\n" }.joined())
  }

  private var size: (rows: Int, columns: Int)? {
    windowSize(of: descriptor)
  }

  /// Sends text that is already safe.
  private func write(_ text: String) throws {
    try writeAll(text, to: descriptor)
  }
}

/// The size of the window behind a file descriptor.
func windowSize(of descriptor: Int32) -> (rows: Int, columns: Int)? {
  var rows: Int32 = 0
  var columns: Int32 = 0
  guard cedit_window_size(descriptor, &rows, &columns) else { return nil }
  return (Int(rows), Int(columns))
}

/// Writes everything, however often the system takes only a part of it.
func writeAll(_ text: String, to descriptor: Int32) throws {
  var text = text
  try text.withUTF8 { bytes in
    var done = 0
    while done < bytes.count {
      let count = write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&file, 1, -1)
      } else if errno != EINTR {
        throw ConsoleError(code: errno)
      }
    }
  }
}
