public import AgreementModel
internal import Sealing

/// The model itself, its sections in their written order: what other programs read.
public struct JSONDocument: DocumentFormat {
  public init() {}

  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) {
    output.write(ReadableJSON.text(of: agreement.inWrittenOrder.tree))
  }
}
