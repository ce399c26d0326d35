/// Names for identifiers and files: lower-case letters a to z, digits and hyphens.
package enum Slug {
  package static func of(_ parts: [String]) -> String {
    let words = parts.joined(separator: " ").folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "agreement" : words.joined(separator: "-")
  }
}
