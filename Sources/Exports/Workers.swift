import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A few threads that do the parts of one piece of work side by side.
public struct Workers: Sendable {
  /// How many parts are done at the same time, at most.
  public let count: Int

  /// - Parameter count: nil is as many as there are processors.
  public init(count: Int? = nil) {
    self.count = max(1, count ?? Self.processors)
  }

  /// Does all parts, 0 to `parts` − 1, and returns when the last is done.
  ///
  /// Nothing is said about the order. What a part writes, the caller sees afterwards; two parts must not touch the same.
  public func perform(_ parts: Int, _ part: @Sendable (Int) -> Void) {
    guard parts > 1, count > 1 else {
      for index in 0..<parts { part(index) }
      return
    }
    let lanes = min(parts, count)
    DispatchQueue.concurrentPerform(iterations: lanes) { lane in
      for index in stride(from: lane, to: parts, by: lanes) { part(index) }
    }
  }
}

extension Workers {
  /// How many processors this process may use.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
