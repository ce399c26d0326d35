internal import AgreementModel
internal import Coaching

extension Conversation {
  /// A signed version by its number; the latest without one; the agreement as it stands where nothing is signed.
  /// - Throws: `Failure` naming the versions there are.
  func version(_ number: Int?) throws -> Agreement {
    guard let number else { return versions.last ?? agreement }
    guard let version = versions.last(where: { $0[.version] ?? 1 == number }) else {
      throw Failure(
        .usage,
        versions.isEmpty
          ? Message("export.noneSigned")
          : Message("export.noVersion", ["version": .count(number), "versions": numbers]))
    }
    return version
  }

  /// The numbers of the signed versions.
  var numbers: MessageValue { .list(versions.map { .count($0[.version] ?? 1) }) }
}
