public import AgreementModel

/// Why somebody cannot sign.
public struct SignatoryRefusal: Error, Hashable, Sendable {
  public var message: Message
}

extension Agreement {
  /// Who signs for a team: the full name of one of its participants, or a full name, a comma and a role.
  /// - Parameter others: The names of those who have signed already.
  public func signatory(
    _ text: String, for team: Team, beside others: [String]
  ) -> Result<Participant, SignatoryRefusal> {
    func refused(_ key: String, _ values: [String: MessageValue]) -> Result<Participant, SignatoryRefusal> {
      .failure(SignatoryRefusal(message: Message("problem.\(key)", values)))
    }
    let parts = text.split(separator: ",", maxSplits: 1).map { $0.trimmingSpace }
    guard let typed = parts.first, typed.split(whereSeparator: \.isWhitespace).count >= 2 else {
      return refused("fullName", ["text": .text(text)])
    }
    let known = participants(of: team).first { $0.name.folded == typed.folded }
    if known == nil, let other = self[list: .participants].first(where: { $0.name.folded == typed.folded }) {
      return refused("otherTeam", ["name": .text(other.name), "team": .term("team.\(other.team.rawValue)")])
    }
    guard let role = parts.count > 1 ? parts[1] : known?.role, !role.isEmpty || known != nil else {
      return refused("role", ["name": .text(typed)])
    }
    let name = known?.name ?? typed
    guard !others.contains(where: { $0.folded == name.folded }) else {
      return refused("signedAlready", ["name": .text(name)])
    }
    return .success(Participant(name: name, role: role, team: team))
  }
}
