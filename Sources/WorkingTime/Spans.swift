import AgreementModel

/// Arithmetic of lists of half-open spans.
enum Spans {
  /// The same instants in spans that are ascending, apart from each other and not empty.
  static func united(_ spans: [Range<Instant>]) -> [Range<Instant>] {
    var result: [Range<Instant>] = []
    for span in spans.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, span.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// What is left of spans when others are taken away; both lists are ascending and apart.
  static func without(_ removed: [Range<Instant>], _ spans: [Range<Instant>]) -> [Range<Instant>] {
    guard !removed.isEmpty else { return spans }
    var result: [Range<Instant>] = []
    var first = 0
    for span in spans {
      while first < removed.count, removed[first].upperBound <= span.lowerBound { first += 1 }
      var start = span.lowerBound
      for hole in removed[first...] {
        guard hole.lowerBound < span.upperBound else { break }
        if start < hole.lowerBound { result.append(start..<hole.lowerBound) }
        start = max(start, hole.upperBound)
      }
      if start < span.upperBound { result.append(start..<span.upperBound) }
    }
    return result
  }

  static func microseconds(_ spans: [Range<Instant>]) -> Int {
    spans.reduce(0) { $0 + $1.upperBound.microseconds - $1.lowerBound.microseconds }
  }
}
