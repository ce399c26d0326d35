internal import AgreementModel
internal import Coaching
internal import Sealing

/// Signatures by key under addenda, made here or elsewhere, until each team has one.
struct AddendumSignatures {
  /// An addendum, the version that it stands beside, and who has signed it so far.
  struct Part {
    let addendum: Addendum
    let version: Agreement
    var signatures: [Signature] = []
  }

  private(set) var parts: [Part]
  private let scene: Scene

  /// - Parameter versions: The signed versions that there are.
  /// - Throws: `Failure` when an addendum is for none of them, or stands beside its version already.
  init(_ file: AddendumFile, beside versions: [Agreement], in scene: Scene) throws {
    self.scene = scene
    parts = try file.addenda.map { addendum in
      guard let version = versions.last(where: { $0.sealDigest == addendum.over }) else {
        throw Failure(.negative, Message("sign.otherVersion", ["digest": .text(addendum.over)]))
      }
      let content = Sealer.contentDigest(of: addendum.json)
      guard !version[list: .addenda].contains(where: { Sealer.contentDigest(of: $0.json) == content }) else {
        throw Failure(.negative, Message("sign.addendumThere", ["version": .count(version[.version] ?? 1)]))
      }
      return Part(addendum: addendum, version: version)
    }
  }

  /// The teams for which nobody has signed.
  var missingTeams: [Team] {
    Team.allCases.filter { team in parts.contains { !$0.signatures.contains { $0.team == team } } }
  }

  /// The numbers of the versions.
  var numbers: [Int] { parts.map { $0.version[.version] ?? 1 } }

  /// The addenda with their signatures and seals.
  var sealed: [Addendum] {
    parts.map { part in
      let signed = part.addendum.with("signatures", part.signatures.json)
      return signed.with("seal", scene.seal(signed.json))
    }
  }

  /// Signs every part with a name and, where a key is given, with it.
  ///
  /// - Parameter sign: Makes a key's signature over a text.
  mutating func sign(as signatory: Signatory, key sign: ((String) throws -> String)?) throws -> [Signature] {
    for index in parts.indices {
      let part = parts[index]
      let person = try person(signatory, part)
      var signature = Signature(
        name: person.name, role: person.role, team: person.team, at: scene.stamp(for: part.version),
        digest: scene.digest(part.addendum.json))
      if let sign {
        let armored = try sign(SignedStatement.text(of: signature.json, in: part.addendum.json))
        guard let made = SSHSignature(armored: armored) else { throw Failure(.badData, Message("key.noSignature")) }
        (signature.key, signature.signature) = (made.key.line, made.armored)
      }
      try add(signature, to: index)
    }
    return parts.compactMap(\.signatures.last)
  }

  /// Takes what was signed elsewhere; nothing when it is there already.
  mutating func merge(_ file: AddendumSignatureFile) throws {
    for (over, signature) in file.entries {
      guard let index = parts.firstIndex(where: { $0.addendum.over == over }) else {
        throw Failure(.negative, Message("sign.otherAddendum", ["name": .text(signature.name)]))
      }
      guard !parts[index].signatures.contains(signature) else { continue }
      _ = try person(Signatory(name: signature.name, role: signature.role, team: signature.team), parts[index])
      guard signature.digest == scene.digest(parts[index].addendum.json) else {
        throw Failure(.negative, Message("sign.otherAddendum", ["name": .text(signature.name)]))
      }
      try add(signature, to: index)
    }
  }

  private func person(_ signatory: Signatory, _ part: Part) throws -> Participant {
    let words = signatory.role.flatMap { $0.isEmpty ? nil : "\(signatory.name), \($0)" } ?? signatory.name
    let team = try signatory.team(in: part.version)
    switch part.version.signatory(words, for: team, beside: part.signatures.map(\.name)) {
    case .success(let person): return person
    case .failure(let refusal): throw Refusal([refusal.message])
    }
  }

  private mutating func add(_ signature: Signature, to index: Int) throws {
    try signature.requireFit(in: parts[index].addendum.json, beside: parts[index].signatures)
    parts[index].signatures.append(signature)
  }
}

extension Signature {
  /// - Throws: `Failure` when a key does not fit, cannot be checked here, or is another signatory's.
  func requireFit(in tree: JSON, beside others: [Signature]) throws {
    guard key != nil || signature != nil else { return }
    let check = SignedStatement.check(json, in: tree) { signed, text in
      SSHKeygen.find()?.check(signed, text) ?? .notCheckedHere
    }
    guard check == .fits else {
      let key = check == .notCheckedHere ? "sign.notChecked" : "sign.misfit"
      throw Failure(.negative, Message(key, ["name": .text(name)]))
    }
    if let other = others.first(where: { $0.key == key }) {
      throw Failure(.negative, Message("sign.sameKey", ["name": .text(name), "other": .text(other.name)]))
    }
  }
}

extension Signatory {
  /// - Throws: `Failure` for somebody who is not among the participants and does not say for which team.
  func team(in agreement: Agreement) throws -> Team {
    if let team { return team }
    let known = agreement[list: .participants].first { $0.name.lowercased() == name.lowercased() }
    guard let team = known?.team else { throw Failure(.usage, Message("sign.noTeam", ["name": .text(name)])) }
    return team
  }
}
