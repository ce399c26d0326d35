// The fields of the model, section by section. The names are the contract with other programs.

extension Field<String> {
  public static let id = Field("/id")
  public static let status = Field("/status")
  public static let language = Field("/language")
  public static let locale = Field("/locale")
  public static let currency = Field("/currency")
  public static let company = Field("/parties/company")
  public static let facilitator = Field("/parties/facilitator")
  public static let timeZone = Field("/calendar/timeZone")
  public static let countsWhen = Field("/revenue/countsWhen")
  public static let tax = Field("/revenue/tax")
  public static let revenueBasis = Field("/revenue/basis")
  public static let marketingRole = Field("/revenue/roles/marketing")
  public static let salesRole = Field("/revenue/roles/sales")
  public static let valueBasis = Field("/customerValue/basis")
  public static let mql = Field("/qualifiedLead/mql")
  public static let sql = Field("/qualifiedLead/sql")
  public static let decidedBy = Field("/qualifiedLead/decidedBy")
  public static let deliveryChannel = Field("/delivery/channel")
  public static let deliveryDetail = Field("/delivery/detail")
  public static let deliveryOwner = Field("/delivery/owner")
  public static let deliveryFallback = Field("/delivery/fallback")
  public static let responseStarts = Field("/response/starts")
  public static let responseStops = Field("/response/stops")
  public static let afterwards = Field("/attempts/afterwards")
  public static let upkeepOwner = Field("/upkeep/owner")
  public static let disputes = Field("/rejection/disputes")
  public static let onBreach = Field("/review/onBreach")
  public static let leadUnit = Field("/qualifiedLead/unit")
}

extension Field<Int> {
  public static let schemaVersion = Field("/schemaVersion")
  public static let version = Field("/version")
  public static let openPipeline = Field("/conversion/openPipeline")
  public static let attemptCount = Field("/attempts/count")
  public static let minutesPerAttempt = Field("/attempts/minutesPerAttempt")
  public static let representatives = Field("/capacity/representatives")
  public static let followUpHours = Field("/capacity/followUpHoursPerWeek")
  public static let reachableAccounts = Field("/capacity/reachableAccounts")
  public static let maxPerDay = Field("/commitment/maxPerDay")
  /// Days before the same person or company is a new lead.
  public static let newAfter = Field("/qualifiedLead/newAfter")
}

extension Field<Money> {
  public static let target = Field("/revenue/target")
  public static let customerValue = Field("/customerValue/average")
  public static let largestCustomer = Field("/customerValue/largest")
}

extension Field<Rate> {
  public static let marketingShare = Field("/revenue/marketingShare")
  public static let leadToCustomer = Field("/conversion/leadToCustomer")
  public static let acceptedShare = Field("/commitment/acceptedShare")
  public static let completeShare = Field("/commitment/completeShare")
  public static let responseShare = Field("/response/share")
  public static let attemptsShare = Field("/attempts/share")
  public static let upkeepShare = Field("/upkeep/share")
  public static let decidedShare = Field("/rejection/decidedShare")
  public static let reasonShare = Field("/rejection/reasonShare")
  public static let deliveryShare = Field("/delivery/share")
}

extension Field<AgreedDuration> {
  public static let salesCycle = Field("/conversion/salesCycle")
  public static let deliveryWithin = Field("/delivery/within")
  public static let responseLimit = Field("/response/limit")
  public static let attemptsWithin = Field("/attempts/within")
  public static let upkeepWithin = Field("/upkeep/within")
  public static let decideWithin = Field("/rejection/decideWithin")
  /// When nine of ten wins have come.
  public static let matureAfter = Field("/conversion/matureAfter")
}

extension Field<[String]> {
  public static let fit = Field("/qualifiedLead/fit")
  public static let intent = Field("/qualifiedLead/intent")
  public static let exclusions = Field("/qualifiedLead/exclusions")
  public static let requiredFields = Field("/qualifiedLead/requiredFields")
  public static let salesContributes = Field("/commitment/salesContributes")
  public static let channels = Field("/attempts/channels")
  public static let requiredChannels = Field("/attempts/requiredChannels")
  public static let upkeepStages = Field("/upkeep/stages")
  /// Words of `PursuitEnd`, or outcomes of activities.
  public static let attemptsEndWith = Field("/attempts/endsWith")
}

extension Field<Period> { public static let period = Field("/period") }
extension Field<LocalDate> {
  public static let reviewOn = Field("/review/reviewOn")
  public static let effectiveFrom = Field("/period/effectiveFrom")
}
extension Field<Afterwards> { public static let periodAfterwards = Field("/period/afterwards") }
extension Field<[ExcusedSpan]> { public static let excused = Field("/calendar/excused") }
extension Field<SourcedCustomers> { public static let sourced = Field("/revenue/sourced") }
extension Field<ColumnValues> { public static let notCounted = Field("/response/notCounted") }
extension Field<UpkeepStart> { public static let upkeepAfter = Field("/upkeep/after") }
extension Field<StageMeanings> { public static let stageMeanings = Field("/upkeep/meaning") }
extension Field<Silence> { public static let silence = Field("/rejection/silence") }
extension Field<BreachTrigger> { public static let trigger = Field("/review/trigger") }
extension Field<Escalation> { public static let escalation = Field("/escalation") }
extension Field<WeeklyHours> { public static let weeklyHours = Field("/calendar/weeklyHours") }
extension Field<MonthlyCounts> { public static let leadsPerMonth = Field("/commitment/leadsPerMonth") }
extension Field<Meeting> { public static let meeting = Field("/review/meeting") }
extension Field<[Participant]> { public static let participants = Field("/parties/participants") }
extension Field<[Holiday]> { public static let holidays = Field("/calendar/holidays") }
extension Field<[SpecialDay]> { public static let specialDays = Field("/calendar/specialDays") }
extension Field<[FunnelStage]> { public static let stages = Field("/conversion/stages") }
extension Field<[Grade]> { public static let grades = Field("/response/grades") }
extension Field<[RejectionReason]> { public static let reasons = Field("/rejection/reasons") }
extension Field<[Report]> { public static let reports = Field("/review/reports") }
extension Field<[CustomClause]> { public static let customClauses = Field("/customClauses") }
extension Field<[Signature]> { public static let signatures = Field("/signatures") }
extension Field<[OpenAnswer]> { public static let open = Field("/open") }
extension Field<[Remark]> {
  public static let objections = Field("/objections")
  public static let notes = Field("/notes")
  public static let parked = Field("/parked")
}
extension Field<[Score]> { public static let consensus = Field("/consensus") }
