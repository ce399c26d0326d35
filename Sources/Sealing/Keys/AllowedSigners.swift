import AgreementModel

/// Whose key is whose: a file in the form of OpenSSH's `allowed_signers` (see `ssh-keygen(1)`).
///
/// Certificate authorities are passed over: a key must be listed itself.
public struct AllowedSigners: Hashable, Sendable {
  /// A line that cannot be read, counted from 1.
  public struct Problem: Error, Hashable, Sendable {
    public var line: Int
  }

  struct Signer: Hashable, Sendable {
    var principals: String
    var key: PublicKey
    var namespaces: String?
    var validAfter: String?
    var validBefore: String?
  }

  let signers: [Signer]

  /// - Throws: ``Problem`` at the first line that is no comment and lists no key.
  public init(_ text: String) throws(Problem) {
    var signers: [Signer] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = Self.words(line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard let signer = Self.signer(words) else {
        if words.dropFirst().first.map({ Self.options($0).keys.contains("cert-authority") }) == true { continue }
        throw Problem(line: index + 1)
      }
      signers.append(signer)
    }
    self.signers = signers
  }

  /// Who owns a key by this list, for signatures under agreements made at an instant; nil when nobody does.
  ///
  /// - Parameter at: RFC 3339: a key may be listed for a span of time only, which counts on that clock.
  public func owner(of key: PublicKey, at: String?) -> String? {
    let signer = signers.first { signer in
      signer.key == key && (signer.namespaces.map { Self.matches($0, SignedStatement.namespace) } ?? true)
        && Self.isValid(signer, at)
    }
    return signer?.principals
  }
}

extension AllowedSigners {
  private static func signer(_ words: [String]) -> Signer? {
    guard words.count >= 3 else { return nil }
    if let key = PublicKey(line: words[1...].joined(separator: " ")) { return Signer(principals: words[0], key: key) }
    guard words.count >= 4, let key = PublicKey(line: words[2...].joined(separator: " ")) else { return nil }
    let options = options(words[1])
    let known: Set<String> = ["namespaces", "valid-after", "valid-before"]
    guard known.isSuperset(of: options.keys) else { return nil }
    return Signer(
      principals: words[0], key: key, namespaces: options["namespaces"], validAfter: options["valid-after"],
      validBefore: options["valid-before"])
  }

  /// The words of a line; blanks in double quotes are part of a word. Quotes of a whole word go, those inside stay.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line + " " {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace {
        if !word.isEmpty { words.append(word.hasPrefix("\"") ? word.filter { $0 != "\"" } : word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return words
  }

  /// `namespaces="a,b",cert-authority`: values by names; commas in quotes do not separate.
  private static func options(_ word: String) -> [String: String] {
    var parts = [""]
    var isQuoted = false
    for character in word {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.reduce(into: [:]) { options, part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      options[pair[0].lowercased()] = pair.count == 2 ? String(pair[1]) : ""
    }
  }

  /// Patterns with commas between them; `*` and `?` as in a shell, `!` before one that must not fit.
  private static func matches(_ patterns: String, _ text: String) -> Bool {
    var isFound = false
    for pattern in patterns.split(separator: ",") {
      if pattern.hasPrefix("!") {
        if fits(pattern.dropFirst(), text[...]) { return false }
      } else if fits(pattern, text[...]) {
        isFound = true
      }
    }
    return isFound
  }

  private static func fits(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return fits(pattern.dropFirst(), text) || !text.isEmpty && fits(pattern, text.dropFirst())
    }
    guard let letter = text.first, first == "?" || first == letter else { return false }
    return fits(pattern.dropFirst(), text.dropFirst())
  }

  /// `20270101`, `202701011230`, `20270101123000`, a `Z` behind for UTC, against the digits of an instant.
  private static func isValid(_ signer: Signer, _ at: String?) -> Bool {
    guard signer.validAfter != nil || signer.validBefore != nil else { return true }
    guard let at else { return false }
    let after = signer.validAfter.map { (bound($0), moment(at, isUTC: $0.hasSuffix("Z"))) }
    let before = signer.validBefore.map { (bound($0), moment(at, isUTC: $0.hasSuffix("Z"))) }
    if let after { guard let bound = after.0, let moment = after.1, moment >= bound else { return false } }
    if let before { guard let bound = before.0, let moment = before.1, moment < bound else { return false } }
    return true
  }

  private static func bound(_ text: String) -> String? {
    let digits = text.hasSuffix("Z") ? text.dropLast() : text[...]
    guard [8, 12, 14].contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return digits + String(repeating: "0", count: 14 - digits.count)
  }

  private static func moment(_ at: String, isUTC: Bool) -> String? {
    guard let instant = Instant(rfc3339: at) else { return nil }
    let text = isUTC ? instant.rfc3339() : at
    return String(text.prefix(19).filter(\.isNumber))
  }
}
