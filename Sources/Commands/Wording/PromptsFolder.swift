internal import AgreementModel
internal import Documents
internal import Prompts

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Folders with words and templates of one's own.
enum PromptsFolder {
  /// The user's own, then the one given with `--prompts`, whose words count where both have some.
  /// - Throws: `Failure` naming file and line when one cannot be read.
  static func all(given path: String?) throws(Failure) -> [PackFolder] {
    var folders: [PackFolder] = []
    if let own, isFolder(own) { folders.append(try folder(at: own)) }
    if let path { folders.append(try folder(at: path)) }
    return folders
  }

  /// `$XDG_CONFIG_HOME/entente/prompts`, or `~/.config/entente/prompts`; a relative variable counts as none.
  private static var own: String? {
    let variables = Surroundings.variables
    if let config = variables["XDG_CONFIG_HOME"], config.hasPrefix("/") { return config + "/entente/prompts" }
    guard let home = variables["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/entente/prompts"
  }

  private static func folder(at path: String) throws(Failure) -> PackFolder {
    let files = try files(in: path)
    do {
      return try PackFolder(files: files)
    } catch {
      throw Failure(.badData, error.message(in: path))
    }
  }

  /// The YAML files and templates below a folder, `LANGUAGE/NAME`, sorted.
  /// - Throws: `Failure` when the folder or a file cannot be read.
  static func files(in path: String) throws(Failure) -> [PackFolder.File] {
    guard isFolder(path) else { throw Failure(.noInput, Message("prompts.noFolder", ["path": .text(path)])) }
    var files: [PackFolder.File] = []
    for language in names(in: path) where isFolder("\(path)/\(language)") {
      for name in names(in: "\(path)/\(language)") where name.hasSuffix(".yaml") || name.hasSuffix(".mustache") {
        let bytes: [UInt8]
        do {
          bytes = try ModelFile.bytes(at: "\(path)/\(language)/\(name)")
        } catch {
          throw error as? Failure ?? Failure(.noInput, Message("prompts.noFolder", ["path": .text(path)]))
        }
        let text = String(
          decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        files.append(PackFolder.File(path: "\(language)/\(name)", text: text.replacing("\r\n", with: "\n")))
      }
    }
    guard !files.isEmpty else { throw Failure(.noInput, Message("prompts.emptyFolder", ["path": .text(path)])) }
    return files
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension TemplateProblem: FailureConvertible {
  var failure: Failure { Failure(.badData, message(at: "\(template).mustache")) }

  /// File and line, what is wrong, what to do.
  func message(at path: String) -> Message {
    var values: [String: MessageValue] = [:]
    let key: String
    switch reason {
    case .missing: key = "missing"
    case .unescaped(let tag): (key, values["tag"]) = ("unescaped", .text(tag))
    case .foreignTag(let tag): (key, values["tag"]) = ("foreignTag", .text(tag))
    case .unknownVariable(let name): (key, values["name"]) = ("unknownVariable", .text(name))
    case .unknownPart(let name): (key, values["name"]) = ("unknownPart", .text(name))
    case .syntax(let words): (key, values["reason"]) = ("syntax", .text(words))
    }
    return Message(
      "prompts.at",
      [
        "path": .text(path), "line": .count(max(1, line)),
        "problem": .message(Message("prompts.template.\(key)", values)),
      ])
  }
}

extension PackProblem {
  /// File and line, what is wrong, what to do.
  func message(in folder: String) -> Message {
    Message(
      "prompts.at",
      ["path": .text("\(folder)/\(path)"), "line": .count(line), "problem": .message(problem)])
  }

  private var problem: Message {
    func about(_ key: String, _ values: [String: MessageValue] = [:]) -> Message {
      Message("prompts.problem.\(key)", values)
    }
    switch reason {
    case .syntax(let words): return about("syntax", ["reason": .text(words)])
    case .repeated(let key): return about("repeated", ["key": .text(key)])
    case .standsTwice(let key, let path, let line):
      return about("standsTwice", ["key": .text(key), "path": .text(path), "line": .count(line)])
    case .shape(let key): return about("shape", ["key": .text(key)])
    case .unknownKey(let key, let nearest):
      var values: [String: MessageValue] = ["key": .text(key)]
      values["nearest"] = nearest.map(MessageValue.text)
      return about("unknownKey", values)
    case .missingKey(let key): return about("missingKey", ["key": .text(key)])
    case .unknownValue(let key, let name, let known):
      var values: [String: MessageValue] = ["key": .text(key), "name": .text("{\(name)}")]
      if !known.isEmpty { values["known"] = .list(known.map { .text("{\($0)}") }) }
      return about("unknownValue", values)
    case .missingValue(let key, let name):
      return about("missingValue", ["key": .text(key), "name": .text("{\(name)}")])
    case .notOptional(let key, let name):
      return about("notOptional", ["key": .text(key), "name": .text("{\(name)}")])
    case .bracket(let key, let problem):
      return about(
        "bracket", ["key": .text(key), "problem": .message(Message("prompts.bracket.\(problem.rawValue)"))])
    case .textCount(let key, let count, let expected):
      return about("textCount", ["key": .text(key), "count": .count(count), "expected": .count(expected)])
    case .empty(let key): return about("empty", ["key": .text(key)])
    case .unknownFile: return about("unknownFile")
    }
  }
}
