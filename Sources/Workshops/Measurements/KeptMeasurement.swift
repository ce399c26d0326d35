internal import AgreementModel
internal import Sealing

/// A measurement as a workshop's file keeps it, for the trend of later reports: it is no part of the log.
public struct KeptMeasurement: Hashable, Sendable {
  /// When it was measured, RFC 3339.
  public var at: String
  /// Nothing after it existed, RFC 3339.
  public var asOf: String
  /// The first day that was measured, and the first that no longer was: `2027-01-01`.
  public var first: String
  public var until: String
  /// SHA-256 over what was measured: the agreement, the files, how they were read.
  public var inputs: String
  /// JSON: how each clause stood.
  public var report: String

  public init(at: String, asOf: String, first: String, until: String, inputs: String, report: String) {
    self.at = at
    self.asOf = asOf
    self.first = first
    self.until = until
    self.inputs = inputs
    self.report = report
  }

  /// SHA-256 over all of it, so that a flipped bit does not become a figure.
  var digest: String {
    Digest.sha256(of: CanonicalJSON.text(of: .array([at, asOf, first, until, inputs, report].map(JSON.string))))
  }
}
