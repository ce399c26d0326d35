import AgreementModel

/// What a document proves about itself.
public enum Verdict: Hashable, Sendable {
  /// It is what was signed.
  case intact(SignedVersion)
  /// It is not what was signed; the places are in the document's order.
  case altered([Alteration])
  /// Nobody signed it, whatever its `status` says.
  case unsigned
}

/// What an intact document says about its signing.
public struct SignedVersion: Hashable, Sendable {
  /// The model's `id` and `version`, nil when it has none.
  public var id: String?
  public var version: Int?
  /// `/seal/digest`: what addenda and the next version refer to.
  public var digest: String
  public var signatures: [SignatureRecord]
  /// What is sealed over this version.
  public var addenda: [SealedAddendum]
  /// The versions before this one, as the model tells.
  public var earlier: [EarlierVersion]

  public init(
    id: String?, version: Int?, digest: String, signatures: [SignatureRecord], addenda: [SealedAddendum],
    earlier: [EarlierVersion] = []
  ) {
    self.earlier = earlier
    self.id = id
    self.version = version
    self.digest = digest
    self.signatures = signatures
    self.addenda = addenda
  }
}

/// What was agreed beside a version after it was sealed, an entry of `addenda`.
public struct SealedAddendum: Hashable, Sendable {
  public var reason: String?
  /// RFC 3339.
  public var at: String?
  public var signatures: [SignatureRecord]
}

/// A version that a later one replaces, an entry of `history`.
public struct EarlierVersion: Hashable, Sendable {
  public var version: Int?
  /// Why it was replaced.
  public var reason: String?
  /// RFC 3339.
  public var at: String?
  /// Its `/seal/digest`.
  public var digest: String?

  init(_ json: JSON) {
    version = json["version"]?.integer
    reason = json["reason"]?.string
    at = json["at"]?.string
    digest = json["digest"]?.string
  }
}

/// A place that is not as it was signed.
public struct Alteration: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    /// A top-level member of the model, or a `##` section of the Markdown by its heading.
    case section(String)
    /// A signature that does not cover this content: its place in the list, from 0, and its name.
    case signature(Int, name: String)
    /// A signature by key that does not fit its key, name, time or content: its place in the list, from 0, and its name.
    case keySignature(Int, name: String)
    /// An addendum: its place in the list, from 0.
    case addendum(Int)
    /// The Markdown before its first `##`.
    case opening
    /// The seal itself: the model's `seal`, the Markdown's closing comment or the model in it.
    case seal
    /// The Markdown after the closing comment.
    case afterSeal
  }

  public enum Change: Hashable, Sendable {
    case changed, missing, added, repeated, moved
    /// It says the same in other characters.
    case respelled
  }

  public var place: Place
  public var change: Change

  public init(_ place: Place, _ change: Change = .changed) {
    self.place = place
    self.change = change
  }
}
