/// Money that many countries call by the same name.
public enum CurrencyFamily: String, Hashable, Sendable, CaseIterable {
  case dollar, peso, franc, krone, rupee, dinar, pound, real
}
