import AgreementModel
import Foundation
import Measurement
import Prompts
import Reports
import Testing

/// Reports of the samples, as the tests look at them.
enum HTMLSamples {
  static let languages = ["en", "es"]

  /// A whole agreement of Acme, with everything that a report mentions.
  static let agreement: Agreement = {
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

  static func pack(_ language: String) throws -> Pack { try #require(Pack(language: language)) }

  /// What the two measurements before the sample said.
  static let earlier: [JSON] = {
    var first = Measured.sample
    first.frame.asOf = at("2027-02-04T10:42:00+01:00")
    first.clauses = first.clauses.map { clause in
      var clause = clause
      if clause.kind == .response {
        clause.group.share = Ratio(19, 20)
        clause.attained = true
      }
      return clause
    }
    var second = Measured.sample
    second.frame.asOf = at("2027-02-11T10:42:00+01:00")
    return [first, second].map(MeasurementJSON.kept)
  }()

  static func text(_ measured: Measured, _ language: String, earlier: [JSON] = []) throws -> String {
    try HTMLReport.text(of: measured, agreement: agreement, earlier: earlier, pack: pack(language))
  }
}
