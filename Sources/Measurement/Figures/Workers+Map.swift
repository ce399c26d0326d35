internal import Exports

extension Workers {
  /// The results of all parts, in their order.
  func map<Result: Sendable>(_ parts: Int, _ part: @Sendable (Int) -> Result) -> [Result] {
    let results = Results<Result>(parts)
    perform(parts) { results.set($0, part($0)) }
    return results.all
  }
}

/// A place for every part's result; no two parts write the same.
private final class Results<Result>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result?>

  init(_ count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  func set(_ place: Int, _ result: Result) { places[place] = result }
  var all: [Result] { places.compactMap { $0 } }
}
