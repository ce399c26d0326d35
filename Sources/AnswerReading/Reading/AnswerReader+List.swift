extension AnswerReader {
  /// The entries of a list: one a line, or parted by semicolons, or by commas where they are short and no sentence.
  /// Bullets and numbers in front are removed.
  public func list(_ text: String) -> [String] { ListText(text).parts() }

  /// People with their roles, one a line or parted by semicolons: `Ana Ruiz, CMO`, `Ana Ruiz (CMO)`, `Ana Ruiz - CMO`.
  public func people(_ text: String) -> [PersonReading] { People.people(text) }
}
