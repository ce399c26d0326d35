internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Sealing
internal import Workshops

// An addendum that is signed with keys: each team where it is, and sealed where both signatures come together.

extension Sign {
  func sign(addendumAt path: String, _ surroundings: Surroundings, _ report: Reporter) throws {
    let file = try AddendumFile.read(path)
    let isModel = name.hasSuffix(".json")
    let conversation =
      isModel ? Conversation(of: try ModelFile.agreement(at: name)) : try surroundings.conversation(name)
    let versions = isModel ? [conversation.agreement] : conversation.versions
    let scene = try surroundings.signingScene(name: isModel ? nil : name)
    var signing = try AddendumSignatures(file, beside: versions, in: scene)
    for other in merge { try signing.merge(try AddendumSignatureFile.read(other)) }
    if let person = try person(report) {
      try report.say(
        conversation.sentence(of: file.addenda[0], versions: signing.numbers, lexicon: scene.lexicon))
      let signatures = try signing.sign(as: person, key: try signer(report))
      if merge.isEmpty { try keep(signatures, of: signing, path, report) }
      if let signature = signatures.first { try report.signed(signature) }
    }
    guard !merge.isEmpty else { return }
    if let team = signing.missingTeams.first {
      throw Failure(.unsigned, Message("sign.addendumWaiting", ["team": .term("team.\(team.rawValue)")]))
    }
    try isModel ? write(signing, beside: conversation.agreement, report) : keep(signing, surroundings, report)
  }

  /// One person's signatures, to be brought together with the other team's.
  private func keep(
    _ signatures: [Signature], of signing: AddendumSignatures, _ path: String, _ report: Reporter
  ) throws {
    let stem = path.hasSuffix(".json") ? String(path.dropLast(".json".count)) : path
    let target = output ?? "\(stem).\(WorkshopLibrary.slug(signatures[0].name)).signature.json"
    let entries = zip(signing.parts, signatures).map { (over: $0.addendum.over, signature: $1) }
    let text = AddendumSignatureFile(entries: entries).text(under: signing.parts[0].version[.id])
    try OutputFile.write(text, to: target, overwrites: false)
    try report.say(Message("sign.wrote", ["path": .text(target)]))
  }

  /// Sealed beside the versions of a workshop.
  private func keep(_ signing: AddendumSignatures, _ surroundings: Surroundings, _ report: Reporter) throws {
    let workshop = try surroundings.open(name)
    defer { workshop.close() }
    var conversation = try workshop.contents.conversation()
    let scene = try surroundings.signingScene(name: workshop.contents.name)
    let events = signing.sealed.compactMap { conversation.event(for: $0, words: $0.reason, in: scene) }
    var journal = WorkshopJournal(workshop: workshop)
    try journal.append(events)
    for event in events { conversation.apply(event) }
    try report.say(.excused(signing.numbers))
    guard let proofs,
      let version = conversation.versions.last(where: { $0.sealDigest == signing.parts[0].addendum.over })
    else { return }
    try report.proofs(of: version, in: proofs)
  }

  /// Sealed beside the version in a model's file.
  private func write(_ signing: AddendumSignatures, beside model: Agreement, _ report: Reporter) throws {
    var signed = model
    signed.tree["/addenda"] = .array((model.tree["addenda"]?.array ?? []) + signing.sealed.map(\.json))
    let path = output ?? "\(name.dropLast(".json".count)).addendum.json"
    try OutputFile.write(ReadableJSON.text(of: signed.inWrittenOrder.tree), to: path, overwrites: false)
    try report.say(Message("sign.wrote", ["path": .text(path)]))
    try report.say(.excused(signing.numbers))
    if let proofs { try report.proofs(of: signed, in: proofs) }
  }
}
