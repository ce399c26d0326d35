import Dispatch

/// Unwraps a gzip file's next bytes while the rows of those before are read: unwrapping takes longer than reading and cannot
/// be shared among threads.
final class InflationAhead: @unchecked Sendable {
  private let inflation: Inflation
  private let work = DispatchGroup()
  private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  private var start = 0
  private var end = 0
  private var problem: ExportProblem?
  /// How many of the file's bytes were unwrapped when ``read(into:count:)`` was last called.
  private(set) var consumed = 0

  init(_ file: FileStream) throws(ExportProblem) { inflation = try Inflation(file) }

  deinit {
    work.wait()
    bytes.deallocate()
  }

  /// Fills the buffer; fewer bytes than asked for are the last.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int) throws(ExportProblem) -> Int {
    work.wait()
    if let problem { throw problem }
    let ready = min(count, end - start)
    if ready > 0, let base = bytes.baseAddress { buffer.update(from: base + start, count: ready) }
    start += ready
    let more = ready < count ? try inflation.read(into: buffer + ready, count: count - ready) : 0
    consumed = inflation.consumed
    return ready + more
  }

  /// Begins to unwrap that many bytes, when none are left from before.
  func prepare(_ count: Int) {
    work.wait()
    guard start == end, problem == nil else { return }
    if bytes.count < count {
      bytes.deallocate()
      bytes = .allocate(capacity: count)
    }
    DispatchQueue.global().async(group: work) {
      self.start = 0
      do throws(ExportProblem) {
        self.end = try self.inflation.read(into: self.bytes.baseAddress.unsafelyUnwrapped, count: count)
      } catch {
        self.end = 0
        self.problem = error
      }
    }
  }
}
