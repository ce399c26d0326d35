extension MarkdownSeal {
  /// How the text of a sealed Markdown differs from another one, section by section; nil when it has no seal.
  ///
  /// A seal proves that text and model belong together as somebody sealed them, not that the text says what the model
  /// says: that shows only beside the text that is written for the model anew.
  public static func differences(of markdown: some Sequence<UInt8>, from text: String) -> [Alteration]? {
    guard let sealed = SealedMarkdown(markdown) else { return nil }
    let fresh = MarkdownText(text.utf8).bytes + [0x0A]
    return SealedMarkdown.differences(
      from: MarkdownSection.sections(of: fresh), to: MarkdownSection.sections(of: sealed.body))
  }
}
