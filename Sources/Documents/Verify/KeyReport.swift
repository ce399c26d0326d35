public import AgreementModel
public import Sealing

/// Who stands behind the signatures of an intact document and of its addenda: keys and whose they are, or names that
/// were only typed.
public struct KeyReport: Hashable, Sendable {
  /// The version, then each addendum: what both teams sign at once.
  private let acts: [[SignatureRecord]]
  private let signers: AllowedSigners?

  /// - Parameter signers: The keys that the reader knows and trusts; nil when none were given.
  public init(on version: SignedVersion, signers: AllowedSigners?) {
    acts = [version.signatures] + version.addenda.map(\.signatures)
    self.signers = signers
  }

  /// Whether nothing about the keys is left open. With a list of keys every key must be on it, and each team must have
  /// signed with one, the version and every addendum: a name can be typed by anybody.
  public var isProved: Bool {
    keyed.allSatisfy { $0.check == .fits && (signers == nil || owner(of: $0) != nil) } && sharedKeys.isEmpty
      && acts.allSatisfy { teamsWithoutKey($0).isEmpty }
  }

  /// What there is to say about each signature, and about the teams.
  public var lines: [Message] {
    if keyed.isEmpty, signers == nil { return [Message("verify.namesOnly")] }
    let shared = sharedKeys.map { Message("verify.sameKey", ["names": .list($0.map(MessageValue.text))]) }
    return acts.enumerated().flatMap { number, act in
      let lines =
        act.map(line)
        + teamsWithoutKey(act).map { Message("verify.noListedKey", ["team": .message(Self.name(of: $0))]) }
      return number == 0 ? lines : lines.map { Self.inAddendum(number, $0) }
    } + shared
  }

  private static func inAddendum(_ number: Int, _ line: Message) -> Message {
    Message("verify.inAddendum", ["number": .count(number), "line": .message(line)])
  }

  private var keyed: [SignatureRecord] { acts.joined().filter { $0.key != nil } }

  private func line(_ signature: SignatureRecord) -> Message {
    var values: [String: MessageValue] = ["name": .text(signature.name)]
    guard let key = signature.key.flatMap({ PublicKey(line: $0) }) else { return Message("verify.nameOnly", values) }
    values["fingerprint"] = .text(key.fingerprint)
    guard signature.check == .fits else {
      values["kind"] = .text(key.type)
      return Message("verify.keyUnchecked", values)
    }
    guard signers != nil else { return Message("verify.keyFits", values) }
    guard let owner = owner(of: signature) else { return Message("verify.keyUnknown", values) }
    values["owner"] = .text(owner)
    return Message("verify.keyOf", values)
  }

  private func owner(of signature: SignatureRecord) -> String? {
    signature.key.flatMap { PublicKey(line: $0) }.flatMap { signers?.owner(of: $0, at: signature.at) }
  }

  /// The people who signed with one and the same key.
  private var sharedKeys: [[String]] {
    let byKey = Dictionary(grouping: keyed) { $0.key ?? "" }
    return byKey.sorted { $0.key < $1.key }.compactMap { _, signatures in
      let names = Set(signatures.map(\.name))
      return names.count > 1 ? names.sorted() : nil
    }
  }

  private func teamsWithoutKey(_ act: [SignatureRecord]) -> [Team] {
    guard signers != nil else { return [] }
    return Team.allCases.filter { team in
      !act.contains { $0.key != nil && $0.team == team.rawValue && $0.check == .fits && owner(of: $0) != nil }
    }
  }

  private static func name(of team: Team) -> Message { Message("document.signatory.\(team.rawValue)") }
}
