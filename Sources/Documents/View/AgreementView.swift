internal import AgreementModel
internal import Prompts

/// An agreement as its templates see it: every field written for people, by the names of the model.
struct AgreementView {
  let agreement: Agreement
  let pack: Pack

  init(of agreement: Agreement, in pack: Pack) {
    self.agreement = agreement
    self.pack = pack
  }

  /// Every name that a tag of a template can have.
  static let variables: Set<String> =
    Pack.languages.first.flatMap { Pack(language: $0) }.map {
      AgreementView(of: Agreement(tree: [:]), in: $0).root.names
    } ?? []

  var tree: Place { Place(agreement.tree, pack) }

  var root: View {
    let computed = [
      "figures": figures, "promises": promises, "other": other,
      // A page has pictures, and says what it is.
      "page": .flag(false), "picture": AgreementPictures.flags([:]),
    ]
    return .named([general, rules, records, headings, computed].reduce(into: [:]) { $0.merge($1) { $1 } })
  }

  /// Whether there is something below a heading.
  private var headings: [String: View] {
    let effort = ["capacity", "attempts/minutesPerAttempt", "attempts/expected"]
    let inputs = ["revenue", "customerValue", "conversion"]
    let handOver =
      ["delivery"] + ["acceptedShare", "completeShare", "salesContributes", "maxPerDay"].map { "commitment/\($0)" }
    let rejection = ["rejection", "escalation"]
    return [
      "hasParties": has(["parties", "sponsor"]), "hasScope": has(["period", "scope", "crm", "consent"]),
      "hasInputs": has(inputs), "hasEffort": has(effort),
      "hasNumbers": has(inputs + effort + ["commitment/leadsPerMonth", "baseline"]),
      "hasHandOver": has(handOver), "hasRejection": has(rejection),
      "hasFlow": has(handOver + rejection + ["response", "attempts", "upkeep"]),
    ]
  }

  /// Whether something stands at one of these places.
  private func has(_ paths: [String]) -> View {
    .flag(paths.contains { path in path.split(separator: "/").reduce(tree) { $0[String($1)] }.isThere })
  }

  /// What is said at the top: which agreement it is, whose, for when.
  private var general: [String: View] {
    let parties = tree["parties"]
    return [
      "id": tree["id"].text, "version": tree["version"].text, "schemaVersion": tree["schemaVersion"].text,
      "status": tree["status"].word("document.status"), "language": tree["language"].word("term.language"),
      "locale": tree["locale"].text, "currency": tree["currency"].text,
      "company": parties["company"].text, "facilitator": parties["facilitator"].text,
      "participants": parties["participants"].list { person in
        .named([
          "name": person["name"].text, "role": person["role"].text, "team": person["team"].word("term.team"),
        ])
      },
      "sponsor": tree["sponsor"].group(["name": { $0.text }, "role": { $0.text }]),
      "period": period,
      "scope": tree["scope"].group(["products": { $0.texts }, "regions": { $0.texts }, "leads": { $0.text }]),
      "crm": tree["crm"].text, "consent": tree["consent"].text,
      "escalation": tree["escalation"].group(["who": { $0.text }, "after": { $0.duration }]),
      "calendar": calendar,
    ]
  }

  private var period: View {
    let period = tree["period"]
    let lastDay = agreement[.period].map { MessageValue.date($0.lastDay) }
    return period.group(
      [
        "label": { $0.text }, "from": { $0.date }, "effectiveFrom": { $0.date },
        "afterwards": { $0.word("document.afterwards") },
      ], and: ["lastDay": lastDay.map { pack.view($0) } ?? period["to"].date])
  }

  private var calendar: View {
    tree["calendar"].group(
      [
        "timeZone": { $0.text },
        "holidays": { days in
          days.list {
            .named([
              "date": $0["date"].date, "name": $0["name"].text,
              "isYearly": .flag($0["yearly"].json?.bool ?? false),
            ])
          }
        },
        "specialDays": { days in days.list { .named(["date": $0["date"].date, "hours": Self.hours($0["hours"])]) } },
        "excused": { $0.list(Self.excused) },
      ],
      and: [
        "weeklyHours": .list(
          Weekday.allCases.map { day in
            weekday(day.rawValue, tree["calendar"]["weeklyHours"][day.rawValue])
          }, like: weekday("", Place(nil, pack))),
        "hasWeek": .flag(tree["calendar"]["weeklyHours"].isThere),
        "hoursAWeek": hoursAWeek { Ratio($0.minutes, 60) },
        "hoursADay": hoursAWeek { Ratio($0.minutes, 60).divided(by: Ratio($0.workingDays)) },
      ])
  }

  private func weekday(_ name: String, _ hours: Place) -> View {
    .named(["day": .text(pack.term("weekday.\(name)")), "hours": Self.hours(hours)])
  }

  private func hoursAWeek(_ figure: (WeeklyHours) -> Ratio?) -> View {
    guard let hours = agreement[.weeklyHours], hours.minutes > 0 else { return .absent }
    return figure(hours).map(exact) ?? .absent
  }

  static func excused(_ span: Place) -> View {
    .named(["from": span["from"].instant, "to": span["to"].instant, "reason": span["reason"].text])
  }

  /// Intervals of a day; absent when there are none.
  static func hours(_ hours: Place) -> View {
    guard hours.isThere else { return .absent }
    guard let intervals = hours.json.flatMap([HoursInterval].init(json:)) else { return hours.text }
    let spans = intervals.map {
      MessageValue.message(Message("row.interval", ["a": .time($0.start), "b": .time($0.end)]))
    }
    return hours.pack.view(.list(spans))
  }
}

extension Place {
  /// A group of members that are each written in their own way, absent when nothing of it is there.
  func group(_ forms: [String: (Place) -> View], and more: [String: View] = [:]) -> View {
    var members = more
    for (name, form) in forms { members[name] = form(self[name]) }
    members["isThere"] = .flag(isThere)
    return .named(members)
  }
}
