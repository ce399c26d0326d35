internal import AgreementModel

// Who agrees, and whether both sides give something.

extension Rules {
  static let parties: [Rule] = [teamAbsent, oneSided, salesGivesNothing]

  /// An agreement that one team writes for the other is a wish: both are at the table, and somebody of each signs.
  private static let teamAbsent = Rule(
    "parties.teamAbsent", .blocker, at: ["/parties/participants"], isSpoken: false
  ) { subject in
    Team.allCases.filter { subject.agreement.participants(of: $0).isEmpty }.map { team in
      Hit("/parties/participants", ["team": .term("team.\(team.rawValue)")])
    }
  }

  /// Templates are filled in by one side. A promise with nothing in return is broken first.
  private static let oneSided = Rule(
    "parties.oneSided", .blocker, at: ["/commitment", "/response"], isSpoken: false
  ) { subject in
    let sides: [Team: Int] = [
      .marketing: subject.agreement.promises(of: .marketing).count,
      .sales: subject.agreement.promises(of: .sales).filter { $0.kind != .contribution }.count,
    ]
    guard let silent = sides.first(where: { $0.value == 0 })?.key, sides.contains(where: { $0.value > 0 }) else {
      return []
    }
    let other: Team = silent == .marketing ? .sales : .marketing
    return [
      Hit(
        silent == .marketing ? "/commitment" : "/response",
        ["team": .term("team.\(silent.rawValue)"), "other": .term("team.\(other.rawValue)")])
    ]
  }

  /// Marketing writes for people whom Sales speaks with every day.
  private static let salesGivesNothing = Rule.absence(
    "parties.salesGivesNothing", .hint, of: "/commitment/salesContributes"
  ) { $0.has("/commitment/leadsPerMonth") }
}
