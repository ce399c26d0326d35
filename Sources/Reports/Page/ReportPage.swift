internal import AgreementModel
internal import Measurement

extension Teller {
  /// The report: the answer, what to do, the promises, then what it rests on.
  var report: Page {
    var page = Page()
    page.add(.title(title))
    page.add(.paragraph([headline]))
    page.add(items: byWhom)
    page.add(items: doubts)
    page.add(items: shifts)
    for phrases in scope { page.add(.paragraph(phrases)) }
    page.add(.report("heading.do"), actionsPage)
    for team in [Team.sales, .marketing, nil] {
      page.add(.report("heading.\(team?.rawValue ?? "both")"), promises(of: team))
    }
    page.add(.report("heading.assumed"), assumed)
    page.add(.report("heading.apart"), apart)
    page.add(.report("heading.badRows"), list(badRows))
    page.add(.report("heading.files"), list(files))
    return page
  }

  /// The answer on one screen: a line for each promise.
  var scorecard: Page {
    var page = Page()
    page.add(.title(title))
    page.add(.paragraph([headline]))
    for clause in measured.clauses { page.add(.verdict(score(clause))) }
    return page
  }

  /// What a scorecard rests on: why its figures may be doubted, what was measured and as of when.
  var footing: Page {
    var page = Page()
    page.add(items: doubts)
    page.add(items: shifts)
    for phrases in scope { page.add(.paragraph(phrases)) }
    return page
  }

  /// A promise without what there is to say about it.
  func score(_ clause: Clause) -> VerdictLine {
    var line = line(clause, namesLeads: false)
    line.notes = []
    return line
  }

  private func list(_ items: [[Phrase]]) -> Page {
    var page = Page()
    page.add(items: items)
    return page
  }

  private var actionsPage: Page {
    var page = Page()
    let actions = actions
    if actions.isEmpty {
      page.add(.paragraph([Phrase(.report("do.nothing"), .good)]))
    } else {
      page.add(items: actions, isNumbered: true)
    }
    return page
  }

  private func promises(of team: Team?) -> Page {
    var page = Page()
    for clause in measured.clauses where clause.team == team {
      var line = line(clause, namesLeads: detail == .brief)
      if detail == .full, clause.isMeasurable { line.tables = tables(clause) }
      page.add(.verdict(line))
    }
    return page
  }

  private func tables(_ clause: Clause) -> [(title: Message, table: Table, after: Message?)] {
    let name = MessageValue.name(of: clause)
    var tables: [(title: Message, table: Table, after: Message?)] = []
    if let table = offenders(clause) {
      let rest = clause.offenderCount - clause.offenders.count
      tables.append(
        (
          .report("heading.offenders", ["name": name]), table,
          rest > 0 ? .report("notListed", ["count": .count(rest)]) : nil
        ))
    }
    if let table = distribution(clause) {
      tables.append((.report("heading.distribution", ["name": name]), table, nil))
    }
    return tables
      + clause.breakdowns.compactMap { breakdown in
        self.breakdown(breakdown, of: clause).map {
          (.report("heading.by.\(breakdown.by.rawValue)", ["name": name]), $0, nil)
        }
      }
  }

  private var assumed: Page {
    var page = list(assumptions)
    if detail == .full, let cohorts { page.add(.table(cohorts)) }
    return page
  }

  private var apart: Page { list(exempt + beyondDaily) }
}
