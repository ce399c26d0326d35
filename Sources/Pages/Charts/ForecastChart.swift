public import AgreementModel

/// What has been brought so far, where that leads, and what was promised.
public struct ForecastChart: Hashable, Sendable {
  public var chart: Chart
  /// The sums so far, from the beginning to now: where in time (zero to one) and how much.
  public var history: [Moment]
  /// The sums that were promised, likewise.
  public var promised: [Moment]
  /// The end of the period at the present pace; nil: none can be said.
  public var forecast: Ratio?
  /// Between what the forecast may lie.
  public var low: Ratio?
  public var high: Ratio?
  /// What the whole period promises.
  public var target: Tick?
  public var ticks: [Tick]
  /// Labels of the beginning, of now, of the end.
  public var start: String
  public var now: String
  public var end: String

  public struct Moment: Hashable, Sendable {
    public var time: Ratio
    public var value: Ratio

    public init(_ time: Ratio, _ value: Ratio) {
      self.time = time
      self.value = value
    }
  }

  public init(
    _ chart: Chart, history: [Moment], promised: [Moment], ticks: [Tick], start: String, now: String, end: String
  ) {
    self.chart = chart
    self.history = history
    self.promised = promised
    self.ticks = ticks
    self.start = start
    self.now = now
    self.end = end
  }

  private static let height = 240

  public var node: Node {
    chart.figure(height: Self.height) {
      Grid.lines(ticks, on: vertical)
      band
      line(promised, class: "target")
      if let target { label(target) }
      line(history, class: "line")
      outlook
      words
    }
  }

  private var vertical: Scale {
    Scale(
      from: .zero, to: ticks.last?.value ?? .one, start: Ratio(Self.height - 30), end: Ratio(22))
  }
  private static let horizontal = Scale(from: .zero, to: .one, start: Ratio(10, 100), end: Ratio(97, 100))

  private func place(_ moment: Moment) -> (x: Length, y: Length) {
    (.part(Self.horizontal.place(of: moment.time)), .pixels(vertical.place(of: moment.value)))
  }

  @Markup private func line(_ moments: [Moment], class name: String) -> [Node] {
    for (first, second) in zip(moments, moments.dropFirst()) {
      let (from, to) = (place(first), place(second))
      Node(.line, .class(name), .at(.x1, from.x), .at(.y1, from.y), .at(.x2, to.x), .at(.y2, to.y))
    }
  }

  /// The band widens from now to the end. Its corners are thousandths of the width: a polygon knows no parts.
  @Markup private var band: [Node] {
    if let low, let high, let now = history.last {
      let x = Self.horizontal.place(of: now.time) * Ratio(1000)
      let end = Self.horizontal.end * Ratio(1000)
      let corners = [
        Point(x: x, y: vertical.place(of: now.value)), Point(x: end, y: vertical.place(of: high)),
        Point(x: end, y: vertical.place(of: low)),
      ]
      Node.element(
        .svg,
        [
          .at(.x, .pixels(0)), .at(.y, .pixels(0)), .at(.width, .part(.one)), .at(.height, .pixels(Self.height)),
          .viewBox(width: 1000, height: Self.height), .stretched,
        ], [Node(.polygon, .class("band"), .points(corners))])
    }
  }

  @Markup private var outlook: [Node] {
    if let now = history.last {
      if let forecast {
        line([now, Moment(.one, forecast)], class: "forecast")
        Sign.open.mark(x: .part(Self.horizontal.end), y: .pixels(vertical.place(of: forecast)))
      }
      let at = place(now)
      Node(.circle, .class("mark now"), .at(.cx, at.x), .at(.cy, at.y), .at(.r, .pixels(6)))
    }
  }

  private func label(_ target: Tick) -> Node {
    Node(
      .text, .class("target-label end"), .at(.x, .part(.one)),
      .at(.y, .pixels(vertical.place(of: target.value) - Ratio(8))), text: target.label)
  }

  @Markup private var words: [Node] {
    let y = Length.pixels(Self.height - 8)
    let time = history.last?.time ?? .zero
    Node(.text, .class("axis"), .at(.x, .pixels(0)), .at(.y, y), text: start)
    if time > Ratio(1, 5), time < Ratio(4, 5) {
      Node(
        .text, .class("axis middle wide-only"), .at(.x, .part(Self.horizontal.place(of: time))), .at(.y, y), text: now)
    }
    Node(.text, .class("axis end"), .at(.x, .part(.one)), .at(.y, y), text: end)
  }
}
