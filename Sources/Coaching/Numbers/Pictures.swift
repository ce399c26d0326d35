internal import AgreementModel

/// The funnel and the follow-up hours as lengths.
struct Pictures {
  let agreement: Agreement

  init(_ agreement: Agreement) { self.agreement = agreement }

  var all: [Arithmetic.Picture] { [funnel, hours].compactMap(\.self) }

  /// Leads needed, stage by stage, down to the new customers.
  private var funnel: Arithmetic.Picture? {
    let figures = Figures(of: agreement)
    guard let leads = figures.leads, let customers = figures.newCustomers, leads > .zero else { return nil }
    let stages: [(name: MessageValue, need: Ratio)] =
      [(.message(Message("numbers.bar.leads")), leads)]
      + figures.stages.map { (.text($0.name), $0.needed) }
      + [(.message(Message("numbers.bar.customers")), customers)]
    let share = figures.conversion.map { Message("numbers.funnel.share", ["rate": Exact.share($0)]) }
    return picture("funnel", stages.map { ($0.name, .count($0.need.ceiling), $0.need) }, share)
  }

  /// Hours a week that the busiest month needs beside those that there are.
  private var hours: Arithmetic.Picture? {
    guard let capacity = Capacity(of: agreement), let used = capacity.used else { return nil }
    let bars: [(MessageValue, Ratio)] = [
      (.message(Message("numbers.bar.needed")), capacity.hoursNeeded),
      (.message(Message("numbers.bar.there")), capacity.hoursThere),
    ]
    let key = used > .one ? "numbers.hours.tooMuch" : "numbers.hours.enough"
    return picture(
      "hours", bars.map { ($0.0, .decimal($0.1.rounded(scale: 1).trimmed()), $0.1) },
      Message(key, ["used": Exact.share(used), "month": .month(capacity.month)]))
  }

  private func picture(
    _ name: String, _ bars: [(name: MessageValue, value: MessageValue, length: Ratio)], _ sentence: Message? = nil
  ) -> Arithmetic.Picture? {
    guard let longest = bars.map(\.length).max(), longest > .zero else { return nil }
    return Arithmetic.Picture(
      name: Message("numbers.picture.\(name)"),
      bars: bars.map { bar in
        Arithmetic.Bar(name: bar.name, value: bar.value, part: bar.length.divided(by: longest) ?? .zero)
      }, sentence: sentence)
  }
}
