import Testing

@testable import Prompts

/// What holds for every language, and between two of them.
@Suite struct PackTests {
  static let languages = ["en", "es"]

  static func pack(_ language: String) throws -> Pack { try #require(Pack(language: language)) }

  /// Forms of one country, and what only one language has: "e" instead of "y" before an i.
  private static func isLocal(_ key: String) -> Bool {
    key == "format.list.beforeI"
      || key.hasPrefix("format.") && key.contains(#/\.[a-z]{2}(-[A-Z0-9]{2,3})?$/#)
  }

  private static func keys(_ language: String) throws -> Set<String> {
    Set(try pack(language).all.keys.filter { !isLocal($0) })
  }

  @Test func thereAreTwoLanguages() { #expect(Pack.languages == Self.languages) }

  @Test func anotherLanguageHasNoPack() { #expect(Pack(language: "fr") == nil) }

  @Test func bothLanguagesSayTheSameThings() throws {
    let (english, spanish) = (try Self.keys("en"), try Self.keys("es"))
    #expect(english.subtracting(spanish).sorted() == [])
    #expect(spanish.subtracting(english).sorted() == [])
    #expect(english.count > 300)
  }

  @Test func aLocalFormHasACommonOne() throws {
    for language in Self.languages {
      let pack = try Self.pack(language)
      for key in pack.all.keys where Self.isLocal(key) {
        let common = String(key[..<(key.lastIndex(of: ".") ?? key.endIndex)])
        #expect(pack.text(common) != nil || common.hasPrefix("format.money."), "\(language) \(key)")
      }
    }
  }

  @Test func bothLanguagesMentionTheSameValues() throws {
    let (english, spanish) = (try Self.pack("en"), try Self.pack("es"))
    for (key, texts) in english.all where !Self.isLocal(key) {
      let others = spanish.texts(key)
      guard Self.hasOneText(key) else { continue }
      #expect(texts.count == others.count, "\(key)")
      for (text, other) in zip(texts, others) {
        #expect(Template(text).names.required == Template(other).names.required, "\(key): \(other)")
        #expect(Template(text).names.optional == Template(other).names.optional, "\(key): \(other)")
      }
    }
  }

  /// Terms, commands and steps have as many words in each language as people have for them.
  private static func hasOneText(_ key: String) -> Bool {
    !(key.hasPrefix("term.") || key.hasPrefix("command.") && key.hasSuffix(".words")
      || key.hasPrefix("step.") && key.hasSuffix(".other"))
  }

  @Test(arguments: languages)
  func everyTextIsWellFormed(_ language: String) throws {
    for (key, texts) in try Self.pack(language).all {
      #expect(!texts.isEmpty, "\(key)")
      for text in texts {
        #expect(!text.isEmpty || key.hasPrefix("demo."), "\(key)")
        #expect(!text.contains("  "), "\(key): \(text)")
        #expect(text.first?.isWhitespace != true || key.hasPrefix("format."), "\(key): \(text)")
        #expect(text.last?.isWhitespace != true || key.hasPrefix("format."), "\(key): \(text)")
        for piece in Self.flat(Template(text).pieces) { Self.check(piece, of: key, text) }
      }
    }
  }

  private static func flat(_ pieces: [Template.Piece]) -> [Template.Piece] {
    pieces.flatMap { piece in if case .optional(let inner) = piece { flat(inner) } else { [piece] } }
  }

  private static func check(_ piece: Template.Piece, of key: String, _ text: String) {
    switch piece {
    case .words(let words):
      #expect(!words.contains { "{}".contains($0) }, "\(key): \(text)")
      #expect(!words.contains("[[") && !words.contains("]]"), "\(key): \(text)")
    case .value(let name), .plural(let name, _, _):
      #expect(name.wholeMatch(of: #/[a-z][A-Za-z0-9]*/#) != nil, "\(key): {\(name)}")
    case .optional(let inner):
      #expect(!Template(text).names.optional.isEmpty, "\(key): \(inner)")
    }
  }

  @Test func spanishOpensWhatItAsks() throws {
    for (key, texts) in try Self.pack("es").all where !(key.hasPrefix("command.") && key.hasSuffix(".words")) {
      for text in texts {
        #expect(text.count { $0 == "?" } == text.count { $0 == "¿" }, "\(key): \(text)")
        #expect(text.count { $0 == "!" } == text.count { $0 == "¡" }, "\(key): \(text)")
      }
    }
  }

  @Test func spanishKeepsNoEnglishSentence() throws {
    let (english, spanish) = (try Self.pack("en"), try Self.pack("es"))
    let same = spanish.all.keys.filter { key in
      guard let text = spanish.text(key), text == english.text(key) else { return false }
      return text.count { $0 == " " } > 3 && !text.contains("{")
    }
    #expect(same == [])
  }

  @Test(arguments: languages)
  func everyQuestionIsWhole(_ language: String) throws {
    let pack = try Self.pack(language)
    let parts = ["name", "ask", "ack", "example"]
    let questions = Set(
      pack.all.keys.filter { $0.hasPrefix("question.") }.map { key in
        key.split(separator: ".").dropLast().joined(separator: ".")
      })
    for question in questions {
      for part in parts { #expect(pack.text("\(question).\(part)") != nil, "\(question).\(part)") }
    }
    #expect(questions.count > 60)
  }

  /// A word after the slash means one command, in whatever language it is typed.
  @Test func commandWordsDoNotCollide() throws {
    var commands: [String: String] = [:]
    for language in Self.languages {
      for (key, words) in try Self.pack(language).all where key.hasPrefix("command.") && key.hasSuffix(".words") {
        for word in words {
          #expect(commands.updateValue(key, forKey: word) ?? key == key, "\(word)")
          #expect(!word.contains(" ") && word == word.lowercased(), "\(word)")
        }
      }
    }
  }

  /// Keyboards without accents reach every command.
  @Test func commandWordsCanBeTypedPlainly() throws {
    for (key, words) in try Self.pack("es").all where key.hasPrefix("command.") && key.hasSuffix(".words") {
      #expect(words.contains { $0.utf8.allSatisfy { $0 < 128 } }, "\(key)")
    }
  }

  @Test(arguments: languages)
  func namesOfQuestionsAndStepsAreUnique(_ language: String) throws {
    let pack = try Self.pack(language)
    for prefix in ["question.", "step."] {
      let names = pack.all.filter { $0.key.hasPrefix(prefix) && $0.key.hasSuffix(".name") }.compactMap(\.value.first)
      #expect(names.count == Set(names.map { $0.lowercased() }).count, "\(names.sorted())")
    }
  }
}
