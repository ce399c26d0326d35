/// A day without working hours, in one year or in every year.
public struct Holiday: ModelValue {
  public var date: LocalDate
  public var name: String
  public var isYearly: Bool

  public init(date: LocalDate, name: String, isYearly: Bool = false) {
    self.date = date
    self.name = name
    self.isYearly = isYearly
  }

  public init?(json: JSON) {
    guard let date = json["date"].flatMap(LocalDate.init(json:)) else { return nil }
    self.init(date: date, name: json["name"]?.string ?? "", isYearly: json["yearly"]?.bool ?? false)
  }
  public var json: JSON {
    var object: JSONObject = ["date": date.json, "name": .string(name)]
    if isYearly { object["yearly"] = true }
    return .object(object)
  }
}

/// A day with hours of its own, which hold even on a holiday.
public struct SpecialDay: ModelValue {
  public var date: LocalDate
  public var hours: [HoursInterval]

  public init(date: LocalDate, hours: [HoursInterval]) {
    self.date = date
    self.hours = hours
  }

  public init?(json: JSON) {
    guard let date = json["date"].flatMap(LocalDate.init(json:)),
      let hours = json["hours"].flatMap([HoursInterval].init(json:))
    else { return nil }
    self.init(date: date, hours: hours)
  }
  public var json: JSON { ["date": date.json, "hours": hours.json] }
}
