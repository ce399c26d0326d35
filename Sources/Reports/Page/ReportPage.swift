internal import AgreementModel
internal import Measurement

extension Teller {
  /// The report: the answer, what to do, the promises, then what it rests on.
  var report: Page {
    var page = Page()
    page.add(.title(title))
    page.add(.paragraph([headline]))
    page.add(items: byWhom)
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
    for phrases in scope { page.add(.paragraph(phrases)) }
    page.add(items: shifts)
    for clause in measured.clauses { page.add(.verdict(score(clause))) }
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
    let clauses = measured.clauses.filter { $0.team == team }
    for clause in clauses { page.add(.verdict(line(clause, namesLeads: detail == .brief))) }
    guard detail == .full else { return page }
    for clause in clauses where clause.isMeasurable { tables(clause, to: &page) }
    return page
  }

  private func tables(_ clause: Clause, to page: inout Page) {
    if let table = offenders(clause) {
      page.add(.subheading(.report("heading.offenders", ["name": .name(of: clause)])))
      page.add(.table(table))
      let rest = clause.offenderCount - clause.offenders.count
      if rest > 0 { page.add(.paragraph([Phrase(.report("notListed", ["count": .count(rest)]), .quiet)])) }
    }
    if let table = distribution(clause) {
      page.add(.subheading(.report("heading.distribution", ["name": .name(of: clause)])))
      page.add(.table(table))
    }
    for breakdown in clause.breakdowns {
      guard let table = self.breakdown(breakdown, of: clause) else { continue }
      page.add(.subheading(.report("heading.by.\(breakdown.by.rawValue)", ["name": .name(of: clause)])))
      page.add(.table(table))
    }
  }

  private var assumed: Page {
    var page = list(assumptions)
    if detail == .full, let cohorts { page.add(.table(cohorts)) }
    return page
  }

  private var apart: Page { list(exempt + beyondDaily) }
}
