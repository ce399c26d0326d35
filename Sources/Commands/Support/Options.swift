internal import AgreementModel
internal import ArgumentParser
internal import Prompts
internal import Terminal

/// Options that every command of the conversation takes.
struct RoomOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of a new workshop and of messages: en or es.", valueName: "language"))
  var language: String?

  @Flag(help: "For screen readers: no redrawing, no symbols, no colour.")
  var plain = false

  @OptionGroup var words: WordOptions

  /// Runs a command's work; a failure is printed and becomes the exit code.
  func run(_ work: (Surroundings) throws -> Void) throws {
    try Runner.run(language: language, prompts: words.prompts, work)
  }
}

/// Options of the commands that only print.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of messages: en or es.", valueName: "language"))
  var language: String?

  @OptionGroup var words: WordOptions

  func run(_ work: (Surroundings) throws -> Void) throws {
    try Runner.run(language: language, prompts: words.prompts, work)
  }
}

/// Where words come from besides the program.
struct WordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Words and templates of one's own, a folder a language; besides those in ~/.config/entente/prompts.",
      valueName: "folder"))
  var prompts: String?
}

/// The outermost layer: the only place that prints an error and picks the exit code.
enum Runner {
  static func run(language: String?, prompts: String? = nil, _ work: (Surroundings) throws -> Void) throws {
    let folders: [PackFolder]
    do {
      folders = try PromptsFolder.all(given: prompts)
    } catch {
      report(error.failure, Surroundings(language: language.map(Surroundings.code)))
      throw ExitCode(error.failure.code.rawValue)
    }
    try Pack.$folders.withValue(folders) { try run(Surroundings(language: language.map(Surroundings.code)), work) }
  }

  /// Without any words of the user's own.
  static func runWithOwnWords(language: String?, _ work: (Surroundings) throws -> Void) throws {
    try run(Surroundings(language: language.map(Surroundings.code)), work)
  }

  private static func run(_ surroundings: Surroundings, _ work: (Surroundings) throws -> Void) throws {
    do {
      try work(surroundings)
    } catch let error as any FailureConvertible {
      report(error.failure, surroundings)
      throw ExitCode(error.failure.code.rawValue)
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let failure = Failure(.internal, Message("cli.internal", ["error": .text("\(error)")]))
      report(failure, surroundings)
      throw ExitCode(failure.code.rawValue)
    }
  }

  private static func report(_ failure: Failure, _ surroundings: Surroundings) {
    guard let pack = Pack(language: surroundings.language) ?? Pack(language: "en") else { return }
    let console = Console(descriptor: 2)
    try? console.printWrapped(
      Styled("entente: " + pack.render(failure.message, inert: inertRow)), hangingIndent: "  ", maximumWidth: 100)
  }
}

/// Errors of the edges that have words.
protocol FailureConvertible: Error {
  var failure: Failure { get }
}

extension Failure: FailureConvertible {
  var failure: Failure { self }
}
