import AgreementModel
import Foundation

/// Cases from files beside the tests: a list of flat objects with strings, true, false and null.
enum Cases {
  static func read(_ name: String) throws -> [JSONObject] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "answers/\(name).json")
    var reader = FlatJSON(text: Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars))
    return try reader.objects()
  }
}

/// A reader for exactly that shape.
struct FlatJSON {
  struct Unreadable: Error { var position: Int }

  var text: [Unicode.Scalar]
  var position = 0

  mutating func objects() throws -> [JSONObject] {
    var objects: [JSONObject] = []
    try expect("[")
    repeat { objects.append(try object()) } while take(",")
    try expect("]")
    return objects
  }

  private mutating func object() throws -> JSONObject {
    var object = JSONObject()
    try expect("{")
    repeat {
      let name = try string()
      try expect(":")
      object[name] = try value()
    } while take(",")
    try expect("}")
    return object
  }

  private mutating func value() throws -> JSON {
    skipBlanks()
    if text[position] == "\"" { return .string(try string()) }
    for (word, value) in [("true", JSON.bool(true)), ("false", .bool(false)), ("null", .null)]
    where text[position...].starts(with: word.unicodeScalars) {
      position += word.unicodeScalars.count
      return value
    }
    throw Unreadable(position: position)
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var result = String.UnicodeScalarView()
    while text[position] != "\"" {
      if text[position] == "\\" {
        position += 1
        guard
          let plain = (["\"": "\"", "\\": "\\", "/": "/", "n": "\n"] as [Unicode.Scalar: Unicode.Scalar])[
            text[position]]
        else { throw Unreadable(position: position) }
        result.append(plain)
      } else {
        result.append(text[position])
      }
      position += 1
    }
    position += 1
    return String(result)
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position].properties.isWhitespace { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < text.count, text[position] == scalar else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws {
    guard take(scalar) else { throw Unreadable(position: position) }
  }
}
