/// Finds people with their roles: `Ana Ruiz, CMO`, `Ana Ruiz (CMO)`, `Ana Ruiz - CMO`.
enum People {
  private static let roleWords: Set<String> = [
    "ceo", "cmo", "cro", "cfo", "coo", "cto", "cio", "vp", "svp", "evp", "gm", "director", "directora", "head",
    "manager", "lead", "leader",
    "chief", "president", "presidente", "presidenta", "gerente", "jefe", "jefa", "responsable", "coordinador",
    "coordinadora",
    "coordinator", "analyst", "analista", "representative", "rep", "sdr", "bdr", "ae", "csm", "executive", "ejecutivo",
    "ejecutiva", "owner",
    "founder", "cofounder", "fundador", "fundadora", "socio", "socia", "partner", "marketing", "sales", "ventas",
    "comercial", "operations",
    "operaciones", "ops", "revops", "specialist", "especialista", "consultant", "consultor", "consultora", "assistant",
    "asistente",
    "facilitator", "facilitador", "facilitadora", "officer", "supervisor", "supervisora", "agente", "agent", "vendedor",
    "vendedora",
    "growth", "revenue", "product", "producto", "finance", "finanzas", "crm", "it", "admin", "administrator",
    "administradora", "team",
    "equipo", "subdirector", "subdirectora", "encargado", "encargada", "lider", "delegado", "delegada", "engineer",
    "teamlead",
  ]

  static func people(_ text: String) -> [PersonReading] {
    let lines = text.split { $0.isNewline || $0 == ";" }
    return lines.flatMap { line in people(inLine: ListText.withoutBullet(line.trimmedBlanks)) }
  }

  private static func people(inLine line: String) -> [PersonReading] {
    var people: [PersonReading] = []
    for part in ListText.commaParts(line).flatMap(partedByAnd) {
      let entry = part.trimmedBlanks
      guard !entry.isEmpty else { continue }
      if let last = people.last, isRole(namePart(entry)) || isBareRole(entry, after: last) {
        people[people.count - 1].role = last.role.map { $0 + ", " + entry } ?? entry
      } else {
        people.append(person(entry))
      }
    }
    return people
  }

  /// After a full name, what is no full name itself says what the person does, whatever the words: `Tom Berg, Boss`.
  private static func isBareRole(_ entry: String, after person: PersonReading) -> Bool {
    person.role == nil && person.name.split(separator: " ").count > 1
      && entry.split(whereSeparator: \.isWhitespace).count { $0.first?.isUppercase == true } < 2
  }

  /// `Ana Ruiz (CMO)`, `Ana Ruiz - CMO`, `Ana Ruiz: CMO`, `Ana Ruiz CMO`.
  private static func person(_ entry: String) -> PersonReading {
    if let open = entry.firstIndex(of: "("), open > entry.startIndex {
      let role = entry[entry.index(after: open)...].prefix { $0 != ")" }
      return PersonReading(name: entry[..<open].trimmedBlanks, role: role.isEmpty ? nil : role.trimmedBlanks)
    }
    let words = entry.split(whereSeparator: \.isWhitespace)
    if let index = words.firstIndex(where: { ["-", "–", "—", "|", "/", "as", "como", "=", "→"].contains($0) }),
      index > 0,
      index + 1 < words.count
    {
      return PersonReading(
        name: entry[..<words[index].startIndex].trimmedBlanks, role: entry[words[index + 1].startIndex...].trimmedBlanks
      )
    }
    if let colon = entry.firstIndex(where: { $0 == ":" || $0 == "\t" }), colon > entry.startIndex {
      let role = entry[entry.index(after: colon)...].trimmedBlanks
      return PersonReading(name: entry[..<colon].trimmedBlanks, role: role.isEmpty ? nil : role)
    }
    if words.count > 1, let last = words.last, isInitials(last) {
      return PersonReading(name: entry[..<last.startIndex].trimmedBlanks, role: String(last))
    }
    return PersonReading(name: entry)
  }

  /// What stands before a role's separator.
  private static func namePart(_ entry: String) -> String {
    let words = entry.prefix { $0 != "(" && $0 != ":" && $0 != "|" }.split(whereSeparator: \.isWhitespace)
    return words.prefix { !["-", "–", "—"].contains($0) }.joined(separator: " ")
  }

  static func isRole(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return words.contains { roleWords.contains(Folding.text($0)) } || (words.count == 1 && isInitials(words[0]))
  }

  private static func isInitials(_ word: Substring) -> Bool {
    (2...5).contains(word.count) && word.allSatisfy { $0.isUppercase && $0.isLetter }
      && roleWords.contains(Folding.text(word))
  }

  /// "Ana Ruiz and Tom Berg" are two, "Head of Sales and Marketing" is one.
  private static func partedByAnd(_ part: Substring) -> [Substring] {
    let words = part.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated()
    where ["and", "y", "&", "e"].contains(word.lowercased()) && index + 1 < words.count {
      let right = part[words[index + 1].startIndex...]
      guard right.first?.isUppercase ?? false, !isRole(String(right.prefix { $0 != "(" && $0 != "-" })) else {
        continue
      }
      let left = part[..<word.startIndex]
      return (left.trimmedBlanks.isEmpty ? [] : [left]) + partedByAnd(right)
    }
    return [part]
  }
}
