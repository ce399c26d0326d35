import AgreementModel
import Testing

/// Sound agreements of other companies, on which no rule may cry wolf: edits of the one in Madrid.
struct SoundAgreement: Sendable, CustomTestStringConvertible {
  let name: String
  let edits: [Edit]

  var testDescription: String { name }

  static let all: [SoundAgreement] = [
    SoundAgreement(name: "the sound one itself", edits: []),
    SoundAgreement(name: "Mexico, in Spanish, pesos", edits: spanish + mexico),
    SoundAgreement(name: "Argentina, in Spanish, seasonal months", edits: spanish + argentina),
    SoundAgreement(name: "a call centre around the clock", edits: aroundTheClock),
    SoundAgreement(name: "grades", edits: [grades]),
    SoundAgreement(name: "stages", edits: [stages]),
    SoundAgreement(name: "one person a team", edits: onePerson),
    SoundAgreement(name: "a year of large deals", edits: year),
    SoundAgreement(name: "siesta and Saturdays", edits: siesta),
    SoundAgreement(name: "software by the year", edits: software),
    SoundAgreement(name: "fifteenth to fifteenth", edits: fifteenth),
    SoundAgreement(name: "night shift", edits: night),
    SoundAgreement(name: "everything on the plain clock but the first contact", edits: plainClock),
    SoundAgreement(name: "words that sound vague and are none", edits: exactWords),
    SoundAgreement(name: "an answer left open with an owner", edits: leftOpen),
  ]
}

extension SoundAgreement {
  private static let spanish: [Edit] = [
    set("/language", #""es""#),
    set(
      "/revenue/roles", #"{"marketing": "llena el embudo de leads cualificados", "sales": "los convierte en clientes"}"#
    ),
    set("/customerValue/basis", #""ventas cerradas de 2026""#),
    set("/qualifiedLead/fit", #"["Sector comercio o logística", "La empresa tiene 50 empleados o más"]"#),
    set("/qualifiedLead/intent", #"["Solicitó una demo", "Abrió dos veces la página de precios en 14 días"]"#),
    set("/qualifiedLead/exclusions", #"["Estudiantes", "Competidores", "Clientes actuales"]"#),
    set("/qualifiedLead/requiredFields", #"["correo", "empresa", "teléfono"]"#),
    set("/qualifiedLead/mql", #""cumple todos los criterios y una señal de interés""#),
    set("/qualifiedLead/sql", #""Ventas habló con la persona y confirmó presupuesto y necesidad""#),
    set("/qualifiedLead/decidedBy", #""Dirección de Ventas""#),
    set("/commitment/salesContributes", #"["dos casos de éxito al mes"]"#),
    set("/delivery/channel", #""tarea en el CRM""#),
    set("/delivery/detail", #""asignado a la persona responsable de la zona, con el historial del lead""#),
    set("/delivery/owner", #""operaciones de Marketing""#), set("/delivery/fallback", #""correo al buzón de Ventas""#),
    set("/response/starts", #""se crea la tarea en el CRM""#),
    set(
      "/response/stops",
      #""el primer contacto hecho por una persona: llamada, correo o mensaje; las respuestas automáticas no cuentan""#),
    set("/upkeep/stages", #"["nuevo", "contactado", "reunión", "propuesta", "ganado", "perdido"]"#),
    set("/upkeep/owner", #""la persona responsable del lead""#),
    set(
      "/rejection/reasons",
      #"[{"name": "fuera del perfil", "then": "discard"}, {"name": "sin presupuesto este año", "then": "recycle"}, {"name": "mal momento", "then": "recycle"}]"#
    ),
    set("/rejection/disputes", #""lo deciden las dos direcciones en la reunión semanal""#),
    set("/review/onBreach", #""la persona responsable lo explica en la siguiente reunión""#),
  ]

  private static func money(_ currency: String, target: String, value: String) -> [Edit] {
    [
      set("/currency", "\"\(currency)\""),
      set("/revenue/target", #"{"amount": "\#(target)", "currency": "\#(currency)"}"#),
      set("/customerValue/average", #"{"amount": "\#(value)", "currency": "\#(currency)"}"#),
    ]
  }

  private static let mexico: [Edit] =
    money("MXN", target: "24000000.00", value: "360000.00") + [
      set("/locale", #""es-MX""#), set("/calendar/timeZone", #""America/Mexico_City""#),
      set(
        "/calendar/holidays",
        #"[{"date": "2027-01-01", "name": "Año Nuevo"}, {"date": "2027-02-01", "name": "Constitución"}, {"date": "2027-03-15", "name": "Natalicio de Benito Juárez"}]"#
      ),
      set("/review/reviewOn", #""2027-03-16""#),
      set("/review/meeting", #"{"weekday": "tuesday", "time": "10:00", "minutes": 45, "every": "week"}"#),
    ]

  // 720,000 of 1,200,000 at 18,000 are 40 customers; at 52 of 1,240 they take 954 leads: 250 + 404 + 300.
  private static let argentina: [Edit] =
    money("ARS", target: "1200000000", value: "18000000") + [
      set("/calendar/timeZone", #""America/Argentina/Buenos_Aires""#),
      set("/period", #"{"label": "T2 2027", "from": "2027-04-01", "to": "2027-07-01"}"#),
      set(
        "/calendar/holidays",
        #"[{"date": "2027-04-02", "name": "Malvinas"}, {"date": "2027-05-25", "name": "Revolución de Mayo"}]"#),
      set("/commitment/leadsPerMonth", #"{"2027-04": 250, "2027-05": 404, "2027-06": 300}"#),
      set("/review/reviewOn", #""2027-06-14""#),
    ]

  private static func week(_ days: [String], _ hours: String) -> Edit {
    set("/calendar/weeklyHours", "{" + days.map { "\"\($0)\": [\(hours)]" }.joined(separator: ", ") + "}")
  }

  private static let workdays = ["monday", "tuesday", "wednesday", "thursday", "friday"]

  private static let aroundTheClock: [Edit] = [
    week(workdays + ["saturday", "sunday"], #"["00:00", "24:00"]"#), set("/calendar/holidays", "[]"),
    set("/calendar/timeZone", #""America/Chicago""#),
    set("/response/limit", #"{"iso8601": "PT1H", "clock": "elapsed"}"#),
    set("/delivery/within", #"{"iso8601": "PT5M", "clock": "elapsed"}"#),
    set("/attempts/within", #"{"iso8601": "P14D", "clock": "elapsed"}"#),
  ]

  private static let grades = set(
    "/response/grades",
    #"""
    [{"name": "demo request", "when": {"source": ["demo"]}, "limit": {"iso8601": "PT15M", "clock": "working"}, "share": {"decimal": "0.90"}},
     {"name": "event", "when": {"source": ["fair", "webinar"]}, "limit": {"iso8601": "PT4H", "clock": "working"}, "share": {"decimal": "0.95"}}]
    """#)

  // 310/1240 · 52/310 = 52/1240.
  private static let stages = set(
    "/conversion/stages",
    #"""
    [{"name": "SQL", "rate": {"numerator": 310, "denominator": 1240}},
     {"name": "customer", "rate": {"numerator": 52, "denominator": 310}}]
    """#)

  // 60,000 · 50 % ÷ 5,000 = 6 customers; at 12 of 240 that is 120 leads, 10 a week: 6 · 10 · 10 minutes of 20 hours.
  private static let onePerson: [Edit] =
    money("GBP", target: "60000.00", value: "5000.00") + [
      set("/calendar/timeZone", #""Europe/London""#), set("/revenue/marketingShare", #"{"decimal": "0.5"}"#),
      set(
        "/parties/participants",
        #"[{"name": "Amy Lowe", "role": "Marketing", "team": "marketing"}, {"name": "Raj Patel", "role": "Sales", "team": "sales"}]"#
      ),
      set("/conversion/leadToCustomer", #"{"numerator": 12, "denominator": 240}"#),
      set("/commitment/leadsPerMonth", #"{"2027-01": 40, "2027-02": 40, "2027-03": 40}"#),
      set("/capacity", #"{"representatives": 1, "followUpHoursPerWeek": 20, "reachableAccounts": 900}"#),
      set("/rejection/disputes", #""both of us decide in the weekly meeting""#),
    ]

  // 12 million · 40 % ÷ 120,000 = 40 customers, 25 of them from earlier leads: 15 at 30 of 1,500 are 750 leads.
  private static let year: [Edit] =
    money("USD", target: "12000000.00", value: "120000.00") + [
      set("/calendar/timeZone", #""America/New_York""#), set("/revenue/marketingShare", #"{"decimal": "0.40"}"#),
      set("/period", #"{"label": "2027", "from": "2027-01-01", "to": "2028-01-01"}"#),
      set(
        "/calendar/holidays",
        #"[{"date": "2027-01-01", "name": "New Year's Day"}, {"date": "2027-07-05", "name": "Independence Day"}]"#),
      set("/customerValue/largest", #"{"amount": "900000.00", "currency": "USD"}"#),
      set("/conversion/leadToCustomer", #"{"numerator": 30, "denominator": 1500}"#),
      set("/conversion/salesCycle/iso8601", #""P7M""#), set("/conversion/openPipeline", "25"),
      set(
        "/commitment/leadsPerMonth",
        "{" + (1...12).map { "\"2027-\($0 < 10 ? "0" : "")\($0)\": 63" }.joined(separator: ", ") + "}"),
      set("/review/reviewOn", #""2027-12-13""#),
    ]

  private static let siesta: [Edit] = [
    set(
      "/calendar/weeklyHours",
      "{" + workdays.map { "\"\($0)\": [[\"09:00\", \"14:00\"], [\"16:00\", \"19:00\"]]" }.joined(separator: ", ")
        + #", "saturday": [["10:00", "13:00"]]}"#),
    set("/review/meeting", #"{"weekday": "saturday", "time": "10:00", "minutes": 60, "every": "fortnight"}"#),
  ]

  private static let software: [Edit] = [
    set("/revenue/basis", #""firstYear""#), set("/revenue/countsWhen", #""signed""#),
    set("/revenue/tax", #""withoutTax""#),
    set("/customerValue/basis", #""annual contract value of 2026's new subscriptions""#),
    set("/conversion/leadToCustomer", #"{"decimal": "0.042"}"#),
    set(
      "/provenance",
      #"{"/conversion/leadToCustomer": {"origin": "measured", "by": "both", "at": "2026-12-01T10:00:00+01:00"}}"#),
  ]

  // 14 days of February, 31 of March, 30 of April, 14 of May.
  private static let fifteenth: [Edit] = [
    set("/period", #"{"label": "spring", "from": "2027-02-15", "to": "2027-05-15"}"#),
    set("/commitment/leadsPerMonth", #"{"2027-02": 160, "2027-03": 330, "2027-04": 314, "2027-05": 150}"#),
    set("/calendar/holidays", #"[{"date": "2027-03-26", "name": "Good Friday"}]"#),
    set("/review/reviewOn", #""2027-05-03""#),
  ]

  private static let night: [Edit] = [
    week(workdays, #"["22:00", "06:00"]"#), set("/calendar/timeZone", #""Europe/Berlin""#),
    set("/calendar/specialDays", "[]"),
    set("/review/meeting", #"{"weekday": "monday", "time": "22:30", "minutes": 45, "every": "week"}"#),
  ]

  private static let plainClock: [Edit] = [
    set("/attempts/within", #"{"iso8601": "P14D", "clock": "elapsed"}"#),
    set("/upkeep/within", #"{"iso8601": "P2D", "clock": "elapsed"}"#),
    set("/rejection/decideWithin", #"{"iso8601": "P5D", "clock": "elapsed"}"#),
    set("/response/limit", #"{"iso8601": "P1D", "clock": "working", "until": "dayEnd"}"#),
  ]

  private static let exactWords: [Edit] = [
    set(
      "/qualifiedLead/fit",
      #"["Industry is consumer goods or fast food", "Segment: large companies", "Job title contains quality manager"]"#),
    set(
      "/qualifiedLead/intent",
      #"["Area of interest is filled", "Opened 3 interesting pages in 7 days", "Booked a demo"]"#),
    set("/qualifiedLead/mql", #""company fits, and booked a demo""#),
    set("/delivery/channel", #""HubSpot task, with a message in Slack""#),
    set("/rejection/disputes", #""both heads decide within 2 working days""#),
  ]

  private static let leftOpen: [Edit] = [
    remove("/capacity/reachableAccounts"), remove("/conversion/salesCycle"),
    set("/open", #"[{"pointer": "/conversion/salesCycle", "owner": "Tom Berg", "due": "2027-01-15"}]"#),
  ]
}
