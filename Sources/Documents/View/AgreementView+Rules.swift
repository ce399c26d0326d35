internal import AgreementModel

// What was agreed about money, leads and their way, section by section, by the model's own names.

extension AgreementView {
  var rules: [String: View] {
    [
      "revenue": revenue, "customerValue": customerValue, "conversion": conversion, "qualifiedLead": qualifiedLead,
      "commitment": commitment, "capacity": capacity, "delivery": delivery, "response": response,
      "attempts": attempts, "upkeep": upkeep, "rejection": rejection, "review": review, "baseline": baseline,
    ]
  }

  private var revenue: View {
    tree["revenue"].group(
      [
        "target": { $0.money }, "marketingShare": { $0.rate }, "countsWhen": { $0.word() }, "tax": { $0.word() },
        "basis": { $0.word() },
        "roles": { $0.group(["marketing": { $0.text }, "sales": { $0.text }]) },
        "sourced": { sourced in
          sourced.group([
            "field": { $0.text }, "values": { $0.texts }, "lookBackDays": { $0.text },
            "bothTouched": { $0.word("term.team") },
          ])
        },
      ], and: origins(of: ["target", "marketingShare"], in: "revenue"))
  }

  private var customerValue: View {
    tree["customerValue"].group(
      ["average": { $0.money }, "basis": { $0.text }, "largest": { $0.money }],
      and: origins(of: ["average", "largest"], in: "customerValue"))
  }

  private var conversion: View {
    tree["conversion"].group(
      [
        "leadToCustomer": { $0.rate },
        "stages": { $0.list { .named(["name": $0["name"].text, "rate": $0["rate"].rate]) } },
        "salesCycle": { $0.duration }, "openPipeline": { $0.text }, "matureAfter": { $0.duration },
        "definition": { $0.word() },
      ], and: origins(of: ["leadToCustomer", "stages", "salesCycle", "openPipeline", "matureAfter"], in: "conversion"))
  }

  private var qualifiedLead: View {
    tree["qualifiedLead"].group([
      "fit": { $0.texts }, "intent": { $0.texts }, "exclusions": { $0.texts }, "requiredFields": { $0.texts },
      "mql": { $0.text }, "sql": { $0.text }, "decidedBy": { $0.text }, "unit": { $0.word() }, "newAfter": { $0.text },
      "definitions": { $0.list { .named(["text": $0["text"].text, "at": $0["at"].instant]) } },
    ])
  }

  private var commitment: View {
    tree["commitment"].group(
      [
        "acceptedShare": { $0.rate }, "completeShare": { $0.rate }, "salesContributes": { $0.texts },
        "maxPerDay": { $0.text },
        "leadsPerMonth": { $0.monthlyCounts },
      ], and: ["months": months])
  }

  private var capacity: View {
    tree["capacity"].group(
      [
        "representatives": { $0.text }, "followUpHoursPerWeek": { $0.text }, "reachableAccounts": { $0.text },
        "newCustomersPerMonth": { $0.text },
      ], and: origins(of: ["representatives", "followUpHoursPerWeek", "reachableAccounts"], in: "capacity"))
  }

  private var delivery: View {
    tree["delivery"].group([
      "channel": { $0.text }, "detail": { $0.text }, "within": { $0.duration }, "owner": { $0.text },
      "fallback": { $0.text }, "share": { $0.rate },
    ])
  }

  private var response: View {
    tree["response"].group([
      "starts": { $0.text }, "stops": { $0.text }, "limit": { $0.duration }, "share": { $0.rate },
      "grades": { grades in
        grades.list {
          .named([
            "name": $0["name"].text, "when": $0["when"].columns, "limit": $0["limit"].duration,
            "share": $0["share"].rate,
          ])
        }
      },
      "notCounted": { $0.columns },
    ])
  }

  private var attempts: View {
    tree["attempts"].group([
      "count": { $0.text }, "within": { $0.duration }, "channels": { $0.words() }, "requiredChannels": { $0.words() },
      "share": { $0.rate }, "minutesPerAttempt": { $0.text }, "afterwards": { $0.word() },
      "expected": { $0.json?.object == nil ? $0.text : $0["decimal"].text },
      "endsWith": { $0.words("document.ending") },
    ])
  }

  private var upkeep: View {
    tree["upkeep"].group([
      "within": { $0.duration }, "stages": { $0.path }, "owner": { $0.text }, "share": { $0.rate },
      "after": { $0.word("document.after") },
      "meaning": { meaning in
        meaning.map { stage, value in .named(["stage": .text(stage), "meaning": value.word("document.outcome")]) }
      },
    ])
  }

  private var rejection: View {
    tree["rejection"].group([
      "decideWithin": { $0.duration }, "decidedShare": { $0.rate }, "reasonShare": { $0.rate },
      "disputes": { $0.text }, "silence": { $0.word("document.silence") },
      "reasons": { reasons in
        .list(
          reasons.elements.enumerated().map { Self.reason($1, number: $0 + 1) },
          like: Self.reason(Place(nil, pack), number: 0))
      },
    ])
  }

  private static func reason(_ reason: Place, number: Int) -> View {
    let credit = reason["credit"].json?.bool
    return .named([
      "number": .text("\(number)"), "name": reason["name"].text, "then": reason["then"].word(),
      "delayDays": reason["delayDays"].text, "isCredited": .flag(credit == true),
      "isNotCredited": .flag(credit == false),
    ])
  }

  private var review: View {
    tree["review"].group([
      "reports": { reports in
        reports.list {
          .named(["what": $0["what"].text, "to": $0["to"].text, "every": $0["every"].word("term.every")])
        }
      },
      "meeting": { meeting in
        meeting.group([
          "weekday": { $0.weekday }, "time": { $0.text }, "minutes": { $0.text }, "every": { $0.word("term.every") },
        ])
      },
      "onBreach": { $0.text }, "reviewOn": { $0.date },
      "trigger": { $0.group(["missed": { $0.text }, "of": { $0.text }]) },
    ])
  }

  private var baseline: View {
    tree["baseline"].group([
      "source": { $0.text }, "from": { $0.date }, "to": { $0.date }, "leadsPerMonth": { $0.text },
      "leadToCustomer": { $0.rate }, "acceptedShare": { $0.rate }, "responseTime": { $0.duration },
      "customerValue": { $0.group(["average": { $0.money }, "median": { $0.money }, "largest": { $0.money }]) },
      "daysToWin": { $0.group(["median": { $0.text }, "ninetieth": { $0.text }]) },
    ])
  }

  /// Where figures come from, as far as that was noted: `targetOrigin`.
  private func origins(of names: [String], in section: String) -> [String: View] {
    Dictionary(
      uniqueKeysWithValues: names.map { name in
        ("\(name)Origin", tree["provenance"]["/\(section)/\(name)"]["origin"].word("term.origin"))
      })
  }
}
