public import AgreementModel

extension Verdict {
  /// Compares a model with its seal, its signatures and its addenda.
  ///
  /// A model with signatures and no seal counts as altered, since a seal that was cut out would look the same: seal
  /// after each signature.
  ///
  /// - Parameter other: Checks the signatures of keys that are not Ed25519; without it they count as not checked.
  public init(of model: JSON, other: KeyChecker = { _, _ in .notCheckedHere }) {
    let signatures = model.signatures(checkedBy: other)
    guard let seal = model["seal"]?.object else {
      self = signatures.isEmpty && model["seal"].isAbsent ? .unsigned : .altered([Alteration(.seal, .missing)])
      return
    }
    let fresh = Sealer.seal(model)
    let found =
      model.alterations(in: seal, fresh: fresh, signatures) + model.alteredAddenda(of: seal, fresh: fresh, other)
    guard found.isEmpty else {
      self = .altered(found)
      return
    }
    guard !signatures.isEmpty else {
      self = .unsigned
      return
    }
    self = .intact(
      SignedVersion(
        id: model["id"]?.string, version: model["version"]?.integer, digest: seal["digest"]?.string ?? "",
        signatures: signatures,
        addenda: (model["addenda"]?.array ?? []).map { addendum in
          SealedAddendum(
            reason: addendum["reason"]?.string, at: addendum["at"]?.string,
            signatures: addendum.signatures(checkedBy: other))
        },
        earlier: (model["history"]?.array ?? []).map(EarlierVersion.init)))
  }
}

extension JSON {
  fileprivate func signatures(checkedBy other: KeyChecker) -> [SignatureRecord] {
    (self["signatures"]?.array ?? []).map { json in
      var record = SignatureRecord(json)
      record.check = SignedStatement.check(json, in: self, other: other)
      return record
    }
  }

  /// Everything in a model, or in an addendum, that its seal and its signatures do not cover as it is.
  fileprivate func alterations(
    in seal: JSONObject, fresh: JSON, _ signatures: [SignatureRecord]
  ) -> [Alteration] {
    let content = Sealer.contentDigest(of: self)
    let uncovered = signatures.enumerated().compactMap { index, signature -> Alteration? in
      if signature.digest != content { return Alteration(.signature(index, name: signature.name)) }
      return signature.check == .doesNotFit ? Alteration(.keySignature(index, name: signature.name)) : nil
    }
    if fresh == .object(seal) { return uncovered }
    // The content gives the recorded digest: then only the seal's own list was touched.
    let listOnly = uncovered.isEmpty && fresh["digest"]?.string == seal["digest"]?.string
    let sections = listOnly ? [] : alteredSections(in: seal, fresh: fresh)
    return (sections.isEmpty ? [Alteration(.seal)] : sections) + uncovered
  }

  private func alteredSections(in seal: JSONObject, fresh: JSON) -> [Alteration] {
    let recorded = seal["sections"]?.object ?? JSONObject()
    let actual = fresh["sections"]?.object ?? JSONObject()
    let present = actual.members.compactMap { name, digest -> Alteration? in
      guard let before = recorded[name] else { return Alteration(.section(name), .added) }
      return before == digest ? nil : Alteration(.section(name))
    }
    let missing = recorded.names.filter { actual[$0] == nil }.map { Alteration(.section($0), .missing) }
    return present + missing
  }

  fileprivate func alteredAddenda(of seal: JSONObject, fresh: JSON, _ other: KeyChecker) -> [Alteration] {
    guard let addenda = self["addenda"] else { return [] }
    guard let list = addenda.array else { return [Alteration(.section("addenda"))] }
    // The second digest counts where the first was altered: then the addenda are not to blame.
    let digests = [seal["digest"]?.string, fresh["digest"]?.string].compactMap { $0 }
    return list.enumerated().filter { !$0.element.isAddendum(over: digests, other) }.map {
      Alteration(.addendum($0.offset))
    }
  }

  /// Whether this is signed, sealed as it is and says that it belongs to the version with one of the digests.
  private func isAddendum(over versions: [String], _ other: KeyChecker) -> Bool {
    guard let over = self["over"]?.string, versions.contains(over), let seal = self["seal"]?.object else {
      return false
    }
    let signatures = signatures(checkedBy: other)
    return !signatures.isEmpty && alterations(in: seal, fresh: Sealer.seal(self), signatures).isEmpty
  }
}

extension JSON? {
  fileprivate var isAbsent: Bool { self == nil || self == JSON.null }
}
