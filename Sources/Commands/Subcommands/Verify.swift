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
    discussion:
      """
      Takes the JSON model, the Markdown document, or a workshop. Exit codes: 0 intact; 1 altered, or a text that is not \
      what this program writes for the data in it; 3 unsigned.
      """)

  @Argument(help: "The document, or a workshop's name or file.")
  var file: String

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let pack = try surroundings.pack
      let console = Console()
      let verdicts = try verdicts(surroundings)
      for verdict in verdicts {
        for message in [verdict.headline] + verdict.details {
          try console.printWrapped(Styled(pack.render(message, inert: inertRow)), hangingIndent: "  ")
        }
      }
      if verdicts.contains(where: \.isRefuted) { throw ExitCode(Failure.Code.negative.rawValue) }
      if verdicts.contains(where: { $0.verdict == .unsigned }) { throw ExitCode(Failure.Code.unsigned.rawValue) }
    }
  }

  /// Of a document one, of a workshop one for each signed version, or for the draft while nothing is signed.
  private func verdicts(_ surroundings: Surroundings) throws -> [DocumentVerdict] {
    let isWorkshop = file.hasSuffix(WorkshopLibrary.fileExtension) || !file.contains(".") && !file.contains("/")
    let isDocument = !isWorkshop || [".json", ".md", ".markdown"].contains { file.hasSuffix($0) }
    guard !isDocument else { return [try verdict(on: try ModelFile.bytes(at: file))] }
    let conversation = try surroundings.conversation(file)
    let versions = conversation.versions.isEmpty ? [conversation.agreement] : conversation.versions
    return try versions.map { try verdict(on: Array(JSONDocument().text(of: $0).utf8)) }
  }

  private func verdict(on bytes: [UInt8]) throws -> DocumentVerdict {
    do {
      return try DocumentVerdict(of: bytes)
    } catch {
      throw ModelFile.failure(error, file)
    }
  }
}

extension DocumentVerdict {
  /// Whether the document is not what was signed, or its text cannot be held against what was.
  fileprivate var isRefuted: Bool {
    switch verdict {
    case .intact: !isProved
    case .altered: true
    case .unsigned: false
    }
  }
}
