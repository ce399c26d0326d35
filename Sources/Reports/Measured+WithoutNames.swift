public import Measurement

extension Measured {
  /// The same with a label in place of every owner's name, for reports that leave the house.
  ///
  /// Owners are numbered from 1 in the order of their names, those who only appear in a lead's story behind them: the
  /// same files give the same labels. Nobody stays nobody.
  public func withoutNames(_ label: (Int) -> String) -> Measured {
    let known = clauses.flatMap { clause in
      clause.offenders.map(\.owner)
        + clause.breakdowns.filter { $0.by == .owner }.flatMap { $0.groups.map(\.name) }
    }
    let owners = Set(known + exempt.map(\.owner)).subtracting([""])
    let others = Set((story.map { [$0.owner] + $0.events.map(\.owner) }) ?? []).subtracting(owners).subtracting([""])
    let ordered = [owners, others].flatMap { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    let labels = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, label($0 + 1)) })
    func hide(_ name: inout String) { name = labels[name] ?? name }
    var hidden = self
    for clause in hidden.clauses.indices {
      for index in hidden.clauses[clause].offenders.indices { hide(&hidden.clauses[clause].offenders[index].owner) }
      for place in hidden.clauses[clause].breakdowns.indices
      where hidden.clauses[clause].breakdowns[place].by == .owner {
        for index in hidden.clauses[clause].breakdowns[place].groups.indices {
          hide(&hidden.clauses[clause].breakdowns[place].groups[index].name)
        }
      }
    }
    for index in hidden.exempt.indices { hide(&hidden.exempt[index].owner) }
    if var story = hidden.story {
      hide(&story.owner)
      for index in story.events.indices { hide(&story.events[index].owner) }
      hidden.story = story
    }
    return hidden
  }
}
