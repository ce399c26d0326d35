internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Sealing
internal import Terminal
internal import WorkingTime

struct MathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "math", abstract: "The arithmetic, every figure with its derivation.",
    discussion: """
      Reads a workshop or a model file, changes nothing. --set supposes another value: JSON, or words as they would be \
      typed in the conversation, such as --set /customerValue/average="25,000".
      """)

  @Argument(help: "The workshop's name, its file, or a model: FILE.json.")
  var name: String

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Supposes a value at a place of the model.", valueName: "/json/pointer=value"))
  var changes: [String] = []

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = "text"

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      guard ["text", "json"].contains(format) else {
        throw Failure(.usage, Message("numbers.format", ["format": .text(format)]))
      }
      var agreement = try surroundings.agreement(of: name)
      let packs = try Pack.languages.map { try surroundings.pack($0) }
      let lexicon = Lexicon(packs: packs, zoneNames: surroundings.zones.names)
      var supposed: Set<Pointer> = []
      for change in changes {
        let setting = try Setting(change)
        agreement = try setting.applied(to: agreement, in: surroundings.scene(name: nil, lexicon: lexicon))
        supposed.insert(setting.pointer)
      }
      guard format == "text" else {
        return try Console().write(document: ReadableJSON.text(of: agreement.arithmeticJSON))
      }
      let pack = try surroundings.pack(for: agreement, in: options.language, isLenient: true)
      let isColoured = TerminalEnvironment.current().isColoured() && !options.plain
      let stage = Stage(console: Console(isColoured: isColoured), pack: pack, isPlain: options.plain)
      try stage.arithmetic(Arithmetic(of: agreement, lexicon: lexicon, supposed: supposed))
    }
  }
}

/// A supposed value: `/customerValue/average=25000`.
struct Setting {
  let pointer: Pointer
  let text: String

  init(_ argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), let pointer = Pointer(String(argument[..<equals])),
      pointer != .root
    else { throw Failure(.usage, Message("numbers.set.form", ["text": .text(argument)])) }
    self.pointer = pointer
    text = String(argument[argument.index(after: equals)...])
  }

  func applied(to agreement: Agreement, in scene: Scene) throws -> Agreement {
    var result = agreement
    result.tree[pointer] = try value(in: agreement, scene)
    result.tree[Pointer(["provenance", pointer.description])] = nil
    return result
  }

  /// JSON that has the shape of the place's answers is taken as it is; anything else is read as an answer.
  private func value(in agreement: Agreement, _ scene: Scene) throws -> JSON {
    let json = try? StrictJSON.parse(text)
    guard let question = Questions.question(at: pointer) else { return try part(json, of: agreement) }
    if let json, json == .null || question.accepts(json) { return json }
    if json?.object != nil || json?.array != nil {
      throw failure(
        "shape", ["text": .text(text), "example": .message(Message("question.\(question.id).example"))])
    }
    switch Supposition(on: agreement, in: scene).read(text, as: question) {
    case .success(let value): return value
    case .failure(let refusal): throw failure("value", ["reason": .message(refusal.message)])
    }
  }

  /// A place inside an answer: words are taken where words stand.
  private func part(_ json: JSON?, of agreement: Agreement) throws -> JSON {
    if agreement.tree[pointer]?.string != nil, json?.string == nil { return .string(text) }
    guard let json else { throw failure("place", [:]) }
    return json
  }

  private func failure(_ name: String, _ values: [String: MessageValue]) -> Failure {
    let place = ["pointer": MessageValue.text(pointer.description)]
    return Failure(.usage, Message("numbers.set.\(name)", values.merging(place) { $1 }))
  }
}
