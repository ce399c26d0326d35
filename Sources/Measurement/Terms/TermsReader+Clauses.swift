internal import AgreementModel
internal import WorkingTime

extension TermsReader {
  func response() throws(MeasurementProblem) -> Terms.Response? {
    var grades: [Terms.Response.Grade] = []
    for (index, grade) in (try value(.grades) ?? []).enumerated() {
      let pointer = Field<[AgreementModel.Grade]>.grades.pointer.appending("\(index)")
      let limit = try Limit(grade.limit, at: pointer.appending("limit"), on: calendar)
      grades.append(
        Terms.Response.Grade(
          name: grade.name, when: grade.when.map { ($0.column.folded, Set($0.values.map(\.folded))) },
          promise: Terms.Promise(limit: limit, target: try target(grade.share, at: pointer.appending("share")))))
    }
    guard let own = try promise(.responseLimit, .responseShare) else { return nil }
    return Terms.Response(own: own, grades: grades)
  }

  func attempt() throws(MeasurementProblem) -> Terms.Attempt {
    let channels = try words(.channels)
    return Terms.Attempt(
      channels: channels.isEmpty ? nil : Set(channels), notCounted: try columns("/response/notCounted"))
  }

  func attempts() throws(MeasurementProblem) -> Terms.Attempts? {
    guard let promise = try promise(.attemptsWithin, .attemptsShare), let count = try value(.attemptCount) else {
      return nil
    }
    guard count < Int(UInt16.max) else { throw .tooMany("/attempts/count") }
    var required: [String] = []
    for channel in try words(.requiredChannels) where !required.contains(channel) { required.append(channel) }
    guard required.count <= 32 else { throw .tooMany("/attempts/requiredChannels") }
    let ends = try value(Field<[String]>("/attempts/endsWith"))
    return Terms.Attempts(
      within: promise.limit, target: promise.target, count: count, required: required,
      ends: ends.map { Set($0.map(\.folded)) })
  }

  func upkeep() throws(MeasurementProblem) -> Terms.Upkeep? {
    guard let promise = try promise(.upkeepWithin, .upkeepShare) else { return nil }
    return Terms.Upkeep(
      within: promise.limit, target: promise.target,
      isAfterContact: try value(Field<String>("/upkeep/after")) == "contact",
      firstStage: try words(.upkeepStages).first)
  }

  func delivery() throws(MeasurementProblem) -> Terms.Promise? {
    let share = Field<Rate>("/delivery/share")
    guard let target = try target(share), let limit = try limit(.deliveryWithin) else { return nil }
    return Terms.Promise(limit: limit, target: target)
  }

  func rejection() throws(MeasurementProblem) -> Terms.Rejection {
    let pointer = Field<[RejectionReason]>.reasons.pointer
    let reasons = try value(.reasons) ?? []
    let credits = (agreement.tree[pointer]?.array ?? []).map { $0["credit"]?.bool ?? true }
    let without = zip(reasons, credits).filter { !$0.1 }.map { $0.0.name.folded }
    return Terms.Rejection(
      listed: Set(reasons.map(\.name.folded)), withoutCredit: Set(without),
      isSilenceAcceptance: try value(Field<String>("/rejection/silence")) == "accepted",
      within: try limit(.decideWithin))
  }

  func volume() throws(MeasurementProblem) -> Terms.Volume? {
    guard let counts = try value(.leadsPerMonth), !counts.counts.isEmpty else { return nil }
    var months: [(month: LocalDate, count: Int)] = []
    for (month, count) in counts.counts {
      guard let first = LocalDate("\(month)-01") else {
        throw .badModel(Field<MonthlyCounts>.leadsPerMonth.pointer, month)
      }
      months.append((first, count))
    }
    return Terms.Volume(
      leadsPerMonth: months, maximumPerDay: try value(Field<Int>("/commitment/maxPerDay")))
  }

  func completeness() throws(MeasurementProblem) -> Terms.Completeness? {
    guard let target = try target(.completeShare), let fields = try value(.requiredFields) else { return nil }
    guard fields.count <= 64 else { throw .tooMany("/qualifiedLead/requiredFields") }
    return Terms.Completeness(fields: fields.map(Self.column), target: target)
  }

  /// A column's name as the agreement writes it; one that the measurement knows, as it knows it.
  private static func column(_ name: String) -> String {
    LeadPlaces.names.contains(name.folded) ? name.folded : name.trimmed
  }

  func conversion() throws(MeasurementProblem) -> Terms.Conversion? {
    guard let target = try target(.leadToCustomer), let age = try maturity() else { return nil }
    return Terms.Conversion(target: target, age: age)
  }

  /// When 9 of 10 wins had come; else the sales cycle.
  func maturity() throws(MeasurementProblem) -> Cycle? {
    let field = Field<AgreedDuration>("/conversion/matureAfter")
    guard let duration = try value(field) else { return try cycle() }
    return try Cycle(duration, at: field.pointer, on: calendar)
  }

  func cycle() throws(MeasurementProblem) -> Cycle? {
    guard let duration = try value(.salesCycle) else { return nil }
    return try Cycle(duration, at: Field<AgreedDuration>.salesCycle.pointer, on: calendar)
  }

  func revenue(_ period: Period?) throws(MeasurementProblem) -> Terms.Revenue? {
    guard let target = try value(.target), let share = try self.target(.marketingShare), let period else { return nil }
    return Terms.Revenue(target: target.amount.ratio * share.share, currency: target.currency, period: period)
  }

  func meaning() throws(MeasurementProblem) -> [String: String] {
    let pointer: Pointer = "/upkeep/meaning"
    guard let json = agreement.tree[pointer], json != .null else { return [:] }
    guard let object = json.object else { throw .badModel(pointer, Self.text(json)) }
    return Dictionary(object.members.compactMap { stage in stage.value.string.map { (stage.name.folded, $0) } }) { $1 }
  }
}
