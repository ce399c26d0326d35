public import AgreementModel

/// The twelve steps of a workshop, each of which ends with something decided.
public enum Step: String, ModelValue, CaseIterable {
  case setup, revenue, customerValue, conversion, qualifiedLead, commitment, delivery, response, attempts, upkeep,
    rejection, review

  /// 1 to 12.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  public var next: Step? { Self.allCases.dropFirst(number).first }
}

extension Step: Comparable {
  public static func < (left: Step, right: Step) -> Bool { left.number < right.number }
}
