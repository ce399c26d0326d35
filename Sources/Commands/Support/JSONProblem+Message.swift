internal import AgreementModel
internal import Sealing

extension JSONProblem.Kind {
  /// What is wrong, in words.
  var message: Message {
    switch self {
    case .endOfText: Message("json.endOfText")
    case .unexpected(let text): Message("json.unexpected", ["text": .text(text)])
    case .trailingText: Message("json.trailingText")
    case .duplicateMember(let name): Message("json.duplicateMember", ["text": .text(name)])
    case .numberNotWhole: Message("json.numberNotWhole")
    case .numberOutOfRange: Message("json.numberOutOfRange")
    case .negativeZero: Message("json.negativeZero")
    case .leadingZero: Message("json.leadingZero")
    case .controlCharacter: Message("json.controlCharacter")
    case .unknownEscape: Message("json.unknownEscape")
    case .loneSurrogate: Message("json.loneSurrogate")
    case .invalidUTF8: Message("json.invalidUTF8")
    case .byteOrderMark: Message("json.byteOrderMark")
    case .tooDeep(let limit): Message("json.tooDeep", ["limit": .count(limit)])
    case .tooManyMembers(let limit): Message("json.tooManyMembers", ["limit": .count(limit)])
    }
  }
}
