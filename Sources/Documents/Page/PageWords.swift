internal import AgreementModel
internal import Prompts

/// The words of a page that no template holds: of its frame and of its pictures.
struct PageWords {
  let pack: Pack

  func text(_ key: String, _ values: [String: MessageValue?] = [:]) -> String {
    pack.render(Message("html.\(key)", values.compactMapValues(\.self)))
  }

  func text(_ value: MessageValue) -> String { pack.render(value) }
}
