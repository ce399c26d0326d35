/// The directory where workshops lie, one file each, and the names that people give them.
public struct WorkshopLibrary: Hashable, Sendable {
  /// The ending of a workshop's file.
  public static let fileExtension = ".entente"

  /// An absolute path.
  public var home: String

  public init(home: String) { self.home = home }

  /// `$XDG_DATA_HOME/entente`, or `~/.local/share/entente`; a relative `XDG_DATA_HOME` counts as none.
  ///
  /// - Throws: ``WorkshopError/noHome``.
  public init(environment: [String: String]) throws {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      self.init(home: data.withoutClosingSlash + "/entente")
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      self.init(home: home.withoutClosingSlash + "/.local/share/entente")
    } else {
      throw WorkshopError.noHome
    }
  }

  /// The workshops' files, sorted by name; none when the directory is not there yet.
  public var paths: [String] {
    FileSystem.names(in: home).filter { $0.hasSuffix(Self.fileExtension) && !$0.hasPrefix(".") }.sorted()
      .map { "\(home)/\($0)" }
  }

  /// The file that belongs to a name: inside the home whatever the name is.
  public func path(for name: String) -> String { "\(home)/\(Self.slug(name))\(Self.fileExtension)" }

  /// The file that a new workshop of that name gets: with `-2`, `-3` … when there is one already.
  public func freePath(for name: String) -> String {
    let first = path(for: name)
    var candidate = first
    var count = 1
    while FileSystem.exists(candidate) {
      count += 1
      candidate = "\(first.dropLast(Self.fileExtension.count))-\(count)\(Self.fileExtension)"
    }
    return candidate
  }

  /// The file that somebody means: what has a slash or the ending is a path, anything else a workshop's name.
  ///
  /// - Throws: ``WorkshopError/notFound(path:)``.
  public func locate(_ nameOrPath: String) throws -> String {
    let isPath = nameOrPath.contains("/") || nameOrPath.hasSuffix(Self.fileExtension)
    let candidates = isPath ? [nameOrPath] : [path(for: nameOrPath)]
    let inHome = isPath && !nameOrPath.contains("/") ? ["\(home)/\(nameOrPath)"] : []
    guard let path = (candidates + inHome).first(where: FileSystem.exists) else {
      throw WorkshopError.notFound(path: candidates[0])
    }
    return path
  }

  /// Makes the directory, for its owner only, where it is missing.
  public func prepare() throws { try FileSystem.makePrivateDirectory(home.withoutClosingSlash) }

  /// A name as a file can have it: letters a-z, digits, hyphens, at most 60; `workshop` when nothing is left.
  public static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if let plain = plainLetters[scalar] {
        slug += plain
      } else if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if !scalar.properties.isDiacritic, !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    let words = slug.prefix(60).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "workshop" : words
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("áàâäãåā", "a"), ("éèêëēę", "e"), ("íìîïī", "i"), ("óòôöõøō", "o"), ("úùûüū", "u"), ("ñń", "n"), ("çćč", "c"),
      ("ýÿ", "y"), ("šś", "s"), ("žźż", "z"), ("ł", "l"), ("đ", "d"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (accented, plain) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}

extension String {
  fileprivate var withoutClosingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
