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
      let verdict = try verdict(surroundings)
      let pack = try surroundings.pack
      let console = Console()
      for message in [verdict.headline] + verdict.details {
        try console.printWrapped(Styled(pack.render(message, inert: inertRow)), hangingIndent: "  ")
      }
      switch verdict.verdict {
      case .intact where verdict.isProved: break
      case .intact: throw ExitCode(Failure.Code.negative.rawValue)
      case .altered: throw ExitCode(Failure.Code.negative.rawValue)
      case .unsigned: throw ExitCode(Failure.Code.unsigned.rawValue)
      }
    }
  }

  private func verdict(_ surroundings: Surroundings) throws -> DocumentVerdict {
    let isWorkshop = file.hasSuffix(WorkshopLibrary.fileExtension) || !file.contains(".") && !file.contains("/")
    let isDocument = !isWorkshop || [".json", ".md", ".markdown"].contains { file.hasSuffix($0) }
    let bytes =
      isDocument
      ? try ModelFile.bytes(at: file)
      : Array(try JSONDocument().text(of: surroundings.conversation(file).agreement).utf8)
    do {
      return try DocumentVerdict(of: bytes)
    } catch {
      throw ModelFile.failure(error, file)
    }
  }
}
