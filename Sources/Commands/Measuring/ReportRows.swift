internal import Reports
internal import Terminal

/// A report's lines as rows of a window.
enum ReportRows {
  static func rows(of lines: [ReportLine], width: Int) -> [Styled] {
    lines.flatMap { line in
      wrap(
        Styled(runs: line.spans.map { Styled.Run($0.text, $0.tone.style) }), width: min(width, 100),
        indent: String(repeating: " ", count: line.indent),
        hangingIndent: String(repeating: " ", count: line.hangingIndent))
    }
  }

  /// - Parameter hasPlainSigns: `--plain`.
  static func screen(width: Int, isPlain: Bool, hasPlainSigns: Bool) -> Screen {
    var screen = Screen(
      width: width, isPlain: isPlain, isUTF8: TerminalEnvironment.current().canUseUTF8,
      columns: { displayWidth($0) }, inert: inertRow)
    screen.hasPlainSigns = hasPlainSigns
    return screen
  }
}

extension Tone {
  fileprivate var style: Style {
    switch self {
    case .plain: .plain
    case .strong: .bold
    case .good: .colour(.green)
    case .bad: .colour(.red).inBold
    case .caution: .colour(.yellow)
    case .quiet: .dim
    }
  }
}
