/// The text with each run of blanks and line ends as one blank.
func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
