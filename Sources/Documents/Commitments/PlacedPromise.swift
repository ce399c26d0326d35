internal import AgreementModel

/// A promise with the place in the model where its number stands.
struct PlacedPromise {
  var promise: Promise
  var place: Pointer

  static func all(of agreement: Agreement) -> [PlacedPromise] {
    var counts: [Promise.Kind: Int] = [:]
    return agreement.promises.map { promise in
      defer { counts[promise.kind, default: 0] += 1 }
      return PlacedPromise(promise: promise, place: place(of: promise.kind, number: counts[promise.kind] ?? 0))
    }
  }

  /// - Parameter number: How many of its kind come before it.
  private static func place(of kind: Promise.Kind, number: Int) -> Pointer {
    switch kind {
    case .volume: "/commitment/leadsPerMonth"
    case .quality: "/commitment/acceptedShare"
    case .completeness: "/commitment/completeShare"
    case .delivery: "/delivery"
    case .dailyLimit: "/commitment/maxPerDay"
    case .response: "/response"
    case .grade: Pointer(["response", "grades", "\(number)"])
    case .attempts: "/attempts"
    case .upkeep: "/upkeep"
    case .decision: "/rejection"
    case .reasons: "/rejection/reasonShare"
    case .contribution: Pointer(["commitment", "salesContributes", "\(number)"])
    case .target: "/revenue/target"
    case .conversion: "/conversion/leadToCustomer"
    case .meeting: "/review/meeting"
    }
  }
}
