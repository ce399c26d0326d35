internal import AgreementModel
internal import Measurement

extension Baseline {
  /// The agreement's `baseline` section: what was found, rounded as people say it.
  func section(currency: String, source: String) -> JSON {
    var section: JSONObject = ["source": .string(source)]
    if let first = months.first.flatMap({ LocalDate($0.month + "-01") }),
      let last = months.last.flatMap({ LocalDate($0.month + "-01") })
    {
      section["from"] = first.json
      section["to"] = last.adding(months: 1).json
    }
    section["leadsPerMonth"] = leadsAMonth.map(JSON.integer)
    section["leadToCustomer"] = conversion?.rate?.json
    section["acceptedShare"] = accepted?.rate?.json
    section["responseTime"] = response?.workingTime.json
    section["customerValue"] = value.map { value in
      [
        "average": Money(rounding: value.mean, currency: currency).json,
        "median": Money(rounding: value.median, currency: currency).json,
        "largest": Money(rounding: value.largest, currency: currency).json,
      ]
    }
    section["daysToWin"] = cycle.map { cycle in
      ["median": .integer(Percentiles.days(cycle.median)), "ninetieth": .integer(Percentiles.days(cycle.p90))]
    }
    return .object(section)
  }

  /// The mean of the complete months, half up.
  var leadsAMonth: Int? {
    let count = months.count
    guard count > 0 else { return nil }
    return (2 * months.reduce(0) { $0 + $1.leads } + count) / (2 * count)
  }
}

extension Group {
  /// The first count of the sum of the first two: 52 of 1,240. Nil when there is nothing to count.
  var rate: Rate? {
    guard counts.count >= 2, counts[0] + counts[1] > 0 else { return nil }
    return .ratio(counts[0], of: counts[0] + counts[1])
  }
}

extension Percentiles {
  /// The median on the working clock, to the full minute above.
  var workingTime: AgreedDuration {
    let minutes = (median + 59_999_999) / 60_000_000
    var parts: [(unit: ISODuration.Unit, amount: ExactDecimal)] = []
    if minutes >= 60 { parts.append((.hours, ExactDecimal(minutes / 60))) }
    if minutes % 60 > 0 || minutes < 60 { parts.append((.minutes, ExactDecimal(minutes % 60))) }
    return AgreedDuration(ISODuration(parts), .working)
  }

  /// Days of 24 hours, the begun one counted.
  static func days(_ microseconds: Int) -> Int { (microseconds + 86_399_999_999) / 86_400_000_000 }
}
