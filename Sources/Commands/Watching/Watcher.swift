internal import AgreementModel
internal import Exports
internal import Measurement
internal import Prompts
internal import Reports
internal import Terminal
internal import WorkingTime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Measures again whenever the files change: on one screen at a terminal, in blocks elsewhere.
final class Watcher {
  private var options: MeasureOptions
  private let surroundings: Surroundings
  private let pack: Pack
  private let console: Console
  private var watch: FileWatch
  private var view: WatchView
  private var last: Measured?
  private var isOnScreen = false
  /// The agreement's, for the times of day that are shown.
  private let zone: TimeZoneRules

  /// - Throws: `Failure` when the command line itself cannot be understood; a file that is not there yet is waited for.
  init(_ options: MeasureOptions, _ surroundings: Surroundings) throws {
    self.options = options
    self.surroundings = surroundings
    let measuring = try Measuring(options, surroundings)
    pack = try surroundings.pack(for: measuring.subject.agreement, in: options.room.language, isLenient: true)
    console = Console(isColoured: TerminalEnvironment.current().isColoured() && !options.room.plain)
    // What is to be remembered, or forgotten, is so from the beginning.
    self.options.remember = false
    self.options.forget = false
    watch = FileWatch(measuring.paths)
    view = WatchView(name: options.name)
    let name = measuring.subject.agreement[.timeZone] ?? surroundings.machineZone
    zone = (try? surroundings.zones.rules(for: name)) ?? .utc
  }

  /// Goes on until somebody leaves.
  func run() throws {
    let environment = TerminalEnvironment.current()
    guard !options.room.plain, let window = Window.take(console, in: environment) else { return try runInBlocks() }
    defer { window.giveBack() }
    isOnScreen = true
    if let signal = try run(in: window) {
      window.giveBack()
      endProcess(bySignal: signal)
    }
  }

  /// - Returns: The signal that wants the program to end; nil when somebody left.
  private func run(in window: Window) throws -> Int32? {
    try draw(in: window)
    measure()
    while true {
      try draw(in: window)
      switch window.wait(milliseconds: 500) {
      case .nothing: look()
      case .changed: break
      case .terminated(let signal): return signal
      case .keys(let keys):
        if keys.contains(where: Self.leaving.contains) { return nil }
        for key in keys { view.take(key, height: window.size.rows) }
      }
    }
  }

  /// Ctrl-D among them.
  private static let leaving: Set<Window.Key> = [
    .character("q"), .character("Q"), .character("\u{4}"), .endOfInput,
  ]

  private func draw(in window: Window) throws {
    let size = window.size
    try window.draw(view.rows(height: size.rows, width: size.columns, pack: pack))
  }

  /// Without a terminal: what happened and when, then the report, then a blank line.
  private func runInBlocks() throws {
    measure()
    try printBlock()
    while true {
      usleep(500_000)
      if look() { try printBlock() }
    }
  }

  private func printBlock() throws {
    let width = console.width
    if let trouble = view.trouble {
      try console.printWrapped(Styled(trouble), hangingIndent: "  ")
    } else {
      for row in (view.news?(width) ?? []) + (view.report?(width, false) ?? []) + (view.footing?(width) ?? []) {
        try console.print(row)
      }
    }
    try console.print()
  }

  /// - Returns: Whether there is something new to say.
  @discardableResult
  private func look() -> Bool {
    switch watch.look() {
    case .nothing: return false
    case .changed: measure()
    case .missing(let paths):
      say(trouble: Message("watch.missing", ["paths": .list(paths.map(MessageValue.text))]))
    }
    return true
  }

  private func measure() {
    do {
      let measuring = try Measuring(options, surroundings)
      let measured = try measuring.measure(quietly: true)
      let material = try measuring.material(measured, label: options.label(in: pack))
      show(measured, material)
      if options.keep == true, let keeping = measuring.keeping {
        if let remark = keeping.keep(measured, of: measuring.request) { say(trouble: remark) }
        watch.accept(keeping.path)
      }
    } catch let error as any FailureConvertible {
      if error.failure.code == .openElsewhere { watch.forget() }
      say(trouble: error.failure.message)
    } catch {
      say(trouble: Message("cli.internal", ["error": .text("\(error)")]))
    }
  }

  private func show(_ measured: Measured, _ material: ReportMaterial) {
    let now = clock
    view.trouble = nil
    view.measuredAt = now
    let (pack, isPlain) = (pack, !isOnScreen)
    let hasPlainSigns = options.room.plain || TerminalEnvironment.current().wishesAccessibility
    func report(_ width: Int) -> TerminalReport {
      let screen = ReportRows.screen(width: width, isPlain: isPlain, hasPlainSigns: hasPlainSigns)
      return TerminalReport(material, pack: pack, screen: screen)
    }
    if let last {
      let isSame = report(80).changes(since: last).isEmpty
      let title = "\(now)  " + pack.render(Message(isSame ? "watch.same" : "watch.news"))
      view.news = { width in
        wrap(Styled(title, .bold), width: width) + ReportRows.rows(of: report(width).changes(since: last), width: width)
      }
    }
    last = material.measured
    view.report = { width, isWhole in
      ReportRows.rows(of: isWhole ? report(width).lines() : report(width).scorecard(), width: width)
    }
    view.footing = { width in ReportRows.rows(of: report(width).footing(), width: width) }
    view.warnings = report(80).warnings
  }

  private func say(trouble message: Message) {
    view.trouble = "\(clock)  " + pack.render(message, inert: inertRow)
  }

  /// What the agreement's clocks show: hours, minutes, seconds.
  private var clock: String {
    let now = surroundings.now()
    return String(now.rfc3339(offset: zone.offset(at: now)).dropFirst(11).prefix(8))
  }
}
