/// The parts of a TZif file in their order, each checked before it is used.
struct ZoneFileReader {
  /// What a header says of the block behind it.
  struct Header {
    var version: UInt8
    var utCount: Int
    var standardCount: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var characterCount: Int

    func length(wordSize: Int) -> Int {
      timeCount * (wordSize + 1) + typeCount * 6 + characterCount + leapCount * (wordSize + 4) + standardCount + utCount
    }
  }

  /// The clock changes of a file and the offsets that they change to.
  struct Block {
    var transitions: [(second: Int, type: Int)] = []
    var offsets: [Int]
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func header() throws(ZoneFileProblem) -> Header {
    let start = bytes.dropFirst(position).prefix(4)
    guard start.elementsEqual("TZif".utf8.prefix(start.count)) else { throw .notTZif }
    try require(44)
    let version = bytes[position + 4]
    guard version == 0 || (UInt8(ascii: "2")...UInt8(ascii: "9")).contains(version) else { throw .version(version) }
    position += 20
    let header = Header(
      version: version, utCount: word(4, signed: false), standardCount: word(4, signed: false),
      leapCount: word(4, signed: false), timeCount: word(4, signed: false), typeCount: word(4, signed: false),
      characterCount: word(4, signed: false))
    return header
  }

  mutating func block(_ header: Header, wordSize: Int) throws(ZoneFileProblem) -> Block {
    try require(header.length(wordSize: wordSize))
    guard header.leapCount == 0 else { throw .leapSeconds }
    guard (1...256).contains(header.typeCount), header.characterCount > 0,
      [0, header.typeCount].contains(header.utCount), [0, header.typeCount].contains(header.standardCount)
    else { throw .inconsistent }
    var seconds: [Int] = []
    for _ in 0..<header.timeCount { seconds.append(word(wordSize)) }
    guard zip(seconds, seconds.dropFirst()).allSatisfy({ $0 < $1 }), seconds.first ?? 0 >= -(1 << 59),
      seconds.last ?? 0 < Self.endOfYears
    else { throw .inconsistent }
    let types = (0..<header.timeCount).map { Int(bytes[position + $0]) }
    position += header.timeCount
    guard types.allSatisfy({ $0 < header.typeCount }) else { throw .inconsistent }
    var offsets: [Int] = []
    for _ in 0..<header.typeCount {
      offsets.append(word(4))
      guard bytes[position] <= 1, bytes[position + 1] < header.characterCount else { throw .inconsistent }
      position += 2
    }
    guard offsets.allSatisfy({ abs($0) < TimeZoneRules.reach }) else { throw .inconsistent }
    position += header.characterCount + header.standardCount + header.utCount
    return Block(transitions: zip(seconds, types).map { (second: $0, type: $1) }, offsets: offsets)
  }

  /// The first second of the year 10000; no transition that a file lists is later.
  private static let endOfYears = 253_402_300_800

  mutating func skip(_ length: Int) throws(ZoneFileProblem) {
    try require(length)
    position += length
  }

  /// The text between the two line feeds at the end.
  mutating func footer() throws(ZoneFileProblem) -> [UInt8] {
    try require(2)
    guard bytes[position] == 10 else { throw .inconsistent }
    let rest = bytes[(position + 1)...]
    guard let end = rest.firstIndex(of: 10) else { throw .truncated }
    return Array(rest[..<end])
  }

  private func require(_ length: Int) throws(ZoneFileProblem) {
    guard length <= bytes.count - position else { throw .truncated }
  }

  /// A big-endian number; its bytes have been required before.
  private mutating func word(_ size: Int, signed: Bool = true) -> Int {
    var value: UInt64 = 0
    for byte in bytes[position..<position + size] { value = value << 8 | UInt64(byte) }
    position += size
    guard size == 4 else { return Int(truncatingIfNeeded: value) }
    return signed ? Int(Int32(truncatingIfNeeded: value)) : Int(value)
  }
}
