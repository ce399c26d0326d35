internal import AgreementModel
internal import Sealing
internal import Workshops

/// A signed model as files that `sha256sum` and `ssh-keygen` check without this program.
struct ProofFiles {
  let model: JSON

  /// The agreement as it was signed, and for each signature by key what it signed, the signature, and whose key it says.
  private var files: [(name: String, text: String)] {
    let entries = (model["signatures"]?.array ?? []).enumerated()
    var signers = ""
    var files: [(name: String, text: String)] = [("agreement.json", Sealer.signedText(of: model))]
    for (index, entry) in entries {
      guard let key = entry["key"]?.string, let signature = entry["signature"]?.string else { continue }
      let person = WorkshopLibrary.slug(entry["name"]?.string ?? "")
      let name = "\(index + 1)-\(person).json"
      files += [(name, SignedStatement.text(of: entry, in: model)), (name + ".sig", signature)]
      signers += "\(person) namespaces=\"\(SignedStatement.namespace)\" \(key)\n"
    }
    return signers.isEmpty ? files : files + [("claimed_signers", signers)]
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
