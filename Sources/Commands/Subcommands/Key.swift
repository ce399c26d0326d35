internal import AgreementModel
internal import ArgumentParser
internal import Prompts
internal import Sealing
internal import Terminal

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Keys to sign with: OpenSSH's own, so that anybody can check a signature.",
    subcommands: [NewKey.self, ShowKey.self])
}

/// Where a key lies when no path is given.
private enum OwnKey {
  static func path(_ given: String?) throws -> String {
    if let given { return given }
    guard let home = Surroundings.variables["HOME"], home.hasPrefix("/") else {
      throw Failure(.noInput, Message("key.noHome"))
    }
    return home + "/.ssh/id_ed25519"
  }

  /// The public key in full, its fingerprint, and the line for a list of signers.
  static func show(_ path: String, _ surroundings: Surroundings) throws {
    let line =
      OutputFile.exists(path + ".pub")
      ? String(decoding: try ModelFile.bytes(at: path + ".pub"), as: UTF8.self)
      : path.hasSuffix(".pub")
        ? String(decoding: try ModelFile.bytes(at: path), as: UTF8.self)
        : OutputFile.exists(path) ? try SSHKeygen.required().publicLine(of: path) : ""
    guard !line.isEmpty else { throw Failure(.noInput, Message("key.none", ["path": .text(path)])) }
    guard let key = PublicKey(line: line) else {
      throw Failure(.badData, Message("key.unreadable", ["path": .text(path)]))
    }
    let pack = try surroundings.pack
    let console = Console()
    try console.printWrapped(Styled(pack.render(Message("key.fingerprint", ["fingerprint": .text(key.fingerprint)]))))
    try console.printWrapped(Styled(pack.render(Message("key.list"))))
    // One line to be copied: never broken.
    try console.print(
      Styled("\(pack.render(Message("key.owner"))) namespaces=\"\(SignedStatement.namespace)\" \(key.line)"))
  }
}

struct NewKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes an Ed25519 key with ssh-keygen, which asks for a passphrase.")

  @Argument(help: "The private key's file; otherwise ~/.ssh/id_ed25519. One that is there is never overwritten.")
  var path: String?

  @Option(help: ArgumentHelp("What the public key is called: a name, an address.", valueName: "text"))
  var comment: String?

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let path = try OwnKey.path(path)
      if let taken = [path, path + ".pub"].first(where: OutputFile.exists) {
        throw Failure(.cannotCreate, Message("key.exists", ["path": .text(taken)]))
      }
      let keygen = try SSHKeygen.required()
      if self.path == nil { try OutputFile.makeDirectory(String(path.dropLast("/id_ed25519".count))) }
      try keygen.makeKey(at: path, comment: comment)
      try Console().printWrapped(
        Styled(try surroundings.pack.render(Message("key.made", ["path": .text(path)]), inert: inertRow)))
      try OwnKey.show(path, surroundings)
    }
  }
}

struct ShowKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The public key, its fingerprint, and the line for a list of signers.")

  @Argument(help: "The private or the public key's file; otherwise ~/.ssh/id_ed25519.")
  var path: String?

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in try OwnKey.show(try OwnKey.path(path), surroundings) }
  }
}
