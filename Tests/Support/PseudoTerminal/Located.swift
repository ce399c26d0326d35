internal import CPty

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Something that did not happen in time, or could not be started.
public struct Unmet: Error, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}

/// The path of a program that was built beside the tests, or beside the bundle they are in.
public func builtProgram(_ name: String) throws -> String {
  var folder = Substring(String(cString: cpty_image_path()))
  while let slash = folder.lastIndex(of: "/") {
    folder = folder[..<slash]
    let path = "\(folder)/\(name)"
    if access(path, X_OK) == 0 { return path }
  }
  throw Unmet("\(name) is not built")
}

/// C's form of a list of strings, for the time of a call.
func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
