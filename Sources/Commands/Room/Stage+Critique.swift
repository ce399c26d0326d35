internal import AgreementModel
internal import Coaching
internal import Terminal

extension Stage {
  /// Findings by severity: the place, what is weak, a way to mend it, and each source where it is first cited.
  func critique(_ findings: [Finding]) throws {
    var cited: Set<Evidence> = []
    guard !findings.isEmpty else { return try console.print(Styled(render(Message("critique.none")))) }
    for severity in Severity.allCases {
      let group = findings.filter { $0.severity == severity }
      guard !group.isEmpty else { continue }
      try console.print(Styled(render(Message("critique.\(severity.rawValue)s")), style(of: severity)))
      for finding in group { try show(finding, &cited) }
      try console.print()
    }
    let counts = Severity.allCases.map { severity in
      ("\(severity.rawValue)s", MessageValue.count(findings.count { $0.severity == severity }))
    }
    try console.printWrapped(
      Styled(render(Message("critique.summary", Dictionary(uniqueKeysWithValues: counts)))), maximumWidth: width)
  }

  private func show(_ finding: Finding, _ cited: inout Set<Evidence>) throws {
    let pointer = MessageValue.text(finding.pointer.description)
    let name = finding.placeName == pointer ? nil : finding.placeName
    let place = Message("critique.place", ["place": name, "pointer": pointer].compactMapValues(\.self))
    try line(place, indent: "  ", .bold)
    try line(finding.says, indent: "    ")
    try line(finding.mend, mark: "→ ", indent: "    ")
    for evidence in finding.evidence where cited.insert(evidence).inserted {
      try line(Message(evidence.key), mark: "· ", indent: "    ", .dim)
    }
  }

  private func line(_ message: Message, mark: String = "", indent: String, _ style: Style = .plain) throws {
    let mark = isPlain ? "" : mark
    try console.printWrapped(
      Styled(mark + render(message), style), indent: indent, hangingIndent: mark.isEmpty ? indent : indent + "  ",
      maximumWidth: width)
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .blocker: .colour(.red)
    case .caution: .colour(.yellow)
    case .hint: .bold
    }
  }
}
