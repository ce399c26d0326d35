internal import AgreementModel
internal import Exports

/// A sum of amounts, exact whatever their scales.
struct ExactSum {
  private var units: [UInt8: Int] = [:]
  private var spilled = Ratio.zero
  private(set) var count = 0

  mutating func add(_ amount: Amount) {
    count += 1
    let before = units[amount.scale] ?? 0
    let (sum, overflow) = before.addingReportingOverflow(amount.units)
    if overflow {
      spilled = spilled + Ratio(before) * .tenth(amount.scale)
      units[amount.scale] = amount.units
    } else {
      units[amount.scale] = sum
    }
  }

  var ratio: Ratio { units.reduce(spilled) { $0 + Ratio($1.value) * .tenth($1.key) } }
}

extension Ratio {
  /// 10^−scale.
  static func tenth(_ scale: UInt8) -> Ratio { (0..<scale).reduce(.one) { power, _ in power * Ratio(1, 10) } }
}

extension Amount {
  var ratio: Ratio { Ratio(units) * .tenth(scale) }
}
