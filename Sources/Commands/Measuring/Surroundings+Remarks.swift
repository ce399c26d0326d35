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

  /// The words of a report: those that are asked for, or else the agreement's. In another language than the agreement's
  /// numbers are written as that language writes them, not as the agreement's country does.
  func reportPack(for agreement: Agreement, _ options: RoomOptions) throws -> Pack {
    let known = agreement[.language].flatMap { Pack(language: $0)?.language }
    let code = options.language.map(Surroundings.code) ?? known ?? language
    let isOwn = code == known || agreement[.locale]?.hasPrefix(code) == true
    return try pack(code, locale: isOwn ? agreement[.locale] : nil)
  }
}
