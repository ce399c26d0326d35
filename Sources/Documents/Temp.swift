public enum ModelSchema { public static let text = "" }
