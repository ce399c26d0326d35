internal import AgreementModel
internal import Coaching
internal import Sealing

/// The agreement that is measured, with the addenda that count, and where it lies.
struct MeasuredAgreement {
  var agreement: Agreement
  /// The workshop's file; nil for a model.
  var workshop: String?
  /// The file that the agreement lies in.
  var path: String { workshop ?? model }
  private var model = ""
  /// The signed versions of a workshop, by when they hold.
  private(set) var versions: MeasuredVersions?
  /// What should be known about it beside the figures.
  var remarks: [Message] = []

  /// - Parameter day: The first day that is measured; nil: what is in force now counts.
  init(named name: String, from day: LocalDate? = nil, _ surroundings: Surroundings) throws {
    if name.hasSuffix(".json") {
      agreement = try ModelFile.agreement(at: name)
      model = name
    } else {
      let path = try surroundings.path(of: name)
      let versions = MeasuredVersions(of: try surroundings.soundContents(at: path).conversation(), surroundings)
      (agreement, self.versions, workshop) = (versions.agreement(on: day), versions, path)
    }
    agreement = withSoundAddenda(agreement)
  }

  /// Excused spans and holidays that were agreed after the signatures count like those of the calendar. An addendum that
  /// is not signed and sealed over its version is left out, and said once.
  mutating func withSoundAddenda(_ signed: Agreement) -> Agreement {
    let addenda = signed.tree["addenda"]?.array ?? []
    guard !addenda.isEmpty || signed.tree["seal"]?.object != nil else { return signed }
    var refused = Set<Int>()
    switch Verdict(of: signed.tree) {
    case .intact: break
    case .unsigned: refused = Set(addenda.indices)
    case .altered(let alterations):
      for case .addendum(let index) in alterations.map(\.place) { refused.insert(index) }
      if alterations.contains(where: { !$0.isOfAddendum }) { say(Message("measure.altered")) }
    }
    for index in refused.sorted() {
      let reason = addenda[index]["reason"]?.string ?? ""
      say(Message("measure.addendum", ["number": .count(index + 1), "reason": .text(reason)]))
    }
    guard !refused.isEmpty else { return signed }
    var sound = signed
    let place: Pointer = "/addenda"
    sound.tree[place] = .array(addenda.indices.filter { !refused.contains($0) }.map { addenda[$0] })
    return sound
  }

  private mutating func say(_ remark: Message) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}

extension Alteration {
  fileprivate var isOfAddendum: Bool { if case .addendum = place { true } else { false } }
}
