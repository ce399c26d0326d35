import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A whole workshop in Spanish, for a company in Mexico, in a narrow window, with a crash after an ambiguous answer.
///
/// By hand: 24,500,000 × 50 % = 12,250,000; ÷ 350,000 = 35 customers; ÷ (1 ÷ 20) = 700 leads in 6 months, 116.67, 117 a
/// month; 350,000 × 0.05 = 17,500 a lead; 35 × 45 ÷ 181 days = 8.70, 9 customers too late, 3,150,000.
/// 120 a month: 720 × 0.05 × 350,000 = 12,600,000. 120 × 7 ÷ 28 × 6 × 10 ÷ 60 = 30 hours of 5 × 10 = 50: 60 %.
@Suite struct SpanishWorkshopTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace(["ENTENTE_LANG": "es", "TZ": "America/Mexico_City"]) }

  @Test func deLaPrimeraPreguntaALosDocumentosFirmados() throws {
    let first = try Facilitator(try workplace.terminal("new", "Peña y Hijos", columns: 40))
    try preparation(first)
    try figures(first)
    try definition(first)
    // The machine dies between an answer that can be read in two ways and the choice.
    try first.answer("24 h", "se puede entender de dos maneras", "24 horas naturales", "24 horas hábiles")
    first.terminal.signal(SIGKILL)
    #expect(try first.terminal.ending() == 128 + SIGKILL)

    let second = try Facilitator(try workplace.terminal("resume", "Peña y Hijos"))
    try second.terminal.wait(for: "“24 h” se puede entender de dos maneras")
    try promises(second)
    try signatures(second)
    #expect(first.terminal.screen.unknown == [] && second.terminal.screen.unknown == [])
    try documents()
  }

  private func preparation(_ room: Facilitator) throws {
    try room.answer("", "Peña y Hijos.", "¿Para qué periodo es?")
    try room.answer(Key.controlU + "enero a junio de 2027", "1 de enero al 30 de junio de 2027")
    // An accent of its own, taken back with its letter.
    try room.answer("Íñigo Núñe\u{301}\(Key.backspace)ez, CMO", "Íñigo Núñez, CMO")
    try room.answer("", "¿Y por Ventas?")
    try room.answer(Key.paste("Tomás Peña, director comercial\nLucía Gómez, SDR\nJosé Ruiz, SDR"), "José Ruiz, SDR")
    try room.answer("", "¿Cuántas personas de Ventas")
    try room.answer("cinco", "5 personas")
    try room.answer("10 horas", "10 horas a la semana por persona", "Enter lo acepta todo")
    try room.answer("5 lunes a viernes de 9 a 14 y de 16 a 19", "lun–vie 09:00–14:00 y 16:00–19:00")
    try room.answer("/avan" + Key.tab, "← aquí")
    try room.answer("", "✓ Preparación", "paso 2 de 12")
  }

  private func figures(_ room: Facilitator) throws {
    try room.answer("24.5 MDP", "$24,500,000")
    try room.answer("la mitad", "$12,250,000")
    try room.press(Key.escape, "¿Cuánto")
    try room.answer(Key.controlU + "50%", "50 %")
    try room.answer("", "✓ Objetivo de ingresos")
    try room.answer("350,000", "$350,000", "35 clientes")
    try room.answer("/deshacer 2", "Valor de un cliente")
    try room.answer("/rehacer 2", "$350,000")
    try room.answer("ventas cerradas de 2026", "ventas cerradas de 2026")
    try room.answer("", "✓ Valor del cliente", "paso 4 de 12")
    try room.answer("uno de cada veinte", "5 %", "700 MQL", "117 al mes. Cada uno vale $17,500")
    try room.answer("45 días", "9 clientes", "$3,150,000")
    try room.answer("", "✓ Conversión", "paso 5 de 12")
  }

  private func definition(_ room: Facilitator) throws {
    try room.answer("Sector es comercio; más de 50 empleados", "Sector es comercio y más de 50 empleados")
    try room.answer("", "¿Qué")
    try room.answer("Pidió una demo", "Pidió una demo")
    try room.answer("", "¿")
    try room.answer("todo el perfil y una señal", "todo el perfil y una señal")
    // Half an answer, given up.
    try room.edit("Ventas habl", untilLineIs: "Ventas habl")
    try room.press(Key.controlC, "SQL")
    try room.answer("Ventas habló con la persona", "Ventas habló con la persona")
    try room.answer("", "Quién lo decide")
    try room.answer("", "✓ Definición de MQL y SQL", "paso 6 de 12")
    try room.answer(Key.controlU + "120 al mes", "720", "30 horas a la semana")
    try room.answer("80 por ciento", "80 %")
    try room.answer("", "✓ Compromiso de leads")
    try room.answer("tarea en el CRM", "tarea en el CRM")
    try room.answer("", "✓ Entrega del lead", "paso 8 de 12")
  }

  private func promises(_ room: Facilitator) throws {
    try room.answer("reloj", "24 horas naturales")
    try room.answer("95%", "95 %", "24 horas naturales")
    try room.answer("", "✓ Tiempo de respuesta", "paso 9 de 12")
    try room.answer("6 descartar", "descartar")
    try room.answer("", "paso 10 de 12")
    try room.answer("", "paso 11 de 12")
    try room.answer("/clausula Ferias: los leads de una feria se entregan en dos días", "Ferias")
    try room.answer("", "paso 12 de 12")
    try room.answer(Key.controlU + "15 de junio de 2027", "15 de junio de 2027")
    try room.answer("", "Enter")
  }

  private func signatures(_ room: Facilitator) throws {
    try room.answer("", "¿Quién firma por Marketing?")
    try room.answer("Íñigo Núñez", "Íñigo Núñez")
    try room.answer("", "¿Quién firma por Ventas?")
    try room.answer("Tomás Peña", "Tomás Peña")
    try room.answer("", "/exportar")
    room.terminal.type(Key.enter)
    #expect(try room.terminal.ending() == 0)
  }

  private func documents() throws {
    for (kind, ending) in [("markdown", "md"), ("json", "json")] {
      let run = try workplace.run("export", "Peña y Hijos", "--format", kind)
      #expect(run.code == 0)
      try expectGolden(withoutClock(run.text), "spanish.\(ending)")
    }
  }
}
