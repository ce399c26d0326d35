internal import AgreementModel

// Numbers, money, rates: marks and order are the pack's, or the country's.

extension Pack {
  /// What stands before the decimals in the pack's country.
  public var decimalMark: String { local("format.decimal") ?? "." }
  private var groupMark: String { local("format.group") ?? "," }

  /// Digits in groups of three.
  func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "−" : ""
    let digits = Array(digits.drop { $0 == "-" })
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += groupMark }
      result.append(digit)
    }
    return sign + result
  }

  func number(_ decimal: ExactDecimal) -> String {
    let parts = decimal.description.split(separator: ".")
    guard parts.count == 2 else { return grouped(String(parts[0])) }
    return grouped(String(parts[0])) + decimalMark + parts[1]
  }

  /// Whole amounts without digits behind the mark, others with two at least.
  func money(_ money: Money) -> String {
    let trimmed = money.amount.trimmed()
    let amount = number(trimmed.scale == 0 ? trimmed : trimmed.padded(to: 2))
    let form = local("format.money.\(money.currency)") == nil ? "format.money.other" : "format.money.\(money.currency)"
    let sign = amount.hasPrefix("−") ? "−" : ""
    return sign + fill(form, ["amount": String(amount.dropFirst(sign.count)), "code": money.currency])
  }

  /// A percentage with at most two digits behind the mark; a counted rate says its parts as well.
  func rate(_ rate: Rate, as form: Form) -> String {
    switch rate {
    case .decimal(let decimal): return percent(decimal.ratio)
    case .ratio(let part, let whole):
      let values = [
        "part": grouped(String(part)), "whole": grouped(String(whole)), "percent": rate.value.map(percent) ?? "—",
      ]
      return fill(form == .typed ? "format.ratio.typed" : "format.ratio", values)
    }
  }

  private func percent(_ ratio: Ratio) -> String {
    fill("format.percent", ["number": number((ratio * Ratio(100)).rounded(scale: 2).trimmed())])
  }
}
