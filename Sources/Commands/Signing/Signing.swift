internal import AgreementModel
internal import Coaching
internal import Sealing

/// Signing outside of the conversation, by the conversation's own rules: what it refuses is refused here.
struct Signing {
  private(set) var conversation: Conversation
  /// What is to be kept, in order.
  private(set) var events: [Event] = []
  private let scene: Scene

  init(_ conversation: Conversation, in scene: Scene) {
    self.conversation = conversation
    self.scene = scene
  }

  var agreement: Agreement { conversation.agreement }

  private var signatures: [Signature] { agreement[list: .signatures] }

  /// The teams for which nobody has signed.
  var missingTeams: [Team] { Team.allCases.filter { team in !signatures.contains { $0.team == team } } }

  /// Refuses what the conversation refuses to sign: what is signed already, open questions, blockers.
  func begin() throws {
    guard !conversation.isSealed else { throw Refusal([Message("problem.frozen")]) }
    _ = try turn("", at: .review)
  }

  /// Signs with a name and, where a key is given, with it.
  ///
  /// - Parameter sign: Makes a key's signature over a text.
  mutating func sign(as signatory: Signatory, key sign: ((String) throws -> String)?) throws -> Signature {
    let (event, typed) = try typed(by: signatory)
    var signature = typed
    if let sign {
      let armored = try sign(SignedStatement.text(of: typed.json, in: agreement.tree))
      guard let made = SSHSignature(armored: armored) else { throw Failure(.badData, Message("key.noSignature")) }
      (signature.key, signature.signature) = (made.key.line, made.armored)
    }
    try keep(signature, event)
    return signature
  }

  /// Takes a signature that was made elsewhere over the same agreement; nothing when it is there already.
  mutating func merge(_ signature: Signature) throws {
    guard !signatures.contains(signature) else { return }
    let (event, typed) = try typed(
      by: Signatory(name: signature.name, role: signature.role, team: signature.team))
    guard signature.digest == typed.digest else {
      throw Failure(.negative, Message("sign.otherText", ["name": .text(signature.name)]))
    }
    try keep(signature, event)
  }

  /// Seals when both teams have signed.
  mutating func seal() throws {
    let content = Sealer.contentDigest(of: agreement.tree)
    if let stale = signatures.first(where: { $0.digest != content }) {
      throw Failure(.negative, Message("sign.stale", ["name": .text(stale.name)]))
    }
    for event in try turn("", at: .signing(.sales)).events { keep(event) }
  }

  /// The conversation's own signature by name, not yet kept.
  private func typed(by signatory: Signatory) throws -> (Event, Signature) {
    let team = try signatory.team(in: agreement)
    let words = signatory.role.flatMap { $0.isEmpty ? nil : "\(signatory.name), \($0)" } ?? signatory.name
    let turn = try turn(words, at: .signing(team))
    let pointer = Field<[Signature]>.signatures.pointer
    guard let event = turn.events.first(where: { $0.kind == .signed }),
      let signature = event.changes.first(where: { $0.pointer == pointer })?.value.flatMap([Signature].init(json:))?
        .last
    else { throw Failure(.internal, Message("cli.internal", ["error": .text("signature")])) }
    return (event, signature)
  }

  private mutating func keep(_ signature: Signature, _ event: Event) throws {
    try signature.requireFit(in: agreement.tree, beside: signatures)
    var event = event
    event.changes = event.changes.map { change in
      guard change.pointer == Field<[Signature]>.signatures.pointer else { return change }
      return Change(change.pointer, (signatures + [signature]).json, origin: change.origin)
    }
    keep(event)
  }

  private mutating func keep(_ event: Event) {
    events.append(event)
    conversation.apply(event)
  }

  /// What the conversation would answer to a line at a place.
  private func turn(_ words: String, at position: Position) throws -> Turn {
    var there = conversation
    there.apply(Event(.moved, at: scene.now.rfc3339(), by: .both, position: position))
    let turn = there.turn(for: Line(words, isPasted: true), in: scene)
    guard !turn.isRefused else {
      throw Refusal(turn.said.compactMap { if case .problem(let message) = $0 { message } else { nil } })
    }
    return turn
  }
}

/// Who signs; the role and the team of a participant are known.
struct Signatory {
  var name: String
  var role: String?
  var team: Team?
}

/// Why the conversation refuses, a line each.
struct Refusal: Error {
  var messages: [Message]

  init(_ messages: [Message]) { self.messages = messages }
}

extension Conversation {
  /// A workshop that stands where a model's file does: everything decided, nothing said.
  init(of model: Agreement) {
    self.init(id: model[.id] ?? "agreement", language: model[.language] ?? "en")
    let own = agreement.tree.object?.names ?? []
    let given = model.tree.object?.names ?? []
    // What the fold writes about origins goes when the model's own come last.
    let names = (own.filter { !given.contains($0) } + given).filter { $0 != "provenance" } + ["provenance"]
    let changes = names.map { Change(Pointer([$0]), model.tree.object?[$0], origin: .decided) }
    let isSealed = model.tree["seal"]?.object != nil
    apply(Event(.moved, at: "", by: .both, changes: changes, position: isSealed ? .sealed : .review))
  }
}
