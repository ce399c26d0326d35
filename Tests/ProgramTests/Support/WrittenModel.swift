import Foundation
import PseudoTerminal

/// A model as it was exported, read by a reader that is not the program's own.
struct WrittenModel {
  private let root: Any

  init(_ text: String) throws { root = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  /// What stands at a path of member names and places in lists.
  func callAsFunction(_ path: String...) -> Any? {
    path.reduce(root as Any?) { value, name in
      if let list = value as? [Any] { return Int(name).flatMap { list.indices.contains($0) ? list[$0] : nil } }
      return (value as? [String: Any])?[name]
    }
  }

  /// These members of every element of a list, absent ones as "–".
  func rows(_ path: String..., of members: [String]) -> [[String]] {
    let list = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } as? [[String: Any]] ?? []
    return list.map { element in members.map { name in element[name].map { "\($0)" } ?? "–" } }
  }
}
