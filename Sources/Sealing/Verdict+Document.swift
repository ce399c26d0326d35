extension Verdict {
  /// The verdict on a document as read from a file: a JSON model or a Markdown agreement.
  ///
  /// - Throws: ``JSONProblem`` when it begins as JSON and is not JSON.
  public init(
    ofDocument bytes: some Sequence<UInt8>, other: KeyChecker = { _, _ in .notCheckedHere }
  ) throws(JSONProblem) {
    let bytes = Array(bytes)
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "{") {
      self = Verdict(of: try StrictJSON.parse(bytes), other: other)
    } else {
      self = Verdict(ofMarkdown: bytes, other: other)
    }
  }
}
