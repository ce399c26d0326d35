internal import AgreementModel
internal import Coaching
internal import Measurement

/// What a baseline puts into a workshop: its own section, and answers that are offered to the room as measured.
struct BaselineAnswers {
  let baseline: Baseline
  let currency: String
  let source: String
  /// What was supposed because the workshop does not say it yet.
  let supposed: [Message]

  /// Nothing that the room has answered is touched.
  func changes(for conversation: Conversation) -> [Change] {
    let section = baseline.section(currency: currency, source: source)
    let answers = offers(section).filter { pointer, _ in
      !conversation.agreement.has(pointer)
        || Questions.all.contains { $0.pointer == pointer && conversation.prepared.contains($0.id) }
    }
    return [Change("/baseline", section, origin: .measured)]
      + answers.map { Change($0.pointer, $0.value, origin: .measured) }
  }

  /// Never offered are promises: what was accepted and how soon it was called says nothing of what is agreed.
  private func offers(_ section: JSON) -> [(pointer: Pointer, value: JSON)] {
    var offers: [(pointer: Pointer, value: JSON)] = []
    if let value = section[Pointer(["customerValue", "average"])] {
      offers.append((Field<Money>.customerValue.pointer, value))
      offers.append((Field<String>.valueBasis.pointer, .string(source)))
    }
    if let largest = section[Pointer(["customerValue", "largest"])] {
      offers.append((Field<Money>.largestCustomer.pointer, largest))
    }
    if let rate = baseline.conversion?.rate, baseline.conversion?.counts.first != 0 {
      offers.append((Field<Rate>.leadToCustomer.pointer, rate.json))
    }
    if let cycle = baseline.cycle {
      let days = max(1, Percentiles.days(cycle.median))
      offers.append((Field<AgreedDuration>.salesCycle.pointer, AgreedDuration(ISODuration(days, .days), .elapsed).json))
    }
    return offers
  }
}

extension BaselineAnswers {
  /// What was found, what is missing and why, what was supposed.
  var findings: [Message] {
    let section = baseline.section(currency: currency, source: source)
    var lines = supposed + [Message("baseline.title", ["source": .text(source)])]
    func add(_ key: String, _ values: [String: MessageValue]?) {
      if let values { lines.append(Message("baseline.\(key)", values)) }
    }
    add(
      "leadsPerMonth",
      baseline.leadsAMonth.map { ["count": .count($0), "months": .count(baseline.months.count)] })
    add("leadToCustomer", baseline.conversion?.rate.map { ["rate": .rate($0)] })
    add("customerValue", values(of: section))
    add(
      "daysToWin",
      baseline.cycle.map {
        ["median": .count(Percentiles.days($0.median)), "ninetieth": .count(Percentiles.days($0.p90))]
      })
    add("acceptedShare", baseline.accepted?.rate.map { ["rate": .rate($0)] })
    add("responseTime", baseline.response.map { ["time": .duration($0.workingTime)] })
    for (figure, columns) in baseline.missing.sorted(by: { $0.key < $1.key }) {
      let names = MessageValue.list(columns.map(MessageValue.text))
      lines.append(Message("baseline.missing", ["figure": .term("baseline.\(figure)"), "columns": names]))
    }
    return lines
  }

  private func values(of section: JSON) -> [String: MessageValue]? {
    guard let value = section["customerValue"], let count = baseline.value?.count else { return nil }
    var values: [String: MessageValue] = ["count": .count(count)]
    for name in ["average", "median", "largest"] {
      values[name] = value[name].flatMap(Money.init(json:)).map(MessageValue.money)
    }
    return values
  }
}
