/// A source that the coach may cite. Its words, with year and caveat, stand in the packs under `evidence.ID`.
///
/// Nothing else is cited. Odds are never passed off as rates, a vendor's study is named as one, and where sources
/// disagree both are there.
public enum Evidence: String, Hashable, Sendable, CaseIterable {
  // Response time.
  case leadResponse2007, shortLife2011, audit2011, demoRequests2024, agreedResponseTimes
  // Attempts and channels.
  case sixCalls, sixCalls2015, attemptsGivenUp, bankCampaign, agreedAttempts
  // Conversion.
  case mqlToSQL, sourceToSQL, olist, xEducation
  // Having an agreement.
  case agreementReturn, agreementsManaged
  // What practice calls customary.
  case definitions, clocks, rejectionReasons, rejectionShare, reviewTriggers, weeklyMeeting
  /// The room's own last twelve months beat all of them.
  case ownYear

  /// The sources that a step can be argued with.
  public static func of(_ step: Step) -> [Evidence] {
    switch step {
    case .setup: [.agreementReturn, .agreementsManaged]
    case .revenue, .customerValue, .commitment, .upkeep, .delivery: [.ownYear]
    case .conversion: [.ownYear, .olist, .xEducation, .mqlToSQL, .sourceToSQL]
    case .qualifiedLead: [.definitions, .mqlToSQL, .sourceToSQL]
    case .response:
      [.shortLife2011, .leadResponse2007, .audit2011, .demoRequests2024, .agreedResponseTimes, .clocks, .ownYear]
    case .attempts: [.sixCalls, .sixCalls2015, .bankCampaign, .attemptsGivenUp, .agreedAttempts, .ownYear]
    case .rejection: [.rejectionReasons, .rejectionShare]
    case .review: [.weeklyMeeting, .reviewTriggers]
    }
  }

  /// Whether it is a figure that somebody counted; what is only customary the coach does not argue with.
  var isStudy: Bool {
    switch self {
    case .definitions, .clocks, .rejectionReasons, .reviewTriggers, .weeklyMeeting: false
    default: true
    }
  }

  /// The key of its words.
  public var key: String { "evidence.\(rawValue)" }
}
