public import AgreementModel

/// All questions of a workshop, in the order in which they are asked.
public enum Questions {
  public static let all: [Question] =
    setup + revenue + customerValue + conversion + qualifiedLead + commitment + delivery + response + attempts
    + upkeep + rejection + review

  private static let byID: [Question.ID: Question] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  public static func question(_ id: Question.ID) -> Question? { byID[id] }

  /// The question whose answer stands at a place; for a list of people the first of the two.
  public static func question(at pointer: Pointer) -> Question? { all.first { $0.pointer == pointer } }

  /// The questions of a step that are asked one by one.
  public static func core(of step: Step) -> [Question] { all.filter { $0.step == step && $0.mode == .core } }

  /// The questions of a step that stand together on its card.
  public static func card(of step: Step) -> [Question] { all.filter { $0.step == step && $0.mode != .core } }
}
