internal import AgreementModel
internal import Exports
internal import Measurement

extension MeasuredAgreement {
  /// Takes an activities file out that is given twice: the same bytes would count every attempt twice.
  ///
  /// Only files of one size are read for that. What cannot be read is left to the measurement to say.
  mutating func dropRepeated(_ request: inout MeasurementRequest) throws {
    var kept: [ExportSource] = []
    for source in request.activities {
      guard let first = kept.first(where: { Self.isSame($0.path, source.path) }) else {
        kept.append(source)
        continue
      }
      remarks.append(
        Message("measure.repeated", ["path": .text(source.path), "first": .text(first.path)]))
    }
    request.activities = kept
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    guard let one = FileStamp(of: left), let other = FileStamp(of: right), one.size == other.size else { return false }
    return OutputFile.isSame(left, right) || (try? InputDigest.file(left)) == (try? InputDigest.file(right))
  }
}
