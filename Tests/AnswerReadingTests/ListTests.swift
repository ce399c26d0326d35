import AnswerReading
import Testing

@Suite struct ListTests {
  @Test(
    arguments: [
      ("Students\nCompetitors", ["Students", "Competitors"]),
      ("- Students\n- Competitors\n", ["Students", "Competitors"]),
      ("1. Students\n2. Competitors", ["Students", "Competitors"]),
      ("1) Students\r\n2) Competitors", ["Students", "Competitors"]),
      ("• Students\n• Competitors", ["Students", "Competitors"]), ("a) one\nb) two", ["one", "two"]),
      ("[x] done\n[ ] open", ["done", "open"]),
      ("Students; Competitors", ["Students", "Competitors"]), ("students, competitors", ["students", "competitors"]),
      ("phone, email and whatsapp", ["phone", "email", "whatsapp"]),
      ("phone, email, and whatsapp", ["phone", "email", "whatsapp"]),
      ("teléfono, correo y WhatsApp", ["teléfono", "correo", "WhatsApp"]),
      (
        "Asked for a demo, but only after reading the price page",
        ["Asked for a demo, but only after reading the price page"]
      ),
      (
        "Company has 50 employees or more, in retail or logistics",
        ["Company has 50 employees or more, in retail or logistics"]
      ), ("1,200 employees", ["1,200 employees"]), ("Sales and Marketing", ["Sales and Marketing"]),
      ("3.5 stars or more", ["3.5 stars or more"]), ("", []), ("  \n \n", []), ("one", ["one"]),
      ("phone,email", ["phone", "email"]), ("retail; food, drinks; toys", ["retail", "food, drinks", "toys"]),
      ("new, contacted, meeting, offer, won, lost", ["new", "contacted", "meeting", "offer", "won", "lost"]),
      ("- a, b\n- c", ["a, b", "c"]), ("--verbose", ["--verbose"]),
      ("The CRM task is created, which starts the clock", ["The CRM task is created, which starts the clock"]),
    ]) func lists(_ text: String, _ expected: [String])
  {
    #expect(Said.reader().list(text) == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("Ana Ruiz, CMO", "Ana Ruiz=CMO"), ("Ana Ruiz (CMO)", "Ana Ruiz=CMO"), ("Ana Ruiz - CMO", "Ana Ruiz=CMO"),
      ("Ana Ruiz – Head of Marketing", "Ana Ruiz=Head of Marketing"), ("Ana Ruiz: CMO", "Ana Ruiz=CMO"),
      ("Ana Ruiz CMO", "Ana Ruiz=CMO"),
      ("Ana Ruiz, CMO; Tom Berg, Head of Sales", "Ana Ruiz=CMO; Tom Berg=Head of Sales"),
      ("Ana Ruiz, CMO\nTom Berg, Head of Sales", "Ana Ruiz=CMO; Tom Berg=Head of Sales"),
      ("Ana Ruiz, CMO, Tom Berg, Head of Sales", "Ana Ruiz=CMO; Tom Berg=Head of Sales"),
      ("Ana Ruiz, Tom Berg", "Ana Ruiz; Tom Berg"), ("Ana Ruiz and Tom Berg", "Ana Ruiz; Tom Berg"),
      ("Ana y Tom", "Ana; Tom"),
      ("Ana Ruiz, CMO and Tom Berg, Head of Sales", "Ana Ruiz=CMO; Tom Berg=Head of Sales"),
      ("Tom Berg, Head of Sales and Marketing", "Tom Berg=Head of Sales and Marketing"), ("Ana", "Ana"),
      (
        "María José García-López, Directora de Ventas y Marketing",
        "María José García-López=Directora de Ventas y Marketing"
      ), ("- Ana Ruiz, CMO\n- Tom", "Ana Ruiz=CMO; Tom"), ("", ""),
      ("Ana (CMO) and Tom (Head of Sales)", "Ana=CMO; Tom=Head of Sales"),
      ("Ana Ruiz como directora de marketing", "Ana Ruiz=directora de marketing"),
    ]) func people(_ text: String, _ expected: String)
  {
    let line = Said.reader().people(text).map { $0.name + ($0.role.map { "=" + $0 } ?? "") }.joined(separator: "; ")
    #expect(line == expected, "\(text)")
  }
}
