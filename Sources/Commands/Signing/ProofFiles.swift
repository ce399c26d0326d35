internal import AgreementModel
internal import Sealing
internal import Workshops

/// A signed model as files that `sha256sum` and `ssh-keygen` check without this program.
struct ProofFiles {
  let model: JSON

  /// The agreement and its addenda as they were signed, and for each signature by key what it signed, the signature, and
  /// whose key it says.
  private var files: [(name: String, text: String)] {
    var signers: [String] = []
    var files = Self.files(of: model, named: "agreement", mark: "", &signers)
    for (index, addendum) in (model["addenda"]?.array ?? []).enumerated() {
      files += Self.files(of: addendum, named: "addendum-\(index + 1)", mark: "addendum-\(index + 1)-", &signers)
    }
    return signers.isEmpty ? files : files + [("claimed_signers", signers.joined())]
  }

  private static func files(
    of tree: JSON, named name: String, mark: String, _ signers: inout [String]
  ) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = [(name + ".json", Sealer.signedText(of: tree))]
    for (index, entry) in (tree["signatures"]?.array ?? []).enumerated() {
      guard let key = entry["key"]?.string, let signature = entry["signature"]?.string else { continue }
      let person = WorkshopLibrary.slug(entry["name"]?.string ?? "")
      let name = "\(mark)\(index + 1)-\(person).json"
      files += [(name, SignedStatement.text(of: entry, in: tree)), (name + ".sig", signature)]
      let line = "\(person) namespaces=\"\(SignedStatement.namespace)\" \(key)\n"
      if !signers.contains(line) { signers.append(line) }
    }
    return files
  }

  /// Writes them into a folder; none that is there is overwritten.
  /// - Returns: The files' paths.
  func write(to folder: String) throws -> [String] {
    let paths = files.map { "\(folder)/\($0.name)" }
    if let taken = paths.first(where: OutputFile.exists) {
      throw Failure(.cannotCreate, Message("cli.exists", ["path": .text(taken)]))
    }
    try OutputFile.makeDirectory(folder)
    for file in files { try OutputFile.write(file.text, to: "\(folder)/\(file.name)", overwrites: false) }
    return paths
  }
}
