internal import AgreementModel
internal import Sealing

/// A public key that lies where OpenSSH keeps them, `~/.ssh`: what `key new` makes lies there as well.
struct KeyChoice {
  /// Of the public key's file; ssh-keygen finds the private one beside it or in an agent.
  let path: String
  let key: PublicKey

  /// Every key, by the names of their files.
  static func all() -> [KeyChoice] {
    guard let home = Surroundings.variables["HOME"], home.hasPrefix("/") else { return [] }
    let folder = home + "/.ssh"
    return PromptsFolder.names(in: folder).filter { $0.hasSuffix(".pub") }.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      let line = (try? ModelFile.bytes(at: path)).map { String(decoding: $0, as: UTF8.self) }
      // Other kinds of files end in .pub as well; a certificate signs nothing.
      guard let key = line.flatMap({ PublicKey(line: $0) }), !key.type.contains("-cert-") else { return nil }
      return KeyChoice(path: path, key: key)
    }
  }

  var line: Message {
    Message("sign.key", ["path": .text(path), "fingerprint": .text(key.fingerprint)])
  }

  /// The key that is chosen at the terminal; nil when the name alone is to stand. Where nobody can answer, what a key
  /// would prove and which there are is said, and the name stands.
  static func path(_ report: Reporter) throws -> String? {
    let keys = all()
    guard !keys.isEmpty else {
      try report.say(Message("sign.noKeys"))
      return nil
    }
    guard report.isHeard else {
      try report.say(Message("sign.byName"))
      for key in keys { try report.say(key.line) }
      return nil
    }
    try report.say(Message("sign.whichKey"))
    for (index, key) in keys.enumerated() {
      try report.say(Message("sign.keyNumber", ["number": .count(index + 1), "key": .message(key.line)]))
    }
    while true {
      guard let answer = readLine() else { throw Failure(.unsigned, Message("sign.left")) }
      let text = answer.trimmingBlanks
      if text.isEmpty { return nil }
      if let number = Int(text), keys.indices.contains(number - 1) { return keys[number - 1].path }
      try report.say(Message("sign.noSuchKey", ["text": .text(text), "count": .count(keys.count)]))
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let text = drop(while: \.isWhitespace)
    return String(text[..<(text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex)])
  }
}
