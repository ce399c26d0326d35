internal import AgreementModel
internal import Prompts
internal import Sealing

/// The texts that this program writes for a model: in every language, with the marks of its country and without.
struct FreshText {
  let agreement: Agreement

  init(of agreement: Agreement) { self.agreement = agreement }

  /// How a sealed Markdown differs from the text that is nearest to it; empty when it is one of these texts. Where no text
  /// can be written, nothing is proved: all of it differs.
  func differences(in markdown: [UInt8]) -> [TextDifference] {
    let all = packs.compactMap { pack in
      (try? MarkdownDocument(pack: pack).body(of: agreement)).flatMap {
        MarkdownSeal.differences(of: markdown, from: $0)
      }
    }
    return all.min { $0.count < $1.count } ?? MarkdownSeal.differences(of: markdown, from: "") ?? []
  }

  /// Whether this program has the words of that edition: then a text that it writes otherwise was changed.
  func knows(_ edition: String) -> Bool { packs.contains { WordsEdition(of: $0).text == edition } }

  /// With the words of one's own folders, and with the program's alone: either may have written the document.
  private var packs: [Pack] {
    let locales = agreement[.locale].map { [$0, nil] } ?? [nil]
    func all() -> [Pack] {
      Pack.languages.flatMap { language in locales.compactMap { Pack(language: language, locale: $0) } }
    }
    return all() + (Pack.folders.isEmpty ? [] : Pack.$folders.withValue([]) { all() })
  }
}
