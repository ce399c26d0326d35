internal import PackFormat

/// Compares a folder's words with the program's own, so that a slip shows before the workshop and not in it.
public enum PackCheck {
  /// Everything that is wrong, by file and line; templates are looked at elsewhere.
  ///
  /// A file that is named as one of the program's own is expected to be whole; one of any other name may hold only
  /// what is to be said differently. A language that the program does not have needs every key: English is said instead.
  public static func problems(in files: [PackFolder.File]) -> [PackProblem] {
    let reading = PackReading(of: files)
    var problems = reading.problems
    for language in Set(files.map(\.language)).sorted() {
      let own = OwnPack.languages.contains(language) ? language : Pack.first
      let reference = Reference(of: own)
      let read = reading.entries.filter { $0.path.hasPrefix(language + "/") }
      for (path, entries) in read {
        problems += entries.flatMap { problem(of: $0, in: path, against: reference) }
      }
      // Where a file cannot be read, what is in it is not missing.
      let unread = Set(files.filter { $0.language == language }.map(\.name)).subtracting(
        read.map { PackFolder.File(path: $0.path, text: "").name })
      problems += missing(in: read, of: language, isNew: own != language, reference, without: unread)
    }
    for file in files where !file.isRead { problems.append(PackProblem(file.path, 1, .unknownFile)) }
    return problems.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  /// The program's own files of a language.
  private struct Reference {
    var files: [(name: String, entries: [PackFile.Entry])] = []
    var texts: [String: [String]] = [:]

    init(of language: String) {
      for name in OwnPack.files(of: language) where name.hasSuffix(".yaml") {
        let text = OwnPack.text("\(language)/\(name)") ?? ""
        let entries = (try? PackFile(yaml: text).entries) ?? []
        files.append((name, entries))
        for entry in entries { texts[entry.key] = entry.texts }
      }
    }
  }

  private static func problem(
    of entry: PackFile.Entry, in path: String, against reference: Reference
  ) -> [PackProblem] {
    func at(_ reason: PackProblem.Reason) -> PackProblem { PackProblem(path, entry.line, reason) }
    if entry.texts.isEmpty || entry.texts.contains("") && !entry.key.hasPrefix("demo.") {
      return [at(.empty(key: entry.key))]
    }
    let brackets = entry.texts.compactMap { BracketProblem(in: $0) }
    guard brackets.isEmpty else { return brackets.map { at(.bracket(key: entry.key, $0)) } }
    guard let texts = reference.texts[entry.key] ?? common(of: entry.key).flatMap({ reference.texts[$0] }) else {
      if isFree(entry.key) { return [] }
      return [at(.unknownKey(entry.key, nearest: nearest(to: entry.key, in: reference.texts.keys)))]
    }
    guard !hasAnyNumber(entry.key) else { return values(of: entry, texts).map(at) }
    guard texts.count == entry.texts.count else {
      return [at(.textCount(key: entry.key, count: entry.texts.count, expected: texts.count))]
    }
    return values(of: entry, texts).map(at)
  }

  /// The values that a text mentions and should not, or the other way round.
  private static func values(of entry: PackFile.Entry, _ texts: [String]) -> [PackProblem.Reason] {
    let all = texts.map { Template($0).names }
    return entry.texts.enumerated().flatMap { index, text -> [PackProblem.Reason] in
      let expected = hasAnyNumber(entry.key) ? all.first : all[index]
      let required = expected?.required ?? []
      let optional = (expected?.optional ?? []).subtracting(required)
      let names = Template(text).names
      let unknown = names.required.union(names.optional).subtracting(required).subtracting(optional).sorted()
      let known = required.union(optional).sorted()
      return unknown.map { .unknownValue(key: entry.key, name: $0, known: known) }
        + names.required.intersection(optional).sorted().map { .notOptional(key: entry.key, name: $0) }
        + (common(of: entry.key) == nil ? required : []).subtracting(names.required).subtracting(names.optional)
        .sorted().map { .missingValue(key: entry.key, name: $0) }
    }
  }

  private static func missing(
    in read: [(path: String, entries: [PackFile.Entry])], of language: String, isNew: Bool, _ reference: Reference,
    without unread: Set<String>
  ) -> [PackProblem] {
    var lines: [String: Int] = [:]
    for (_, entries) in read { for entry in entries { lines[entry.key] = entry.line } }
    let names = Set(read.map { PackFolder.File(path: $0.path, text: "").name })
    return reference.files.flatMap { file -> [PackProblem] in
      guard !unread.contains(file.name), isNew || names.contains(file.name) else { return [] }
      // A missing key is placed after the one that stands before it in the program's own file.
      var line = 1
      return file.entries.compactMap { entry in
        if let found = lines[entry.key] {
          line = found
          return nil
        }
        return isLocal(entry.key) ? nil : PackProblem("\(language)/\(file.name)", line, .missingKey(entry.key))
      }
    }
  }

  /// Terms, commands and steps have as many words as people have for them.
  private static func hasAnyNumber(_ key: String) -> Bool {
    key.hasPrefix("term.") || key.hasPrefix("command.") && (key.hasSuffix(".words") || key.hasSuffix(".plain"))
      || key.hasPrefix("step.") && key.hasSuffix(".other")
  }

  /// Forms of one country, and what only one language has: "e" instead of "y" before an i.
  private static func isLocal(_ key: String) -> Bool { key == "format.list.beforeI" || common(of: key) != nil }

  /// `format.decimal` of `format.decimal.es-MX`; a currency's form is as that of any other, and may leave out its code.
  private static func common(of key: String) -> String? {
    guard key.hasPrefix("format."), key.contains(#/\.([a-z]{2}(-[A-Z0-9]{2,3})?|[A-Z]{3})$/#) else { return nil }
    let common = String(key[..<(key.lastIndex(of: ".") ?? key.endIndex)])
    if common == "format.money" || common.hasPrefix("format.money.") { return "format.money.other" }
    return common
  }

  /// Names of languages are as many as there are languages; a list may be joined otherwise before an i.
  private static func isFree(_ key: String) -> Bool {
    key.hasPrefix("term.language.") || key == "format.list.beforeI"
  }

  private static func nearest(to key: String, in keys: some Sequence<String>) -> String? {
    let parent = key.split(separator: ".").dropLast().joined(separator: ".")
    return keys.filter { $0.hasPrefix(parent + ".") || $0.lowercased() == key.lowercased() }
      .map { (key: $0, distance: distance(Array($0.utf8), Array(key.utf8))) }
      .filter { $0.distance <= 3 }
      .min { ($0.distance, -$0.key.utf8.count, $0.key) < ($1.distance, -$1.key.utf8.count, $1.key) }?.key
  }

  /// How many letters must be changed, added or taken out.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in second.enumerated() {
        let next = min(row[place] + 1, row[place + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[place + 1]
        row[place + 1] = next
      }
    }
    return row[second.count]
  }
}

extension PackFolder.File {
  /// Whether the program reads it: words, or a template that it has itself.
  fileprivate var isRead: Bool {
    name.hasSuffix(".yaml") || OwnPack.files(of: Pack.first).contains(name)
  }
}
