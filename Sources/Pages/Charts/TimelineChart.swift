public import AgreementModel

/// A span of days with what happens on it: numbered marks above the line, the list below says what they are.
public struct TimelineChart: Hashable, Sendable {
  public var chart: Chart
  /// The ends of the picture.
  public var from: LocalDate
  public var to: LocalDate
  /// The span that matters, drawn as a band; the last day is part of it.
  public var band: ClosedRange<LocalDate>?
  /// Spans that do not count.
  public var pauses: [ClosedRange<LocalDate>]
  /// What comes back again and again, as small strokes.
  public var strokes: [LocalDate]
  /// In the order of their days.
  public var marks: [Mark]

  public struct Mark: Hashable, Sendable {
    public var date: LocalDate
    /// Whether it is one of the days that matter most.
    public var isStrong: Bool

    public init(_ date: LocalDate, isStrong: Bool) {
      self.date = date
      self.isStrong = isStrong
    }
  }

  public init(
    _ chart: Chart, from: LocalDate, to: LocalDate, band: ClosedRange<LocalDate>?, pauses: [ClosedRange<LocalDate>],
    strokes: [LocalDate], marks: [Mark]
  ) {
    self.chart = chart
    self.from = from
    self.to = to
    self.band = band
    self.pauses = pauses
    self.strokes = strokes
    self.marks = marks
  }

  private static let level = 27
  private static let bandHeight = 22

  public var node: Node {
    let levels = levels
    let line = (levels.max() ?? 0) * Self.level + 46
    return chart.figure(height: line + Self.bandHeight + 4) {
      Hatch.definition(id: hatch)
      Node(
        .rect, .class("track"), .at(.x, .pixels(0)), .at(.y, .pixels(line)), .at(.width, .part(.one)),
        .at(.height, .pixels(Self.bandHeight)))
      if let band { area(band, "band", line) }
      for pause in pauses {
        area(pause, "pause", line)
        area(pause, "hatch", line, .filled(withPattern: hatch))
      }
      for day in strokes {
        let x = place(of: day)
        Node(
          .line, .class("stroke"), .at(.x1, x), .at(.y1, .pixels(line + 5)), .at(.x2, x),
          .at(.y2, .pixels(line + Self.bandHeight - 5)))
      }
      for (index, mark) in marks.enumerated() { pin(mark, number: index + 1, level: levels[index], line: line) }
    }
  }

  private var hatch: String { chart.id + "-hatch" }

  private func part(of day: Int) -> Ratio {
    Scale(
      from: Ratio(from.daysSinceEpoch), to: Ratio(max(to.daysSinceEpoch, from.daysSinceEpoch + 1)),
      start: Ratio(4, 100), end: Ratio(96, 100)
    ).place(of: Ratio(day))
  }

  private func place(of day: LocalDate) -> Length { .part(part(of: day.daysSinceEpoch)) }

  private func area(_ span: ClosedRange<LocalDate>, _ name: String, _ line: Int, _ more: Attribute...) -> Node {
    let left = part(of: span.lowerBound.daysSinceEpoch)
    let width = max(part(of: span.upperBound.daysSinceEpoch + 1) - left, Ratio(4, 1000))
    return .element(
      .rect,
      [
        .class(name), .at(.x, .part(left)), .at(.y, .pixels(line)), .at(.width, .part(width)),
        .at(.height, .pixels(Self.bandHeight)),
      ] + more, [])
  }

  /// Marks that stand near each other stand one above the other.
  private var levels: [Int] {
    var ends: [Ratio] = []
    return marks.map { mark in
      let x = part(of: mark.date.daysSinceEpoch)
      let free = ends.firstIndex { x - $0 >= Ratio(8, 100) } ?? ends.count
      if free == ends.count { ends.append(x) } else { ends[free] = x }
      return free
    }
  }

  @Markup private func pin(_ mark: Mark, number: Int, level: Int, line: Int) -> [Node] {
    let x = place(of: mark.date)
    let y = line - 30 - level * Self.level
    Node(
      .line, .class("pin-line"), .at(.x1, x), .at(.y1, .pixels(y + 12)), .at(.x2, x),
      .at(.y2, .pixels(line + Self.bandHeight)))
    Node(.circle, .class(mark.isStrong ? "pin strong" : "pin"), .at(.cx, x), .at(.cy, .pixels(y)), .at(.r, .pixels(12)))
    Node(
      .text, .class(mark.isStrong ? "pin-number strong middle" : "pin-number middle"), .at(.x, x),
      .at(.y, .pixels(y + 5)), text: String(number))
  }
}
