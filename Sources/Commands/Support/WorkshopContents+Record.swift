internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Workshops

extension WorkshopContents {
  /// What happened in the workshop, for the minutes.
  func record(_ surroundings: Surroundings) throws -> Record {
    let packs = try Pack.languages.map { try surroundings.pack($0) }
    let lexicon = Lexicon(packs: packs, zoneNames: [])
    return Record(of: try happened(), from: empty, in: surroundings.scene(name: name, lexicon: lexicon))
  }
}
