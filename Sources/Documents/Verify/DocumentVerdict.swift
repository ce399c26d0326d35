public import AgreementModel
public import Sealing

/// What `verify` says about a file: a JSON model or a Markdown agreement, as values for the words under `verify`.
public struct DocumentVerdict: Hashable, Sendable {
  public let verdict: Verdict
  /// Where an intact Markdown text says something else than this program writes for the data in it: other templates
  /// wrote it, or somebody changed it and sealed it anew. Only the data is proved then.
  public let otherText: [Alteration]
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
    if case .intact = verdict, let model {
      otherText = FreshText(of: Agreement(tree: model)).differences(in: bytes)
    } else {
      otherText = []
    }
  }

  /// Whether all that the file says is what was signed.
  public var isProved: Bool { if case .intact = verdict { otherText.isEmpty } else { false } }

  /// The verdict in a sentence.
  public var headline: Message {
    switch verdict {
    case .intact: Message(isProved ? "verify.intact" : "verify.otherText")
    case .altered: Message("verify.altered")
    case .unsigned: Message("verify.unsigned")
    }
  }

  /// Who signed what, or every place that is not as it was signed; a line each.
  public var details: [Message] {
    switch verdict {
    case .intact(let version): otherText.map(difference) + Self.details(of: version)
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
    let addenda = Message("verify.addenda", ["count": .count(version.addenda)])
    return [Message("verify.version", values)] + version.signatures.map(line) + (version.addenda > 0 ? [addenda] : [])
      + version.earlier.map(line)
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

  private func difference(_ alteration: Alteration) -> Message {
    let place =
      if case .section(let heading) = alteration.place {
        Message("verify.place.section", ["heading": .text(heading)])
      } else {
        place(alteration.place)
      }
    return Message("verify.differs", ["place": .message(place)])
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
