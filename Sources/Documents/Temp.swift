public import AgreementModel
public import Prompts
import Sealing

public struct MarkdownDocument {
  public init(pack: Pack) {}
  public func text(of a: Agreement) throws -> String { "" }
}
public struct JSONDocument {
  public init() {}
  public func text(of a: Agreement) throws -> String { ReadableJSON.text(of: a.inWrittenOrder.tree) }
}
public enum ModelSchema { public static let text = "" }
