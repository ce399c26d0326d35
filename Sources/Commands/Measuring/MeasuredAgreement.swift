internal import AgreementModel
internal import Coaching
internal import Sealing

/// The agreement that is measured, its addenda applied, and where it lies.
struct MeasuredAgreement {
  var agreement: Agreement
  /// The workshop's file; nil for a model.
  var workshop: String?
  /// The file that the agreement lies in.
  var path: String { workshop ?? model }
  private var model = ""
  /// What should be known about it beside the figures.
  var remarks: [Message] = []

  init(named name: String, _ surroundings: Surroundings) throws {
    if name.hasSuffix(".json") {
      agreement = try ModelFile.agreement(at: name)
      model = name
    } else {
      let path = try surroundings.path(of: name)
      agreement = try surroundings.soundContents(at: path).conversation().agreement
      workshop = path
    }
    applyAddenda()
  }

  /// Excused spans and holidays that were agreed after the signatures count as if they stood in the calendar.
  /// An addendum that is not signed and sealed over this version is left out, and said.
  private mutating func applyAddenda() {
    let addenda = agreement.tree["addenda"]?.array ?? []
    guard !addenda.isEmpty || agreement.tree["seal"]?.object != nil else { return }
    var refused = Set<Int>()
    switch Verdict(of: agreement.tree) {
    case .intact: break
    case .unsigned: refused = Set(addenda.indices)
    case .altered(let alterations):
      for case .addendum(let index) in alterations.map(\.place) { refused.insert(index) }
      if alterations.contains(where: { !$0.isOfAddendum }) { remarks.append(Message("measure.altered")) }
    }
    for (index, addendum) in addenda.enumerated() {
      guard !refused.contains(index) else {
        let reason = addendum["reason"]?.string ?? ""
        remarks.append(Message("measure.addendum", ["number": .count(index + 1), "reason": .text(reason)]))
        continue
      }
      for member in ["excused", "holidays"] {
        for entry in addendum[member]?.array ?? [] { agreement.add(entry, to: member) }
      }
    }
  }
}

extension Agreement {
  fileprivate mutating func add(_ entry: JSON, to member: String) {
    let place = Pointer(["calendar", member])
    tree[place] = .array((tree[place]?.array ?? []) + [entry])
  }
}

extension Alteration {
  fileprivate var isOfAddendum: Bool { if case .addendum = place { true } else { false } }
}
