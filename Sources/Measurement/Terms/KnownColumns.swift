internal import AgreementModel

/// The names of columns that a measurement knows: its own, and those that the agreement's promises look at.
struct KnownColumns {
  /// In the order of the manual, then by name.
  let names: [String]

  init(_ request: MeasurementRequest) {
    let agreements = request.versions.isEmpty ? [request.agreement] : request.versions.map(\.agreement)
    var agreed: Set<String> = []
    for agreement in agreements {
      for field in agreement[.requiredFields] ?? [] { agreed.insert(field.folded) }
      for grade in agreement[.grades] ?? [] { for condition in grade.when { agreed.insert(condition.column.folded) } }
      for name in agreement.tree["response"]?["notCounted"]?.object?.names ?? [] { agreed.insert(name.folded) }
    }
    let own = [
      "lead_id", "handed_over_at", "owner", "source", "status", "status_changed_at", "accepted_at", "rejected_at",
      "rejection_reason", "won_at", "amount", "currency", "qualified_at", "contact_id", "deal_id", "at", "channel",
      "outcome", "direction",
    ]
    names = own + agreed.subtracting(own).sorted()
  }

  /// A name that is nearly a known one is misspelt. Any other may be a field that this agreement does not look at, in a
  /// map that serves several agreements: it does nothing.
  /// - Throws: For the first misspelt name of a map.
  func check(_ map: [String: String]) throws(MeasurementProblem) {
    for name in map.keys.sorted() where !names.contains(name.folded) {
      guard let nearest = nearest(to: name.folded) else { continue }
      throw .unknownColumn(name, nearest: nearest, known: names)
    }
  }

  /// The name that differs in the fewest letters, when that is no more than a third of them.
  private func nearest(to name: String) -> String? {
    let all = names.map { (name: $0, distance: Self.distance(Array(name.utf8), Array($0.utf8))) }
    guard let best = all.min(by: { $0.distance < $1.distance }), best.distance * 3 <= max(3, name.utf8.count) else {
      return nil
    }
    return best.name
  }

  /// How many letters must be put in, taken out or replaced.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var before = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let replaced = before + (letter == other ? 0 : 1)
        before = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, before + 1)
      }
    }
    return row[right.count]
  }
}
