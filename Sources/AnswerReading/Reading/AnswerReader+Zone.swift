extension AnswerReader {
  /// An IANA time zone by its name, a city, a country or an offset; several where a country has several.
  public func timeZone(_ text: String) -> Understood<String> {
    let answer = AnswerText(text)
    return Hearing.understood(ZoneNames(text: answer, zones: zones).all(), in: answer, orElse: .timeZone)
  }
}
