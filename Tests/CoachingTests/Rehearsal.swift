import AgreementModel
import Coaching
import Prompts
import Sealing
import Session
import Testing
import WorkingTime

@testable import Commands

/// A workshop without a terminal: the same conversation, prepared lines, events kept in memory, a clock that stands.
struct Rehearsal {
  var conversation: Conversation
  var events: [Event] = []
  var said: [Utterance] = []
  let language: String

  static let packs = Pack.languages.compactMap { Pack(language: $0) }
  static let zones = ZoneDatabase()
  static let lexicon = Lexicon(packs: packs, zoneNames: zones.names)

  init(language: String = "en", name: String = "Acme") {
    self.language = language
    conversation = Conversation(id: WorkshopSlug.of(name), language: language)
  }

  /// Tuesday, 1 December 2026, 10:00 in Madrid.
  static let now = Instant(seconds: 1_796_115_600)

  static func scene(name: String = "Acme") -> Scene {
    Scene(
      now: now, workshopName: name, machineZone: "Europe/Madrid", lexicon: lexicon,
      zone: { try? zones.rules(for: $0) }, digest: { Sealer.contentDigest(of: $0) }, seal: { Sealer.seal($0) })
  }

  /// Types a line. What is said is rendered from the pack.
  @discardableResult
  mutating func type(_ text: String, pasted: Bool = false) -> Turn {
    let turn = conversation.turn(for: Line(text, isPasted: pasted), in: Self.scene())
    for event in turn.events { conversation.apply(event) }
    events += turn.events
    said += turn.said
    return turn
  }

  /// Types lines and expects each to be taken.
  mutating func type(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for line in lines {
      let place = conversation.position
      let turn = type(line)
      #expect(!turn.isRefused, "\(line) at \(place): \(words(turn.said))", sourceLocation: sourceLocation)
    }
  }

  /// Everything that was said, in words.
  func words(_ said: [Utterance]) -> String {
    guard let pack = Pack(language: conversation.language) else { return "" }
    return said.compactMap { utterance in
      switch utterance {
      case .coach(let message), .problem(let message): pack.render(message)
      default: nil
      }
    }.joined(separator: "\n")
  }

  var ask: Ask { conversation.ask(in: Self.scene()) }
  var agreement: Agreement { conversation.agreement }
}

enum WorkshopSlug {
  static func of(_ name: String) -> String { name.lowercased() }
}

/// Answers up to a place of the sample workshop, in English.
enum Sample {
  static let setup = [
    "Acme", "Q1 2027", "Ana Ruiz, CMO", "", "Tom Berg, Head of Sales", "", "6", "20", "5 Mon–Fri 9–18", "",
  ]
  static let revenue = ["1.2 million", "60%", ""]
  static let value = ["18,000", "closed deals of 2026", ""]
  static let conversion = ["52 of 1240", "14 days around the clock", ""]
  static let lead = [
    "Company has 50 employees or more", "", "Asked for a demo", "", "fit and intent", "budget and need confirmed",
    "same", "",
  ]
  static let commitment = ["", "70%", ""]
  static let delivery = ["CRM task", ""]
  static let response = ["4 working hours", "95%", ""]
  static let rest = ["", "", "", "", ""]
  static let all =
    setup + revenue + value + conversion + lead + commitment + delivery + response + rest
}
