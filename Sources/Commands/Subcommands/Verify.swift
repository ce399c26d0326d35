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
      whose they are. Exit codes: 0 intact; 1 altered, or a key that is unknown or cannot be checked; 3 unsigned.
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
      let bytes = try bytes(surroundings)
      let signers = try allowedSigners()
      let verdict = try verdict(on: bytes)
      var report: KeyReport?
      if case .intact(let version) = verdict.verdict { report = KeyReport(on: version, signers: signers) }
      let headline = report?.isProved == false ? Message("verify.unproved") : verdict.headline
      try say([headline] + verdict.details + (report?.lines ?? []), surroundings)
      if let extract { try write(bytes, to: extract, surroundings) }
      switch verdict.verdict {
      case .intact where report?.isProved != false: break
      case .intact, .altered: throw ExitCode(Failure.Code.negative.rawValue)
      case .unsigned: throw ExitCode(Failure.Code.unsigned.rawValue)
      }
    }
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

  private func bytes(_ surroundings: Surroundings) throws -> [UInt8] {
    let isWorkshop = file.hasSuffix(WorkshopLibrary.fileExtension) || !file.contains(".") && !file.contains("/")
    let isDocument = !isWorkshop || [".json", ".md", ".markdown"].contains { file.hasSuffix($0) }
    return isDocument
      ? try ModelFile.bytes(at: file)
      : Array(try JSONDocument().text(of: surroundings.conversation(file).agreement).utf8)
  }
}
