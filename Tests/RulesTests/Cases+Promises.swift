import AgreementModel

extension Cases {
  static let definition: [Case] = [
    Case("words.vague", "/delivery/fallback", [set("/delivery/fallback", #""e-mail as soon as possible""#)]),
    Case("words.vague", "/review/onBreach", [set("/review/onBreach", #""se habla cuanto antes""#)]),
    Case(
      "words.vague", "/qualifiedLead/fit/0", [set("/qualifiedLead/fit/0", #""Good company""#)],
      near: [set("/qualifiedLead/fit/0", #""Industry is consumer goods""#)]),
    Case(
      "words.vague", "/qualifiedLead/intent/1", [set("/qualifiedLead/intent/1", #""Has shown interest""#)],
      near: [set("/qualifiedLead/intent/1", #""Filled the interest form twice""#)]),
    Case(
      "words.vague", "/qualifiedLead/intent/0", [set("/qualifiedLead/intent/0", #""Está interesado en el producto""#)],
      near: [set("/qualifiedLead/intent/0", #""Interés: demo, precio o llamada""#)]),
    Case(
      "words.vague", "/qualifiedLead/fit/1", [set("/qualifiedLead/fit/1", #""Empresas grandes""#)],
      near: [set("/qualifiedLead/fit/1", #""Empresas con sede en Buenos Aires""#)]),
    Case(
      "words.vague", "/customClauses/0/text",
      [set("/customClauses", #"[{"title": "a", "text": "Both meet regularly.", "owner": "x"}]"#)]),
    Case(
      "words.vague", "/qualifiedLead/fit/0", [set("/qualifiedLead/fit/0", #""Quality companies""#)],
      near: [set("/qualifiedLead/fit/0", #""Job title is quality manager""#)]),
    Case(
      "criterion.unverifiable", "/qualifiedLead/intent/0",
      [set("/qualifiedLead/intent/0", #""Seems ready to buy""#)],
      near: [set("/qualifiedLead/intent/0", #""Reason for contact = wants to buy""#)]),
    Case(
      "criterion.unverifiable", "/qualifiedLead/fit/0", [set("/qualifiedLead/fit/0", #""Parece motivado""#)]),
    Case(
      "criterion.score", "/qualifiedLead/intent/0", [set("/qualifiedLead/intent/0", #""High lead score""#)],
      near: [set("/qualifiedLead/intent/0", #""Lead score of 60 or more""#)]),
    Case(
      "lead.mqlUnbound", "/qualifiedLead/mql", [set("/qualifiedLead/mql", #""whoever Marketing passes on""#)],
      near: [set("/qualifiedLead/mql", #""retail with 50 employees, demo asked""#)]),
    Case(
      "lead.mqlOneSide", "/qualifiedLead/mql", [set("/qualifiedLead/mql", #""asked for a demo""#)],
      near: [set("/qualifiedLead/mql", #""asked for a demo, from a company that fits""#)]),
    Case(
      "lead.mqlOneSide", "/qualifiedLead/mql", [set("/qualifiedLead/mql", #""cumple el perfil""#)],
      near: [set("/qualifiedLead/mql", #""cumple todos los criterios y una señal de interés""#)]),
    Case(
      "lead.sqlIsMQL", "/qualifiedLead/sql",
      [set("/qualifiedLead/sql", #""All fit criteria, and one intent signal.""#)],
      near: [set("/qualifiedLead/sql", #""an MQL that Sales spoke with, budget confirmed""#)]),
    Case("lead.sqlIsMQL", "/qualifiedLead/sql", [set("/qualifiedLead/sql", #""Lo mismo que el MQL""#)]),
    Case("lead.noExclusions", "/qualifiedLead/exclusions", [set("/qualifiedLead/exclusions", "[]")]),
    Case("lead.noRequiredFields", "/qualifiedLead/requiredFields", [set("/qualifiedLead/requiredFields", "[]")]),
    Case(
      "lead.contactField", "/qualifiedLead/requiredFields",
      [set("/qualifiedLead/requiredFields", #"["email", "company"]"#)],
      near: [
        set("/qualifiedLead/requiredFields", #"["email", "company"]"#),
        set("/attempts/requiredChannels", #"["email"]"#),
      ]),
    Case(
      "lead.contactField", "/qualifiedLead/requiredFields",
      [set("/qualifiedLead/requiredFields", #"["empresa", "teléfono"]"#)],
      near: [set("/qualifiedLead/requiredFields", #"["Correo electrónico", "empresa", "Teléfono móvil"]"#)]),
    Case(
      "lead.notAField", "/qualifiedLead/requiredFields/3",
      [set("/qualifiedLead/requiredFields/3", #""somebody who can decide about the budget""#)],
      near: [set("/qualifiedLead/requiredFields/3", #""Number of employees (range)""#)]),
    Case("lead.noDecider", "/qualifiedLead/decidedBy", [remove("/qualifiedLead/decidedBy")]),
    Case(
      "commitment.uncounted", "/commitment/salesContributes/0",
      [set("/commitment/salesContributes", #"["customer stories"]"#)],
      near: [set("/commitment/salesContributes", #"["customer stories every quarter"]"#)]),
  ]

  static let promises: [Case] = [
    Case(
      "share.impossible", "/conversion/leadToCustomer",
      [set("/conversion/leadToCustomer", #"{"numerator": 1240, "denominator": 52}"#)]),
    Case(
      "share.impossible", "/response/share", [set("/response/share/decimal", #""95""#)],
      near: [set("/response/share/decimal", #""1""#)]),
    Case(
      "share.impossible", "/conversion/leadToCustomer",
      [set("/conversion/leadToCustomer", #"{"numerator": 5, "denominator": 0}"#)]),
    Case(
      "share.always", "/response/share", [set("/response/share/decimal", #""1.00""#)],
      near: [set("/response/share/decimal", #""0.99""#)]),
    Case(
      "share.always", "/response/grades/0/share",
      [grade(limit: "PT15M", share: "1")], near: [grade(limit: "PT15M", share: "0.95")]),
    Case(
      "share.seldom", "/attempts/share", [set("/attempts/share/decimal", #""0.49""#)],
      near: [set("/attempts/share/decimal", #""0.50""#)]),
    Case("share.missing", "/upkeep/share", [remove("/upkeep/share")], near: [remove("/upkeep")]),
    Case("share.missing", "/commitment/acceptedShare", [remove("/commitment/acceptedShare")]),
    Case(
      "delivery.noTrace", "/delivery/channel", [set("/delivery/channel", #""by word of mouth""#)],
      near: [set("/delivery/channel", #""e-mail to the owner""#)]),
    Case(
      "delivery.noTrace", "/delivery/channel", [set("/delivery/channel", #""hoja de cálculo por correo""#)],
      near: [set("/delivery/channel", #""tarea en el CRM y una llamada""#)]),
    Case("delivery.noOwner", "/delivery/owner", [remove("/delivery/owner")]),
    Case("delivery.noFallback", "/delivery/fallback", [set("/delivery/fallback", #""""#)]),
    Case(
      "delivery.slow", "/delivery/within", [set("/delivery/within/iso8601", #""PT5H""#)],
      near: [set("/delivery/within/iso8601", #""PT4H""#)]),
    Case(
      "delivery.unmeasured", "/delivery/share", [remove("/delivery/share")],
      near: [set("/delivery/share", #"{"decimal": "0.98"}"#)]),
    Case(
      "response.slow", "/response/limit", [set("/response/limit/iso8601", #""P2D""#)],
      near: [set("/response/limit/iso8601", #""P1D""#)]),
    Case(
      "response.slow", "/response/limit", [set("/response/limit", #"{"iso8601": "PT24H", "clock": "elapsed"}"#)]),
    // 10 working hours are more than a working day of 8.8.
    Case(
      "response.slow", "/response/limit", [set("/response/limit/iso8601", #""PT10H""#)],
      near: [set("/response/limit/iso8601", #""PT8H""#)]),
    // From Friday 18:00 to Monday 9:00 there are 63 hours.
    Case(
      "response.unattended", "/response/limit", [set("/response/limit", #"{"iso8601": "PT62H", "clock": "elapsed"}"#)],
      near: [set("/response/limit", #"{"iso8601": "PT63H", "clock": "elapsed"}"#)]),
    Case(
      "response.unattended", "/response/limit", [set("/response/limit", #"{"iso8601": "PT1H", "clock": "elapsed"}"#)],
      near: [set("/response/limit", #"{"iso8601": "PT1H", "clock": "elapsed"}"#), alwaysOpen]),
    Case(
      "response.unattended", "/response/grades/0/limit", [grade(limit: "PT15M", clock: "elapsed", share: "0.95")],
      near: [grade(limit: "PT15M", share: "0.95")]),
    Case("response.clock", "/response/starts", [remove("/response/starts")]),
    Case("response.clock", "/response/stops", [set("/response/stops", #""""#)]),
    Case(
      "response.automatic", "/response/stops", [set("/response/stops", #""the first e-mail is sent""#)],
      near: [set("/response/stops", #""un correo escrito por una persona""#)]),
    Case(
      "response.raisedHand", "/response/grades/0/limit", [grade(limit: "PT5H", share: "0.95")],
      near: [grade(limit: "PT4H", share: "0.95")]),
    Case(
      "response.gradeLooser", "/response/grades/0", [grade(named: "download", limit: "P1D", share: "0.95")],
      near: [grade(named: "download", limit: "PT1H", share: "0.80")]),
    Case(
      "response.gradeNever", "/response/grades/0",
      [
        set(
          "/response/grades",
          #"[{"name": "all", "when": {}, "limit": {"iso8601": "PT1H", "clock": "working"}, "share": {"decimal": "0.9"}}]"#
        )
      ],
      near: [grade(limit: "PT15M", share: "0.95")]),
    Case(
      "attempts.tooFew", "/attempts/count", [set("/attempts/count", "2")], near: [set("/attempts/count", "3")]),
    Case("attempts.few", "/attempts/count", [set("/attempts/count", "5")]),
    Case("attempts.noChannels", "/attempts/channels", [set("/attempts/channels", "[]")]),
    Case(
      "attempts.oneChannel", "/attempts/channels",
      [set("/attempts/channels", #"["phone"]"#), set("/attempts/requiredChannels", #"["phone"]"#)],
      near: [set("/attempts/channels", #"["phone", "email"]"#)]),
    Case(
      "attempts.requiredNotAgreed", "/attempts/requiredChannels/1",
      [set("/attempts/requiredChannels", #"["phone", "linkedin"]"#)],
      near: [set("/attempts/requiredChannels", #"["Phone", "EMAIL"]"#)]),
    Case(
      "attempts.windowShort", "/attempts/within", [set("/attempts/within/iso8601", #""P1D""#)],
      near: [set("/attempts/within/iso8601", #""P2D""#)]),
    Case(
      "attempts.windowBeforeResponse", "/attempts/within", [set("/attempts/within/iso8601", #""PT3H""#)],
      near: [set("/attempts/within/iso8601", #""PT4H""#)]),
    Case("attempts.noEnd", "/attempts/afterwards", [remove("/attempts/afterwards")]),
    Case("attempts.thrownAway", "/attempts/afterwards", [set("/attempts/afterwards", #""discard""#)]),
    Case("upkeep.noOwner", "/upkeep/owner", [remove("/upkeep/owner")]),
    Case(
      "upkeep.slow", "/upkeep/within", [set("/upkeep/within/iso8601", #""P4D""#)],
      near: [set("/upkeep/within/iso8601", #""P3D""#)]),
    Case("upkeep.noStages", "/upkeep/stages", [set("/upkeep/stages", "[]")]),
    Case(
      "upkeep.noOutcome", "/upkeep/stages",
      [set("/upkeep/stages", #"["new", "contacted", "meeting", "offer", "won"]"#)],
      near: [set("/upkeep/stages", #"["nuevo", "contactado", "cliente", "descartado"]"#)]),
  ]

  private static let alwaysOpen = set(
    "/calendar/weeklyHours",
    "{"
      + ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
      .map { #""\#($0)": [["00:00", "24:00"]]"# }.joined(separator: ", ") + "}")

  private static func grade(
    named name: String = "demo request", limit: String, clock: String = "working", share: String
  ) -> Edit {
    set(
      "/response/grades",
      #"[{"name": "\#(name)", "when": {"source": ["\#(name)"]}, "limit": {"iso8601": "\#(limit)", "clock": "\#(clock)"}, "share": {"decimal": "\#(share)"}}]"#
    )
  }

  static let rhythm: [Case] = [
    Case("rejection.noReasons", "/rejection/reasons", [set("/rejection/reasons", "[]")]),
    Case(
      "rejection.catchAll", "/rejection/reasons/2", [set("/rejection/reasons/2/name", #""Not interested""#)],
      near: [set("/rejection/reasons/2/name", #""no interest in this product line""#)]),
    Case("rejection.catchAll", "/rejection/reasons/0", [set("/rejection/reasons/0/name", #""Otros motivos""#)]),
    Case("rejection.noDeadline", "/rejection/decideWithin", [remove("/rejection/decideWithin")]),
    Case(
      "rejection.noWayBack", "/rejection/reasons",
      [set("/rejection/reasons/1/then", #""discard""#), set("/rejection/reasons/2/then", #""discard""#)],
      near: [set("/rejection/reasons/1/then", #""discard""#)]),
    Case("rejection.noConsequence", "/rejection/reasons/1", [remove("/rejection/reasons/1/then")]),
    Case(
      "rejection.decidedLate", "/rejection/decideWithin", [set("/rejection/decideWithin/iso8601", #""P11D""#)],
      near: [set("/rejection/decideWithin/iso8601", #""P10D""#)]),
    Case(
      "rejection.unreachedEarly", "/rejection/reasons/0",
      [set("/rejection/reasons/0/name", #""cannot be reached""#)],
      near: [
        set("/rejection/reasons/0/name", #""cannot be reached""#),
        set("/rejection/decideWithin/iso8601", #""P10D""#),
      ]),
    Case(
      "rejection.manyReasons", "/rejection/reasons", [set("/rejection/reasons", reasons(13))],
      near: [set("/rejection/reasons", reasons(12))]),
    Case("rejection.noDisputes", "/rejection/disputes", [remove("/rejection/disputes")]),
    Case(
      "rejection.silence", "/rejection/silence", [remove("/rejection/silence")],
      near: [set("/rejection/silence", #""accepted""#)]),
    Case("review.noDate", "/review/reviewOn", [remove("/review/reviewOn")]),
    Case(
      "review.outside", "/review/reviewOn", [set("/review/reviewOn", #""2027-04-01""#)],
      near: [set("/review/reviewOn", #""2027-03-31""#)]),
    // 6 January 2027 is Epiphany, 14 March a Sunday.
    Case("review.freeDay", "/review/reviewOn", [set("/review/reviewOn", #""2027-01-06""#)]),
    Case("review.freeDay", "/review/reviewOn", [set("/review/reviewOn", #""2027-03-14""#)]),
    Case("review.noMeeting", "/review/meeting", [remove("/review/meeting")]),
    Case("review.meetingClosed", "/review/meeting", [set("/review/meeting/weekday", #""sunday""#)]),
    Case(
      "review.meetingClosed", "/review/meeting", [set("/review/meeting/time", #""17:30""#)],
      near: [set("/review/meeting/time", #""17:15""#)]),
    Case(
      "review.meetingRare", "/review/meeting", [set("/review/meeting/every", #""month""#)],
      near: [set("/review/meeting/every", #""fortnight""#)]),
    Case("review.noReports", "/review/reports", [set("/review/reports", "[]")]),
    Case("review.noBreach", "/review/onBreach", [remove("/review/onBreach")]),
  ]

  private static func reasons(_ count: Int) -> String {
    "[" + (1...count).map { #"{"name": "reason \#($0)", "then": "recycle"}"# }.joined(separator: ", ") + "]"
  }
}
