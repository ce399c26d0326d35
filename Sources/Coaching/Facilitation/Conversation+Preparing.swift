internal import AgreementModel

// Ahead of the workshop the facilitator answers alone what needs no room.

extension Conversation {
  /// What is prepared: people, calendar, capacity, and the names that the CRM uses.
  static let preparedStops: [Position] =
    stops(of: .setup) + [
      .question("qualifiedLead.requiredFields", then: nil), .question("upkeep.stages", then: nil),
    ]

  /// The event with which the facilitator begins to answer alone.
  public func beginPreparing(in scene: Scene) -> Event {
    event(.preparing, by: .facilitator, position: Self.preparedStops[0], in: scene)
  }

  /// The event with which the room takes over, from the first question.
  public func openRoom(in scene: Scene) -> Event {
    event(.opening, by: .facilitator, position: Self.stops[0], in: scene)
  }

  /// Whether everything that is prepared has been walked through.
  public var hasPrepared: Bool { isPreparing && position == .review }

  /// A figure that somebody must bring to the workshop.
  public struct SheetLine: Hashable, Sendable {
    public var question: Question.ID
    /// Whose figure it is: the first person of the team that answers; nil while nobody is named.
    public var who: String?
  }

  /// The figures that must be brought, those that are not answered yet.
  public var sheet: [SheetLine] {
    let figures = [
      "revenue.target", "revenue.marketingShare", "customerValue.average", "customerValue.largest",
      "conversion.leadToCustomer", "conversion.salesCycle", "conversion.openPipeline",
      "capacity.representatives", "capacity.followUpHoursPerWeek", "capacity.reachableAccounts",
    ]
    return figures.compactMap(Questions.question).filter { !isAnswered($0.id) }.map { question in
      let team: Team = question.speaker == .sales ? .sales : .marketing
      let person = agreement.participants(of: team).first ?? agreement[list: .participants].first
      return SheetLine(question: question.id, who: person?.name)
    }
  }
}
