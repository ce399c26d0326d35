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

  /// Runs a command's work; a failure is printed and becomes the exit code.
  func run(_ work: (Surroundings) throws -> Void) throws {
    try Runner.run(language: language, work)
  }
}

/// Options of the commands that only print.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of messages: en or es.", valueName: "language"))
  var language: String?

  func run(_ work: (Surroundings) throws -> Void) throws {
    try Runner.run(language: language, work)
  }
}

/// The outermost layer: the only place that prints an error and picks the exit code.
enum Runner {
  static func run(language: String?, _ work: (Surroundings) throws -> Void) throws {
    let surroundings = Surroundings(language: language.map(Surroundings.code))
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
