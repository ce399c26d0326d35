import AgreementModel
import Sealing
import Testing

@Suite struct JSONPlacesTests {
  @Test(arguments: [
    ("", 1), ("/a", 2), ("/b", 3), ("/b/1", 5), ("/b/1/c", 6), ("/nothing", 1), ("/b/9", 3), ("/e{\"", 8),
    ("/e{\"/f", 9),
  ])
  func linesOfValues(pointer: String, line: Int) throws {
    let text = """
      {
        "a": "x \\" } , [",
        "b": [
          {},
          {
            "c": [1, [2], {"d": null}]
          }],
        "e{\\"": {
          "f": -3}
      }
      """
    _ = try StrictJSON.parse(text)
    let place = try #require(Pointer(pointer))
    #expect(JSONPlaces(of: Array(text.utf8)).line(of: place) == line)
  }
}
