internal import Prompts
internal import Sealing

/// Which words wrote a document: the program's version, the language with its country, and a digest of the templates and
/// of all words that are not the program's own. A sealed document names it, so that `verify` can tell a text that other
/// words wrote from one that was changed.
struct WordsEdition: Hashable {
  let text: String

  init(of pack: Pack) {
    let own = Pack.$folders.withValue([]) { Pack(language: pack.language) }
    let entries = pack.all.filter { own?.all[$0.key] != $0.value }.sorted { $0.key < $1.key }
    let templates = MarkdownDocument.templates.map { pack.template($0) ?? "" }
    let words = entries.map { ([$0.key] + $0.value).joined(separator: "\n") }
    let digest = Digest.sha256(of: (templates + words).joined(separator: "\u{0}"))
    text = [OwnPack.version, pack.locale ?? pack.language, digest].joined(separator: " ")
  }

  /// The version of the program in an edition that a document names.
  static func version(in text: String) -> String? { text.split(separator: " ").first.map(String.init) }
}
