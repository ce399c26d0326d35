internal import AgreementModel

// Steps 5 and 7 to 12: what a qualified lead is, and what each team promises for it.

extension Questions {
  static let qualifiedLead: [Question] = [
    Question("qualifiedLead.fit", .qualifiedLead, "/qualifiedLead/fit", .list, .core),
    Question("qualifiedLead.intent", .qualifiedLead, "/qualifiedLead/intent", .list, .core),
    Question("qualifiedLead.mql", .qualifiedLead, "/qualifiedLead/mql", .text, .core),
    Question("qualifiedLead.sql", .qualifiedLead, "/qualifiedLead/sql", .text, .core, by: .sales),
    Question(
      "conversion.definition", .qualifiedLead, "/conversion/definition", .choice(["same", "stricter", "looser"]), .core,
      proposal: .pack, needed: false, when: \.hasCountedRate),
    Question("qualifiedLead.exclusions", .qualifiedLead, "/qualifiedLead/exclusions", .list, proposal: .pack),
    Question(
      "qualifiedLead.requiredFields", .qualifiedLead, "/qualifiedLead/requiredFields", .list, proposal: .pack),
    Question(
      "qualifiedLead.decidedBy", .qualifiedLead, "/qualifiedLead/decidedBy", .text,
      proposal: .computed { agreement, scene in Proposals.head(of: .sales, agreement, scene) },
      dependsOn: ["/parties/participants"]),
    Question(
      "qualifiedLead.unit", .qualifiedLead, "/qualifiedLead/unit", .choice(["person", "company"]), proposal: .pack,
      needed: false),
    Question("qualifiedLead.newAfter", .qualifiedLead, "/qualifiedLead/newAfter", .count, .optional),
  ]

  static let delivery: [Question] = [
    Question("delivery.channel", .delivery, "/delivery/channel", .text, .core, by: .marketing),
    Question("delivery.detail", .delivery, "/delivery/detail", .text, by: .marketing, proposal: .pack),
    Question(
      "delivery.within", .delivery, "/delivery/within", .duration, by: .marketing, proposal: .pack,
      dependsOn: ["/calendar/weeklyHours"]),
    Question("delivery.owner", .delivery, "/delivery/owner", .text, by: .marketing, proposal: .pack),
    Question("delivery.fallback", .delivery, "/delivery/fallback", .text, by: .marketing, proposal: .pack),
    Question(
      "delivery.share", .delivery, "/delivery/share", .share, by: .marketing, proposal: .pack, needed: false),
  ]

  static let response: [Question] = [
    Question(
      "response.limit", .response, "/response/limit", .duration, .core, by: .sales,
      dependsOn: ["/calendar/weeklyHours", "/calendar/timeZone"], alsoHears: ["response.share"]),
    Question("response.share", .response, "/response/share", .share, .core, by: .sales),
    Question(
      "response.starts", .response, "/response/starts", .text, proposal: .pack, dependsOn: ["/delivery/channel"]),
    Question("response.stops", .response, "/response/stops", .text, proposal: .pack),
    Question(
      "response.grades", .response, "/response/grades", .grades, .optional, dependsOn: ["/calendar/weeklyHours"]),
  ]

  static let attempts: [Question] = [
    Question(
      "attempts.count", .attempts, "/attempts/count", .count, by: .sales, proposal: .pack,
      alsoHears: ["attempts.within"]),
    Question(
      "attempts.within", .attempts, "/attempts/within", .duration, by: .sales, proposal: .pack,
      dependsOn: ["/calendar/weeklyHours"]),
    Question("attempts.channels", .attempts, "/attempts/channels", .channels, by: .sales, proposal: .pack),
    Question(
      "attempts.requiredChannels", .attempts, "/attempts/requiredChannels", .channels, by: .sales, proposal: .pack,
      dependsOn: ["/attempts/channels"]),
    Question("attempts.share", .attempts, "/attempts/share", .share, by: .sales, proposal: .pack),
    Question(
      "attempts.afterwards", .attempts, "/attempts/afterwards", .choice(["nurture", "recycle", "discard"]),
      by: .sales, proposal: .pack),
    Question(
      "attempts.endsWith", .attempts, "/attempts/endsWith", .endings, by: .sales, proposal: .pack, needed: false),
  ]

  static let upkeep: [Question] = [
    Question(
      "upkeep.within", .upkeep, "/upkeep/within", .duration, by: .sales, proposal: .pack,
      dependsOn: ["/calendar/weeklyHours"]),
    Question("upkeep.stages", .upkeep, "/upkeep/stages", .list, by: .sales, proposal: .pack),
    Question("upkeep.owner", .upkeep, "/upkeep/owner", .text, by: .sales, proposal: .pack),
    Question("upkeep.share", .upkeep, "/upkeep/share", .share, by: .sales, proposal: .pack),
  ]

  static let rejection: [Question] = [
    Question(
      "rejection.decideWithin", .rejection, "/rejection/decideWithin", .duration, by: .sales, proposal: .pack,
      dependsOn: ["/calendar/weeklyHours"]),
    Question("rejection.decidedShare", .rejection, "/rejection/decidedShare", .share, by: .sales, proposal: .pack),
    Question("rejection.reasons", .rejection, "/rejection/reasons", .reasons, proposal: .pack),
    Question("rejection.reasonShare", .rejection, "/rejection/reasonShare", .share, by: .sales, proposal: .pack),
    Question("rejection.disputes", .rejection, "/rejection/disputes", .text, proposal: .pack),
    Question(
      "rejection.silence", .rejection, "/rejection/silence", .choice(["accepted"]), proposal: .pack, needed: false),
  ]

  static let review: [Question] = [
    Question(
      "review.reviewOn", .review, "/review/reviewOn", .date, .core,
      proposal: .computed { agreement, _ in Proposals.reviewDate(agreement)?.json }, dependsOn: ["/period"]),
    Question("review.meeting", .review, "/review/meeting", .meeting, proposal: .pack),
    Question("review.reports", .review, "/review/reports", .reports, proposal: .pack),
    Question("review.onBreach", .review, "/review/onBreach", .text, proposal: .pack),
    Question("review.trigger", .review, "/review/trigger", .trigger, proposal: .pack, needed: false),
  ]
}
