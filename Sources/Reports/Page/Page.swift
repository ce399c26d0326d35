internal import AgreementModel
internal import Measurement

/// A report before it has a form: what is said, in order. The terminal and Markdown write the same pages.
struct Page {
  var blocks: [Block] = []

  enum Block {
    case title(Message)
    case heading(Message)
    case subheading(Message)
    case paragraph([Phrase])
    case items([[Phrase]], isNumbered: Bool)
    /// Several in a row are one list of promises.
    case verdict(VerdictLine)
    case table(Table)
  }

  mutating func add(_ block: Block) { blocks.append(block) }

  /// A list, or more items of the one before; nothing when it has no items.
  mutating func add(items: [[Phrase]], isNumbered: Bool = false) {
    guard !items.isEmpty else { return }
    if case .items(let before, isNumbered)? = blocks.last {
      blocks[blocks.count - 1] = .items(before + items, isNumbered: isNumbered)
    } else {
      blocks.append(.items(items, isNumbered: isNumbered))
    }
  }

  /// A section with its heading; nothing when it holds nothing.
  mutating func add(_ heading: Message, _ content: Page) {
    guard !content.blocks.isEmpty else { return }
    blocks.append(.heading(heading))
    blocks += content.blocks
  }
}

/// A sentence or less, and what it means for the reader. The words alone say the same.
struct Phrase {
  var message: Message
  var tone: Tone
  /// Shares over time, to be drawn before the words where that can be done.
  var curve: [Ratio] = []

  init(_ message: Message, _ tone: Tone = .plain, curve: [Ratio] = []) {
    self.message = message
    self.tone = tone
    self.curve = curve
  }
}

/// What a phrase means: colour and weight where there are any.
public enum Tone: Hashable, Sendable {
  case plain
  case strong
  case good
  case bad
  case caution
  case quiet
}

/// How one promise stands, on one line, with what there is to say about it.
struct VerdictLine {
  var kind: ClauseKind
  var name: Message
  var standing: Standing
  var verdict: Message
  /// Whether it may still change because the period goes on.
  var isSoFar = false
  var share: MessageValue?
  var target: MessageValue?
  /// The same as parts of one, for a bar.
  var part: Ratio?
  var targetPart: Ratio?
  var notes: [[Phrase]] = []
  /// What belongs under the notes, each with its title.
  var tables: [(title: Message, table: Table, after: Message?)] = []
}

struct Table {
  var head: [Message]
  /// Whether the column's cells are numbers.
  var isNumber: [Bool]
  /// Whether a name in the column may be cut where the window has no room for it.
  var canBeCut: [Bool]
  var rows: [[MessageValue]]

  /// - Parameter columns: Each title, and whether its cells are numbers.
  init(_ columns: [(title: String, isNumber: Bool)], rows: [[MessageValue]]) {
    head = columns.map { Message("report.column.\($0.title)") }
    isNumber = columns.map(\.isNumber)
    canBeCut = columns.map { ["lead", "owner", "source", "state"].contains($0.title) }
    self.rows = rows
  }
}
