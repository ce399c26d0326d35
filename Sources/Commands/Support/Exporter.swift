internal import AgreementModel
internal import Documents
internal import Prompts

/// Writes an agreement's documents to files, without ever overwriting one unasked.
struct Exporter {
  let surroundings: Surroundings

  /// What a document is written as, by the ending of its file.
  enum Format: String, CaseIterable {
    case markdown, json

    init?(path: String) {
      switch path.split(separator: ".").last {
      case "md", "markdown": self = .markdown
      case "json": self = .json
      default: return nil
      }
    }

    var ending: String { self == .markdown ? "md" : "json" }
  }

  func text(_ agreement: Agreement, as format: Format, pack: Pack) throws -> String {
    switch format {
    case .markdown: try MarkdownDocument(pack: pack).text(of: agreement)
    case .json: try JSONDocument().text(of: agreement)
    }
  }

  /// Writes to a path, or both documents into the working directory under the agreement's own name.
  /// - Returns: The paths that were written.
  func write(_ agreement: Agreement, to target: String, pack: Pack, overwrites: Bool = false) throws -> [String] {
    guard target.isEmpty else {
      guard let format = Format(path: target) else {
        throw Failure(.usage, Message("cli.unknownEnding", ["path": .text(target)]))
      }
      try write(try text(agreement, as: format, pack: pack), to: target, overwrites: overwrites)
      return [target]
    }
    return try Format.allCases.map { format in
      let path = OutputFile.freeName(agreement[.id] ?? "agreement", ending: format.ending)
      try write(try text(agreement, as: format, pack: pack), to: path, overwrites: false)
      return path
    }
  }

  func write(_ text: String, to path: String, overwrites: Bool) throws {
    try OutputFile.write(text, to: path, overwrites: overwrites)
  }
}
