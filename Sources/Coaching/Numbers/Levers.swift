internal import AgreementModel

/// What would close a gap: each the smallest change that does it alone, beside what stands there now.
struct Levers {
  let agreement: Agreement
  private let shortfall: Shortfall?
  private let capacity: Capacity?

  init(_ agreement: Agreement) {
    self.agreement = agreement
    shortfall = Shortfall(of: agreement)
    capacity = Capacity(of: agreement)
  }

  var messages: [Message] {
    [leads, conversion, value, target, hours].compactMap(\.self)
  }

  private var leads: Message? {
    guard let leads = shortfall?.leads, let promised = agreement.promisedLeads else { return nil }
    var values: [String: MessageValue] = ["leads": .count(leads), "now": .count(promised.ceiling)]
    // Said where it is more than there are.
    let used = agreement.promising(leads).flatMap { Capacity(of: $0)?.used }
    values["used"] = used.flatMap { $0 > .one ? Exact.share($0) : nil }
    return Message("numbers.lever.leads", values)
  }

  private var conversion: Message? {
    guard let rate = shortfall?.conversionShown(), let now = Figures(of: agreement).conversion else { return nil }
    return Message("numbers.lever.conversion", ["rate": .rate(.decimal(rate)), "now": Exact.share(now)])
  }

  private var value: Message? {
    guard let value = shortfall?.value, let now = agreement[.customerValue] else { return nil }
    return Message("numbers.lever.value", ["value": Exact.money(value, now.currency), "now": .money(now)])
  }

  private var target: Message? {
    guard let target = shortfall?.target, let now = agreement[.target] else { return nil }
    return Message("numbers.lever.target", ["target": Exact.money(target, now.currency), "now": .money(now)])
  }

  private var hours: Message? {
    guard let hours = capacity?.hoursEach, let now = agreement[.followUpHours] else { return nil }
    return Message("numbers.lever.hours", ["hours": .count(hours), "now": .count(now)])
  }
}
