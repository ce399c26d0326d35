import AgreementModel

extension Verdict {
  /// Compares a Markdown agreement with its closing comment, and the model in the comment with its own seal.
  ///
  /// Blanks at line ends, CR before LF, empty lines at the end and a byte order mark are no change.
  public init(
    ofMarkdown bytes: some Sequence<UInt8>, other: KeyChecker = { _, _ in .notCheckedHere }
  ) {
    let bytes = Array(bytes)
    guard let sealed = SealedMarkdown(bytes) else {
      self = SealedMarkdown.hasRemains(bytes) ? .altered([Alteration(.seal)]) : .unsigned
      return
    }
    let found = sealed.alterations
    if !found.isEmpty {
      self = .altered(found)
    } else if let model = sealed.model {
      self = Verdict(of: model, other: other)
    } else {
      self = .altered([Alteration(.seal)])
    }
  }
}

extension SealedMarkdown {
  /// Everything in the text and in the comment that is not as it was sealed, in the text's order.
  fileprivate var alterations: [Alteration] {
    let actual = MarkdownSection.sections(of: body)
    let after = rest.isEmpty ? [] : [Alteration(.afterSeal, .added)]
    let repeated = marks > 1 ? [Alteration(.seal, .repeated)] : []
    guard model != nil else { return differences(to: actual) + repeated + [Alteration(.seal)] + after }
    let fresh = MarkdownSeal.comment(on: actual, words: words, model: modelText)
    if comment.hasSameBytes(as: fresh) { return repeated + after }
    // The text gives the recorded digest: then only the comment's own lines were touched.
    let commentOnly = digest.map { fresh.hasSuffix("\ndigest \($0)\n-->\n") } ?? false
    let sealTouched =
      commentOnly || !comment.hasSameBytes(as: MarkdownSeal.comment(on: self.sections, words: words, model: modelText))
    let sections = commentOnly ? [] : differences(to: actual)
    return sections + repeated + (sealTouched ? [Alteration(.seal)] : []) + after
  }

  /// How the text's sections differ from the listed ones.
  private func differences(to actual: [MarkdownSection]) -> [Alteration] {
    Self.differences(from: sections, to: actual)
  }

  static func differences(from old: [MarkdownSection], to actual: [MarkdownSection]) -> [Alteration] {
    let before = numbered(old)
    let now = numbered(actual)
    let stayed = before.map(\.key).filter { key in now.contains { $0.key == key } }
    let found = now.map(\.key).filter { key in before.contains { $0.key == key } }
    let moved = Set(zip(found, stayed).filter { $0 != $1 }.map(\.0))
    let present = now.compactMap { key, section -> Alteration? in
      guard let old = before.first(where: { $0.key == key })?.section else {
        return Alteration(section.place, key.occurrence > 0 ? .repeated : .added)
      }
      if old.digest != section.digest { return Alteration(section.place) }
      return moved.contains(key) ? Alteration(section.place, .moved) : nil
    }
    let missing = before.filter { old in !now.contains { $0.key == old.key } }
    return present + missing.map { Alteration($0.section.place, .missing) }
  }

  private struct Key: Hashable {
    var heading: String?
    var occurrence: Int
  }

  /// Sections of the same heading are told apart by their order.
  private static func numbered(_ sections: [MarkdownSection]) -> [(key: Key, section: MarkdownSection)] {
    var seen: [String?: Int] = [:]
    return sections.map { section in
      defer { seen[section.heading, default: 0] += 1 }
      return (Key(heading: section.heading, occurrence: seen[section.heading, default: 0]), section)
    }
  }
}
