internal import AgreementModel
internal import Exports
internal import Measurement

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension ExportOptions {
  /// Whether any file, or anything about files, is given.
  var areGiven: Bool {
    leads != nil || !activities.isEmpty || !map.isEmpty || dates != nil || decimal != nil || maxBad != nil
  }

  /// Puts what the command line says about the files into a request.
  /// - Throws: `Failure` naming the option at fault.
  func apply(to request: inout MeasurementRequest) throws {
    request.activities = try activities.map(Self.source)
    let reading = try reading()
    request.map = reading.map
    request.dates = reading.dates
    request.decimal = reading.decimal
    if let maxBad { request.maximumBad = try Self.share(maxBad) }
  }

  /// The leads' file.
  func leadsSource() throws -> ExportSource {
    guard let leads else { throw Failure(.usage, Message("measure.noLeads")) }
    return ExportSource(path: leads)
  }

  /// How columns, dates and amounts are to be read, as far as the command line says.
  func reading() throws -> ReadingHints {
    ReadingHints(
      map: Dictionary(try map.map(Self.pair)) { _, last in last },
      dates: try value(dates, "dates", DateOrder.allCases), decimal: try value(decimal, "decimal", DecimalMark.allCases)
    )
  }

  private func value<Value: RawRepresentable<String>>(
    _ text: String?, _ option: String, _ all: [Value]
  ) throws -> Value? {
    guard let text else { return nil }
    guard let value = Value(rawValue: text.lowercased()) else {
      throw Failure(
        .usage,
        Message(
          "measure.choice",
          ["option": .text(option), "text": .text(text), "choices": .list(all.map { .text($0.rawValue) })]))
    }
    return value
  }

  /// `phone=calls.csv`; what is a file as it stands has no channel.
  static func source(_ text: String) throws -> ExportSource {
    guard let equals = text.firstIndex(of: "="), !text[..<equals].contains("/"), access(text, F_OK) != 0 else {
      return ExportSource(path: text)
    }
    let channel = String(text[..<equals])
    let path = String(text[text.index(after: equals)...])
    guard !channel.isEmpty, !path.isEmpty else {
      throw Failure(.usage, Message("measure.activities", ["text": .text(text)]))
    }
    return ExportSource(path: path, channel: channel)
  }

  private static func pair(_ text: String) throws -> (String, String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex,
      text[equals...].dropFirst().contains(where: { $0 != " " })
    else { throw Failure(.usage, Message("measure.map", ["text": .text(text)])) }
    // Reports write `activities.at`; a column holds in every table that has it.
    var name = text[..<equals]
    for table in ["activities.", "leads."] where name.lowercased().hasPrefix(table) {
      name = name.dropFirst(table.count)
    }
    return (String(name), String(text[text.index(after: equals)...]))
  }

  /// `5`, `5%`, `0.5 %`: a percentage.
  static func share(_ text: String) throws -> Ratio {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    let trimmed = String(digits.filter { $0 != " " }).replacing(",", with: ".")
    guard let percent = ExactDecimal(trimmed)?.ratio, percent >= .zero, percent <= Ratio(100) else {
      throw Failure(.usage, Message("measure.maxBad", ["text": .text(text)]))
    }
    return percent * Ratio(1, 100)
  }
}

/// What a facilitator said once about a CRM's exports: which header stands for what, how dates and amounts are written.
struct ReadingHints: Hashable, Sendable {
  var map: [String: String] = [:]
  var dates: DateOrder?
  var decimal: DecimalMark?

  var isEmpty: Bool { map.isEmpty && dates == nil && decimal == nil }

  /// These hints, and the other ones where these say nothing.
  func filled(from other: ReadingHints) -> ReadingHints {
    ReadingHints(
      map: map.merging(other.map) { own, _ in own }, dates: dates ?? other.dates, decimal: decimal ?? other.decimal)
  }
}

extension ReadingHints {
  var json: JSON {
    var object = JSONObject()
    let members = map.sorted { $0.key < $1.key }.map { (name: $0.key, value: JSON.string($0.value)) }
    if !members.isEmpty { object["map"] = .object(JSONObject(members)) }
    object["dates"] = dates.map { .string($0.rawValue) }
    object["decimal"] = decimal.map { .string($0.rawValue) }
    return .object(object)
  }

  init(json: JSON) {
    for member in json["map"]?.object?.members ?? [] { map[member.name] = member.value.string }
    dates = json["dates"]?.string.flatMap(DateOrder.init(rawValue:))
    decimal = json["decimal"]?.string.flatMap(DecimalMark.init(rawValue:))
  }

  /// The options that would say the same.
  var options: [String] {
    map.sorted { $0.key < $1.key }.map { "--map \($0.key)=\(ShellWord.quoted($0.value))" }
      + (dates.map { ["--dates \($0.rawValue)"] } ?? []) + (decimal.map { ["--decimal \($0.rawValue)"] } ?? [])
  }
}
