public import AgreementModel
internal import Prompts
public import Sealing

/// What `verify` says about a file: a JSON model or a Markdown agreement, as values for the words under `verify`.
public struct DocumentVerdict: Hashable, Sendable {
  public let verdict: Verdict
  /// Where an intact Markdown text says something else than this program writes for the data in it. Only the data is
  /// proved then.
  public let otherText: [TextDifference]
  /// What the text says of the words that wrote it.
  public let words: Words

  /// The words that wrote a text, beside those that this program has.
  public enum Words: Hashable, Sendable {
    /// The same: what they write otherwise now was changed and sealed anew.
    case known
    /// Others, of the program's version that is given: nothing shows whether the text was changed.
    case other(version: String)
    /// It does not say.
    case unnamed
  }

  /// Whether places are members of the model; otherwise they are sections of the Markdown.
  private let namesMembers: Bool

  /// - Parameter other: Checks signatures of keys that are not Ed25519.
  /// - Throws: ``JSONProblem`` when the file begins as JSON and is not JSON.
  public init(
    of bytes: some Sequence<UInt8>, other: KeyChecker = { _, _ in .notCheckedHere }
  ) throws(JSONProblem) {
    let bytes = Array(bytes)
    let verdict = try Verdict(ofDocument: bytes, other: other)
    self.verdict = verdict
    // A Markdown text that is as it was sealed is what its model proves.
    let model = MarkdownSeal.model(in: bytes)
    namesMembers = model.map { Verdict(of: $0, other: other) == verdict } ?? true
    guard case .intact = verdict, let model else {
      (otherText, words) = ([], .unnamed)
      return
    }
    let fresh = FreshText(of: Agreement(tree: model))
    otherText = fresh.differences(in: bytes)
    words =
      if let edition = MarkdownSeal.words(in: bytes) {
        fresh.knows(edition) ? .known : .other(version: WordsEdition.version(in: edition) ?? "")
      } else {
        .unnamed
      }
  }

  /// Whether all that the file says is what both teams signed.
  public var isProved: Bool {
    if case .intact(let version) = verdict { otherText.isEmpty && Self.unsigned(version).isEmpty } else { false }
  }

  /// The verdict in a sentence.
  public var headline: Message {
    switch verdict {
    case .intact where isProved: Message("verify.intact")
    case .intact where otherText.isEmpty: Message("verify.oneSided")
    case .intact: otherWords
    case .altered: Message("verify.altered")
    case .unsigned: Message("verify.unsigned")
    }
  }

  /// Who signed what, or every place that is not as it was signed; a line each.
  public var details: [Message] {
    switch verdict {
    case .intact(let version):
      otherText.flatMap(difference) + Self.details(of: version) + Self.unsigned(version)
    case .altered(let alterations): alterations.map(line)
    case .unsigned: []
    }
  }
}

extension DocumentVerdict {
  /// For whom one can sign, by the model's names.
  static let signatories = ["marketing", "sales", "sponsor"]

  /// Members of the model that have a name in the packs.
  private static let named: Set<String> = [
    "schemaVersion", "id", "version", "status", "language", "locale", "currency", "parties", "period", "scope", "crm",
    "consent", "sponsor", "escalation", "calendar", "revenue", "customerValue", "conversion", "capacity", "baseline",
    "qualifiedLead", "commitment", "delivery", "response", "attempts", "upkeep", "rejection", "review", "open",
    "customClauses", "objections", "notes", "parked", "consensus", "signatures", "history", "provenance", "addenda",
  ]

  private static func details(of version: SignedVersion) -> [Message] {
    var values: [String: MessageValue] = ["digest": .text(version.digest)]
    values["id"] = version.id.map(MessageValue.text)
    values["version"] = version.version.map { .count($0) }
    return [Message("verify.version", values)] + version.signatures.map(line)
      + version.addenda.enumerated().map { line($1, $0 + 1) } + version.earlier.map(line)
  }

  private static func line(_ addendum: SealedAddendum, _ number: Int) -> Message {
    var values: [String: MessageValue] = ["number": .count(number)]
    values["at"] = addendum.at.map { InstantWords.value($0) }
    values["reason"] = addendum.reason.flatMap { $0.isEmpty ? nil : .text($0) }
    values["names"] = .list(addendum.signatures.map { .text($0.name) })
    return Message("verify.addendum", values)
  }

  private static func line(_ earlier: EarlierVersion) -> Message {
    var values: [String: MessageValue] = [:]
    values["version"] = earlier.version.map { .count($0) }
    values["at"] = earlier.at.map { InstantWords.value($0) }
    values["reason"] = earlier.reason.flatMap { $0.isEmpty ? nil : .text($0) }
    values["digest"] = earlier.digest.map(MessageValue.text)
    return Message("verify.earlier", values)
  }

  private static func line(_ signature: SignatureRecord) -> Message {
    var values: [String: MessageValue] = ["name": .text(signature.name)]
    values["role"] = signature.role.flatMap { $0.isEmpty ? nil : .text($0) }
    values["at"] = signature.at.map { InstantWords.value($0) }
    values["team"] = signature.team.map { team in
      signatories.contains(team) ? .message(Message("document.signatory.\(team)")) : .text(team)
    }
    return Message("verify.signature", values)
  }

  private func line(_ alteration: Alteration) -> Message {
    Message("verify.\(alteration.change)", ["place": .message(place(alteration.place))])
  }

  private var otherWords: Message {
    switch words {
    case .known: Message("verify.resealed")
    case .other(let version): Message("verify.otherWords", ["version": .text(version), "own": .text(OwnPack.version)])
    case .unnamed: Message("verify.otherText")
    }
  }

  /// The place, what stands there and what this program writes there: so that people can see whether it is a matter of
  /// words.
  private func difference(_ difference: TextDifference) -> [Message] {
    let place =
      if case .section(let heading) = difference.alteration.place {
        Message("verify.place.section", ["heading": .text(heading)])
      } else {
        place(difference.alteration.place)
      }
    return [Message("verify.differs", ["place": .message(place)])]
      + Self.lines(difference.here, "verify.here") + Self.lines(difference.anew, "verify.anew")
  }

  private static func lines(_ lines: [String], _ key: String) -> [Message] {
    let shown = lines.prefix(3).map { Message(key, ["text": .text($0)]) }
    return shown + (lines.count > 3 ? [Message("verify.moreLines", ["count": .count(lines.count - 3)])] : [])
  }

  /// The teams for which nobody signed the version or an addendum.
  private static func unsigned(_ version: SignedVersion) -> [Message] {
    ([version.signatures] + version.addenda.map(\.signatures)).enumerated().flatMap { number, signatures in
      Team.allCases.filter { team in !signatures.contains { $0.team == team.rawValue } }.map { team in
        let line = Message("verify.noSignature", ["team": .message(Message("document.signatory.\(team.rawValue)"))])
        return number == 0
          ? line : Message("verify.inAddendum", ["number": .count(number), "line": .message(line)])
      }
    }
  }

  private func place(_ place: Alteration.Place) -> Message {
    switch place {
    case .section(let name) where namesMembers && Self.named.contains(name):
      Message(
        "verify.place.named",
        ["name": .message(Message("verify.member.\(name)")), "pointer": .text(Pointer([name]).description)])
    case .section(let name) where namesMembers:
      Message("verify.place.member", ["pointer": .text(Pointer([name]).description)])
    case .section(let heading): Message("verify.place.section", ["heading": .text(heading)])
    case .signature(let index, let name):
      Message("verify.place.signature", ["number": .count(index + 1), "name": .text(name)])
    case .keySignature(let index, let name):
      Message("verify.place.keySignature", ["number": .count(index + 1), "name": .text(name)])
    case .addendum(let index): Message("verify.place.addendum", ["number": .count(index + 1)])
    case .opening: Message("verify.place.opening")
    case .seal: Message("verify.place.seal")
    case .afterSeal: Message("verify.place.afterSeal")
    }
  }
}
