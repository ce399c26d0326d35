import AgreementModel
import Measurement
import Reports

/// Reports of the samples, as the tests look at them.
enum HTMLSample: String, CaseIterable {
  /// Everything that a report must be able to say.
  case sample
  /// Nothing to object to.
  case calm
  /// Nothing to judge.
  case empty

  var material: ReportMaterial {
    switch self {
    case .sample: ReportMaterial(.sample, of: .acme, history: History(Self.earlier))
    case .calm: ReportMaterial(.calm, of: .acme)
    case .empty: ReportMaterial(.empty, of: .acme)
    }
  }

  func text(_ language: String, _ locale: String? = nil) throws -> String {
    try HTMLReport(material, pack: pack(language, locale)).text()
  }

  /// Two measurements before the sample; in the first one the response was as agreed.
  private static let earlier: [JSON] = {
    var first = Measured.sample
    first.frame.asOf = at("2027-02-04T10:42:00+01:00")
    if let index = first.clauses.firstIndex(where: { $0.kind == .response }) {
      first.clauses[index].group.share = Ratio(19, 20)
    }
    var second = Measured.sample
    second.frame.asOf = at("2027-02-11T10:42:00+01:00")
    return [second, first].map(MeasurementJSON.kept)
  }()
}

extension Agreement {
  /// What Acme agreed, with everything that a report mentions.
  static let acme: Agreement = {
    var agreement = Agreement(id: "acme", language: "en")
    agreement[.company] = "Acme & Söhne"
    agreement[.participants] = [
      Participant(name: "Ana Ruiz", role: "CMO", team: .marketing),
      Participant(name: "Tom Berg", role: "Head of Sales", team: .sales),
    ]
    agreement[.period] = Period(label: "Q1 2027", from: day("2027-01-01"), to: day("2027-04-01"))
    agreement[.target] = Money(amount: decimal("1200000.00"), currency: "EUR")
    agreement[.marketingShare] = .decimal(decimal("0.6"))
    agreement[.leadToCustomer] = .ratio(52, of: 1240)
    agreement[.responseLimit] = AgreedDuration(ISODuration(4, .hours), .working)
    agreement[.responseShare] = .decimal(decimal("0.95"))
    agreement[.attemptCount] = 6
    agreement[.attemptsWithin] = AgreedDuration(ISODuration(10, .days), .working)
    agreement[.attemptsShare] = .decimal(decimal("0.9"))
    agreement[.upkeepWithin] = AgreedDuration(ISODuration(1, .days), .working)
    agreement[.upkeepShare] = .decimal(decimal("0.9"))
    agreement[.decideWithin] = AgreedDuration(ISODuration(3, .days), .working)
    agreement[.decidedShare] = .decimal(decimal("0.9"))
    agreement[.reasonShare] = .decimal(decimal("0.95"))
    agreement[.leadsPerMonth] = MonthlyCounts([("2027-01", 500), ("2027-02", 370), ("2027-03", 370)])
    agreement[.acceptedShare] = .decimal(decimal("0.8"))
    agreement[.completeShare] = .decimal(decimal("0.95"))
    agreement[.requiredFields] = ["phone", "budget"]
    agreement[.deliveryChannel] = "a task in the CRM"
    agreement[.deliveryWithin] = AgreedDuration(ISODuration(10, .minutes), .elapsed)
    agreement[.onBreach] = "the owner explains in the next meeting"
    return agreement
  }()
}
