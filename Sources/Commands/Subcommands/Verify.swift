internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Documents
internal import Prompts
internal import Sealing
internal import Terminal
internal import Workshops

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Proves that a document is what was signed: intact, altered (where), or unsigned.",
    discussion: """
      Takes the JSON model, the Markdown document, or a workshop. Signatures by key are checked, with --signers also \
      whose they are. Exit codes: 0 intact; 1 altered, a text that is not what this program writes for the data in it, \
      or a key that is unknown or cannot be checked; 3 unsigned; 65 a page or paper, which carries no proof.
      """)

  @Argument(help: "The document, or a workshop's name or file.")
  var file: String

  @Option(
    help: ArgumentHelp("Whose keys you know, as OpenSSH's allowed_signers: NAME ssh-ed25519 AAAA…", valueName: "file"))
  var signers: String?

  @Option(help: ArgumentHelp("Writes what ssh-keygen needs to check the signatures.", valueName: "folder"))
  var extract: String?

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let signers = try allowedSigners()
      if let names = try signedSoFar(surroundings) {
        try say([Message("verify.unsealed", ["names": .list(names.map(MessageValue.text))])], surroundings)
        throw ExitCode(Failure.Code.unsigned.rawValue)
      }
      let documents = try documents(surroundings)
      let findings = try documents.map { try Finding(verdict(on: $0), signers: signers) }
      for (index, finding) in findings.enumerated() {
        if index > 0 { try Console().print() }
        try say(finding.messages, surroundings)
      }
      if let extract, let latest = documents.last { try write(latest, to: extract, surroundings) }
      if findings.contains(where: \.isRefuted) { throw ExitCode(Failure.Code.negative.rawValue) }
      if findings.contains(where: { $0.verdict.verdict == .unsigned }) {
        throw ExitCode(Failure.Code.unsigned.rawValue)
      }
    }
  }

  private var isDocument: Bool {
    let isWorkshop = file.hasSuffix(WorkshopLibrary.fileExtension) || !file.contains(".") && !file.contains("/")
    return !isWorkshop || [".json", ".md", ".markdown"].contains { file.hasSuffix($0) }
  }

  /// Who signed a workshop's first version while the other team has not; a seal that is not there yet is not missing.
  private func signedSoFar(_ surroundings: Surroundings) throws -> [String]? {
    guard !isDocument else { return nil }
    let conversation = try surroundings.conversation(file)
    let names = conversation.agreement[list: .signatures].map(\.name)
    return conversation.versions.isEmpty && !conversation.isSealed && !names.isEmpty ? names : nil
  }

  /// The file, or of a workshop each signed version, or the draft while nothing is signed.
  private func documents(_ surroundings: Surroundings) throws -> [[UInt8]] {
    guard !isDocument else {
      let bytes = try ModelFile.bytes(at: file)
      guard !Self.isReadingCopy(bytes) else {
        throw Failure(.badData, Message("verify.readingCopy", ["path": .text(file)]))
      }
      return [bytes]
    }
    let conversation = try surroundings.conversation(file)
    let versions = conversation.versions.isEmpty ? [conversation.agreement] : conversation.versions
    return try versions.map { Array(try JSONDocument().text(of: $0).utf8) }
  }

  /// A page or paper: what is on it was not signed in that form.
  private static func isReadingCopy(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
    return start.hasPrefix("%pdf-") || start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
  }

  private func verdict(on bytes: [UInt8]) throws -> DocumentVerdict {
    do throws(JSONProblem) {
      return try DocumentVerdict(of: bytes) { signature, text in
        SSHKeygen.find()?.check(signature, text) ?? .notCheckedHere
      }
    } catch {
      throw ModelFile.failure(error, file)
    }
  }

  private func say(_ messages: [Message], _ surroundings: Surroundings) throws {
    let pack = try surroundings.pack
    let console = Console()
    for message in messages {
      try console.printWrapped(Styled(pack.render(message, inert: inertRow)), hangingIndent: "  ")
    }
  }

  private func allowedSigners() throws -> AllowedSigners? {
    guard let signers else { return nil }
    do {
      return try AllowedSigners(String(decoding: try ModelFile.bytes(at: signers), as: UTF8.self))
    } catch let problem as AllowedSigners.Problem {
      throw Failure(
        .badData, Message("verify.signersLine", ["path": .text(signers), "line": .count(problem.line)]))
    }
  }

  private func write(_ bytes: [UInt8], to folder: String, _ surroundings: Surroundings) throws {
    guard let model = MarkdownSeal.model(in: bytes) ?? (try? StrictJSON.parse(bytes)) else {
      throw Failure(.badData, Message("verify.noModel", ["path": .text(file)]))
    }
    let paths = try ProofFiles(model: model).write(to: folder)
    try say([Message("sign.proofs", ["files": .list(paths.map(MessageValue.text))])], surroundings)
  }
}

/// What was found out about one document.
private struct Finding {
  let verdict: DocumentVerdict
  /// What its keys prove; nil when nothing is signed or something was altered.
  let keys: KeyReport?

  init(_ verdict: DocumentVerdict, signers: AllowedSigners?) {
    self.verdict = verdict
    keys = if case .intact(let version) = verdict.verdict { KeyReport(on: version, signers: signers) } else { nil }
  }

  var messages: [Message] {
    let headline = keys?.isProved == false ? Message("verify.unproved") : verdict.headline
    return [headline] + verdict.details + (keys?.lines ?? [])
  }

  /// Whether the document is not what was signed, or not provably so.
  var isRefuted: Bool {
    switch verdict.verdict {
    case .intact: !verdict.isProved || keys?.isProved == false
    case .altered: true
    case .unsigned: false
    }
  }
}
