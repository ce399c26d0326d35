extension Verdict {
  /// The verdict on a document as read from a file: a JSON model or a Markdown agreement.
  ///
  /// - Throws: ``JSONProblem`` when it begins as JSON and is not JSON.
  public init(ofDocument bytes: some Sequence<UInt8>) throws(JSONProblem) {
    let bytes = Array(bytes)
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "{") {
      self = Verdict(of: try StrictJSON.parse(bytes))
    } else {
      self = Verdict(ofMarkdown: bytes)
    }
  }
}
