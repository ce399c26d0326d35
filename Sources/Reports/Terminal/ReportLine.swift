/// A line of a report for a terminal, to be broken where the window ends.
///
/// The words are inert and say everything; whoever prints it chooses the colours of the tones.
public struct ReportLine: Hashable, Sendable {
  /// A stretch of text of one tone.
  public struct Span: Hashable, Sendable {
    public var text: String
    public var tone: Tone

    public init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  public var spans: [Span]
  /// Columns that are left free before the first row, and before the others.
  public var indent: Int
  public var hangingIndent: Int

  public init(_ spans: [Span] = [], indent: Int = 0, hangingIndent: Int? = nil) {
    self.spans = spans
    self.indent = indent
    self.hangingIndent = hangingIndent ?? indent
  }

  /// The words alone.
  public var text: String { spans.map(\.text).joined() }
}
