internal import AgreementModel
internal import Prompts
internal import Terminal

extension Surroundings {
  /// Says something beside a report: on standard error, so that the report stays what it is.
  func remark(_ messages: [Message]) throws {
    guard !messages.isEmpty else { return }
    let pack = try pack
    let console = Console(descriptor: 2)
    for message in messages {
      try console.printWrapped(
        Styled("entente: " + pack.render(message, inert: inertRow)), hangingIndent: "  ", maximumWidth: 100)
    }
  }
}
