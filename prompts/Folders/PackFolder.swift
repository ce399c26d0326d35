internal import PackFormat

/// Words and templates from a folder: `LANGUAGE/*.yaml` and `LANGUAGE/*.mustache` in it, as in the program's own.
public struct PackFolder: Hashable, Sendable {
  /// A file of the folder.
  public struct File: Hashable, Sendable {
    /// Below the folder: `pt/coach.yaml`.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    var language: String { String(path.prefix { $0 != "/" }) }
    var name: String { String(path.dropFirst(language.count + 1)) }
  }

  struct Words: Hashable, Sendable {
    var entries: [String: [String]] = [:]
    var templates: [String: String] = [:]
  }

  let packs: [String: Words]

  /// The languages that it has words of.
  public var languages: [String] { packs.keys.sorted() }

  /// - Throws: ``PackProblem`` at the first file that is no YAML, and where a key stands twice.
  public init(files: [File]) throws(PackProblem) {
    var packs: [String: Words] = [:]
    let reading = PackReading(of: files)
    if let problem = reading.problems.first { throw problem }
    for (path, entries) in reading.entries {
      let language = File(path: path, text: "").language
      for entry in entries { packs[language, default: Words()].entries[entry.key] = entry.texts }
    }
    for file in files where file.name.hasSuffix(".mustache") {
      packs[file.language, default: Words()].templates[String(file.name.dropLast(".mustache".count))] = file.text
    }
    self.packs = packs
  }
}

/// The entries of a folder's YAML files, with everything that keeps them from being read.
struct PackReading {
  var entries: [(path: String, entries: [PackFile.Entry])] = []
  var problems: [PackProblem] = []

  init(of files: [PackFolder.File]) {
    var places: [String: (path: String, line: Int)] = [:]
    for file in files where file.name.hasSuffix(".yaml") {
      do {
        let read = try PackFile(yaml: file.text).entries
        for entry in read {
          let key = "\(file.language)/\(entry.key)"
          if let place = places[key] {
            problems.append(
              PackProblem(
                file.path, entry.line, .standsTwice(key: entry.key, path: place.path, line: place.line)))
          }
          places[key] = (file.path, entry.line)
        }
        entries.append((file.path, read))
      } catch {
        problems.append(PackProblem(file.path, error.line, Self.reason(error.reason)))
      }
    }
  }

  private static func reason(_ reason: PackFile.Problem.Reason) -> PackProblem.Reason {
    switch reason {
    case .syntax(let words): .syntax(words)
    case .duplicate(let key): .repeated(key: key)
    case .shape(let key): .shape(key: key)
    }
  }
}
