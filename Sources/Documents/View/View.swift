internal import Mustache

/// What a template sees: texts, lists and groups of them, each by a name.
///
/// A value that is known and absent renders as nothing and does not let the one of the same name around it through.
indirect enum View: Hashable, Sendable {
  case absent
  case text(String)
  case flag(Bool)
  /// The second is an element of which everything is absent, for its names.
  case list([View], like: View = .absent)
  case group([String: View])

  /// A group whose lists have a flag beside them: `hasHolidays` for `holidays`.
  static func named(_ members: [String: View]) -> View {
    var all = members
    for case (let name, .list(let elements, _)) in members {
      all["has" + name.prefix(1).uppercased() + name.dropFirst()] = .flag(!elements.isEmpty)
    }
    return .group(all)
  }

  /// A group with more members, or with others of the same names.
  func adding(_ more: [String: View]) -> View {
    guard case .group(let members) = self, case .group(let added) = View.named(more) else { return self }
    return .group(members.merging(added) { $1 })
  }

  /// The text, when it is one.
  var words: String? { if case .text(let text) = self { text } else { nil } }

  /// The value as the template engine takes it.
  var mustache: Any {
    switch self {
    case .absent: Absent()
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let elements, _): elements.map(\.mustache)
    case .group(let members): members.mapValues(\.mustache)
    }
  }

  /// Every name that a tag can have, those inside of groups after a point as well.
  var names: Set<String> {
    switch self {
    case .absent, .text, .flag: []
    case .list(let elements, let prototype): elements.reduce(into: prototype.names) { $0.formUnion($1.names) }
    case .group(let members):
      members.reduce(into: []) { names, member in
        names.insert(member.key)
        names.formUnion(member.value.names)
        if case .group = member.value { names.formUnion(member.value.names.map { "\(member.key).\($0)" }) }
      }
    }
  }
}

private struct Absent: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}
