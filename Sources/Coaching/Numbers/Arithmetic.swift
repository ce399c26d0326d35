public import AgreementModel

/// The arithmetic of an agreement as it is shown: what it rests on, each figure with how it comes about, what would
/// close a gap, and what the figures hang on most.
public struct Arithmetic: Hashable, Sendable {
  /// What the room gave, with where it comes from.
  public var inputs: [Input]
  /// What follows, in the order in which one follows from the other.
  public var figures: [Figure]
  /// The smallest changes that close a gap, each alone; empty when there is none.
  public var levers: [Message]
  /// What else must be said: inputs that are missing, a sales cycle longer than the period.
  public var remarks: [Message]
  /// The funnel and the hours as lengths.
  public var pictures: [Picture]
  /// How far the leads needed move with each input, the widest first.
  public var swings: [Message]

  /// A value that the room gave.
  public struct Input: Hashable, Sendable {
    public var name: MessageValue
    public var value: MessageValue
    /// The term of its origin: `origin.measured`.
    public var origin: MessageValue
  }

  /// A figure that follows from others.
  public struct Figure: Hashable, Sendable {
    public var name: Message
    /// As it is shown or promised.
    public var value: MessageValue
    /// Unrounded; nil when that is the same.
    public var exact: MessageValue?
    /// The formula with its numbers and their origins.
    public var how: Message
  }

  /// Lengths that are compared with each other.
  public struct Picture: Hashable, Sendable {
    public var name: Message
    public var bars: [Bar]
    /// What the lengths say, in words.
    public var sentence: Message?
  }

  public struct Bar: Hashable, Sendable {
    public var name: MessageValue
    public var value: MessageValue
    /// Its part of the picture's longest bar, from 0 to 1.
    public var part: Ratio
  }

  /// - Parameter supposed: Places whose values were only supposed, by `--set`; the provenance does not speak of them.
  public init(of agreement: Agreement, lexicon: Lexicon, supposed: Set<Pointer> = []) {
    let sources = Sources(agreement: agreement, lexicon: lexicon, supposed: supposed)
    inputs = sources.inputs
    figures = Derivations(sources).figures
    levers = Levers(agreement).messages
    remarks = sources.remarks
    pictures = Pictures(agreement).all
    swings = Sensitivity(of: agreement).map { Swings($0, sources).messages } ?? []
  }
}
