internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Sealing
internal import Terminal
internal import Workshops

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Signs outside of the conversation, with a key if wanted.",
    discussion: """
      A workshop is signed at once, and sealed when both teams have signed. A model's file stays as it is: the signature \
      becomes a file of its own, which --merge brings into the workshop or, with -o, into a signed model. The same rules \
      hold as in the conversation. ssh-keygen signs with the key and asks for its passphrase. Without --key the keys in \
      ~/.ssh are offered at a terminal. --addendum signs what “entente excuse -o” wrote in the same way.
      """)

  @Argument(help: "The workshop's name, its file, or an unsigned model: FILE.json.")
  var name: String

  @Option(help: ArgumentHelp("An OpenSSH key: ~/.ssh/id_ed25519, or a .pub that an agent has.", valueName: "file"))
  var key: String?

  @Option(name: .customLong("name"), help: ArgumentHelp("The full name of who signs.", valueName: "name"))
  var signatory: String?

  @Option(help: ArgumentHelp("The role, of somebody who is not among the participants.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("marketing or sales, of somebody who is not among the participants.", valueName: "team"))
  var team: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A signature's file, or a signed copy of the model; may be repeated.", valueName: "file"))
  var merge: [String] = []

  @Option(
    help: ArgumentHelp(
      "An addendum to the signed version, from “entente excuse -o”; with --merge it is sealed.", valueName: "file"))
  var addendum: String?

  @Flag(help: "More people will sign: nothing is sealed yet.")
  var more = false

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Where to.", valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("export"),
    help: ArgumentHelp("Writes what ssh-keygen needs to check the signatures.", valueName: "folder"))
  var proofs: String?

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let report = Reporter(pack: try surroundings.pack)
      do {
        if let addendum { return try sign(addendumAt: addendum, surroundings, report) }
        try name.hasSuffix(".json") ? signFile(surroundings, report) : signWorkshop(surroundings, report)
      } catch let refusal as Refusal {
        for message in refusal.messages { try report.complain(message) }
        throw ExitCode(Failure.Code.negative.rawValue)
      }
    }
  }

  private func signWorkshop(_ surroundings: Surroundings, _ report: Reporter) throws {
    let workshop = try surroundings.open(name)
    defer { workshop.close() }
    var signing = Signing(
      try workshop.contents.conversation(), in: try surroundings.signingScene(name: workshop.contents.name))
    let signature = try sign(&signing, surroundings, report)
    if !more, signing.missingTeams.isEmpty { try signing.seal() }
    var journal = WorkshopJournal(workshop: workshop)
    try journal.append(signing.events)
    if let signature { try report.signed(signature) }
    try finish(signing, report)
  }

  private func signFile(_ surroundings: Surroundings, _ report: Reporter) throws {
    let model = try ModelFile.agreement(at: name)
    var signing = Signing(Conversation(of: model), in: try surroundings.signingScene(name: nil))
    let signature = try sign(&signing, surroundings, report)
    if merge.isEmpty, let signature {
      let path = output ?? "\(name.dropLast(".json".count)).\(WorkshopLibrary.slug(signature.name)).signature.json"
      let text = SignatureFile.text(of: signature, under: signing.agreement)
      try OutputFile.write(text, to: path, overwrites: false)
      try report.signed(signature)
      try report.say(Message("sign.wrote", ["path": .text(path)]))
    } else {
      if !more, signing.missingTeams.isEmpty { try signing.seal() }
      let path = output ?? "\(name.dropLast(".json".count)).signed.json"
      let text = ReadableJSON.text(of: signing.agreement.inWrittenOrder.tree)
      try OutputFile.write(text, to: path, overwrites: false)
      if let signature { try report.signed(signature) }
      try report.say(Message("sign.wrote", ["path": .text(path)]))
    }
    try finish(signing, report)
  }

  /// Merges what was signed elsewhere, then signs when a name is given.
  private func sign(
    _ signing: inout Signing, _ surroundings: Surroundings, _ report: Reporter
  ) throws -> Signature? {
    try signing.begin()
    let others = try merge.flatMap { try SignatureFile.signatures(at: $0) }
    for signature in others { try signing.merge(signature) }
    guard let person = try person(report) else { return nil }
    let tree = signing.agreement.tree
    let values: [String: MessageValue] = [
      "name": .text(person.name), "id": .text(tree["id"]?.string ?? ""),
      "version": .count(tree["version"]?.integer ?? 1),
      "digest": .text(Sealer.contentDigest(of: tree)),
    ]
    try report.say(Message("sign.statement", values))
    return try signing.sign(as: person, key: try signer(report))
  }

  /// Who signs; nil when only signatures from elsewhere are merged.
  func person(_ report: Reporter) throws -> Signatory? {
    if let signatory { return Signatory(name: signatory, role: role, team: try wantedTeam) }
    guard !merge.isEmpty, key == nil else {
      for key in KeyChoice.all() { try report.complain(key.line) }
      throw Failure(.usage, Message("sign.noName"))
    }
    return nil
  }

  /// What signs a text; nil where the name alone is to stand.
  func signer(_ report: Reporter) throws -> ((String) throws -> String)? {
    guard let path = try key ?? KeyChoice.path(report) else { return nil }
    let keygen = try SSHKeygen.required()
    return { try keygen.sign($0, with: path) }
  }

  private var wantedTeam: Team? {
    get throws {
      guard let team else { return nil }
      guard let known = Team(rawValue: team.lowercased()) else {
        throw Failure(.usage, Message("sign.team", ["team": .text(team)]))
      }
      return known
    }
  }

  private func finish(_ signing: Signing, _ report: Reporter) throws {
    if let proofs { try report.proofs(of: signing.agreement, in: proofs) }
    guard !merge.isEmpty || !name.hasSuffix(".json") else { return }
    if let digest = signing.agreement.tree["seal"]?["digest"]?.string {
      try report.say(Message("sign.sealed", ["digest": .text(digest)]))
    } else if let team = signing.missingTeams.first {
      try report.say(Message("sign.waiting", ["team": .term("team.\(team.rawValue)")]))
    } else {
      try report.say(Message("sign.unsealed"))
    }
  }
}

/// Prints what was signed.
struct Reporter {
  let pack: Pack

  /// Whether somebody reads it and can answer.
  var isHeard: Bool { isatty(0) == 1 && isatty(1) == 1 }

  func say(_ message: Message) throws {
    try Console().printWrapped(Styled(pack.render(message, inert: inertRow)), hangingIndent: "  ")
  }

  func complain(_ message: Message) throws {
    try Console(descriptor: 2).printWrapped(Styled(pack.render(message, inert: inertRow)), hangingIndent: "  ")
  }

  /// Writes what `ssh-keygen` needs into a folder.
  func proofs(of agreement: Agreement, in folder: String) throws {
    let paths = try ProofFiles(model: agreement.tree).write(to: folder)
    try say(Message("sign.proofs", ["files": .list(paths.map(MessageValue.text))]))
  }

  func signed(_ signature: Signature) throws {
    var values: [String: MessageValue] = [
      "name": .text(signature.name), "team": .term("team.\(signature.team.rawValue)"),
    ]
    values["fingerprint"] = signature.key.flatMap { PublicKey(line: $0) }.map { .text($0.fingerprint) }
    try say(Message("sign.signed", values))
  }
}

extension Surroundings {
  /// What the rules of signing need to know: the clock, the zones, the words of all packs.
  func signingScene(name: String?) throws -> Scene {
    scene(name: name, lexicon: Lexicon(packs: try Pack.languages.map { try pack($0) }, zoneNames: []))
  }
}
