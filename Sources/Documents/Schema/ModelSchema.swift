internal import AgreementModel
internal import Sealing

/// The published JSON Schema (draft 2020-12) of the agreement's model, `schemaVersion` 1.
///
/// It is written in Swift: a resource would bind the binary to its folder, and its parts are put together from a few
/// shapes anyway. Known members are of strict types, unknown ones are allowed everywhere.
public enum ModelSchema {
  /// The schema as `entente schema` prints it.
  public static let text = ReadableJSON.text(of: tree)

  static let tree: JSON = .object(
    JSONObject([
      (name: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      (name: "title", value: "Entente: service level agreement between Marketing and Sales"),
      (name: "type", value: "object"),
      (name: "required", value: ["schemaVersion", "id"]),
      (name: "properties", value: .object(JSONObject(members))),
      (name: "$defs", value: .object(JSONObject(Shape.definitions))),
    ]))

  private static let members: [(name: String, value: JSON)] =
    [
      ("schemaVersion", ["const": 1]), ("id", Shape.name), ("version", Shape.count(from: 1)),
      ("status", Shape.text), ("language", Shape.pattern("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")),
      ("locale", Shape.pattern("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")), ("currency", Shape.ref("currency")),
    ] + sections + records
}
