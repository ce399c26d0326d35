extension TimeZoneRules {
  /// Reads a TZif file (RFC 9636, versions 1 to 4).
  ///
  /// Nothing is allocated that the bytes do not hold, so that a hostile file costs no more than its length.
  public init(name: String, bytes: [UInt8]) throws(ZoneFileProblem) {
    var reader = ZoneFileReader(bytes)
    let first = try reader.header()
    guard first.version >= UInt8(ascii: "2") else {
      let block = try reader.block(first, wordSize: 4)
      self.init(name: name, block: block, rule: nil)
      return
    }
    try reader.skip(first.length(wordSize: 4))
    let header = try reader.header()
    guard header.version == first.version else { throw .inconsistent }
    let block = try reader.block(header, wordSize: 8)
    let footer = try reader.footer()
    guard !footer.isEmpty else {
      self.init(name: name, block: block, rule: nil)
      return
    }
    guard let rule = PosixZoneRule(footer) else { throw .footer(String(decoding: footer, as: UTF8.self)) }
    self.init(name: name, block: block, rule: rule)
  }

  /// Reads a zone in the form of the environment variable TZ: `CET-1CEST,M3.5.0,M10.5.0/3`; nil when it is none.
  public init?(posix text: String) {
    guard let rule = PosixZoneRule(Array(text.utf8)) else { return nil }
    self.init(name: text, block: ZoneFileReader.Block(offsets: [rule.standardOffset]), rule: rule)
  }

  private init(name: String, block: ZoneFileReader.Block, rule: PosixZoneRule?) {
    var spans = [(start: Int.min, offset: block.offsets[0])]
    spans += block.transitions.map { ($0.second, block.offsets[$0.type]) }
    guard let rule, let change = rule.change else {
      if let rule, block.transitions.isEmpty { spans[0].offset = rule.standardOffset }
      self.init(name: name, spans: spans)
      return
    }
    let last = block.transitions.last?.second ?? Int.min
    let firstYear = block.transitions.isEmpty ? 1970 : max(1, PosixZoneRule.year(ofSecond: last))
    let transitions = rule.transitions(change, years: firstYear...firstYear + 402).filter { $0.second > last }
    if block.transitions.isEmpty, let first = transitions.first {
      spans[0].offset = first.offset == change.offset ? rule.standardOffset : change.offset
    }
    let lower = PosixZoneRule.firstDay(ofYear: firstYear + 1) * 86_400
    self.init(
      name: name, spans: spans + transitions.map { ($0.second, $0.offset) }, repeating: lower..<lower + Self.cycle,
      repeatsBackwards: block.transitions.isEmpty)
  }
}
