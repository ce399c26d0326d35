internal import AgreementModel

// What the rules listen for in the room's own words, in both languages.

/// Lists of words that the rules look for.
enum WordLists {
  /// A person, not a machine, is meant; or automatic replies are at least mentioned.
  static let people = WordList([
    "person", "human", "people", "somebody", "someone", "rep", "salesperson", "automatic", "automated", "autoresponder",
    "automatically", "sdr", "conversation", "spoke", "speaks", "call", "phones", "visit", "meeting",
    "persona", "personas", "humano", "humana", "alguien", "vendedor", "vendedora", "comercial", "automatica",
    "automaticas", "automatico", "automaticos", "automaticamente", "conversacion", "llamada", "llama", "habla",
    "visita", "reunion",
  ])

  /// Leads that ask to be called.
  static let raisedHand = WordList([
    "demo", "demos", "demonstration", "contact request", "contact form", "contact sales", "pricing", "price request",
    "quote", "quotation", "trial", "call me back", "callback",
    "demostracion", "presupuesto", "cotizacion", "precios", "prueba gratuita", "formulario de contacto",
    "solicitud de contacto",
  ])

  /// Time and effort without a number.
  static let vagueTime = WordList([
    "asap", "as soon as possible", "as soon as we can", "as quickly as possible", "as fast as possible", "soon",
    "shortly", "promptly", "timely", "in a timely manner", "quickly", "immediately", "right away", "straight away",
    "urgently", "regularly", "periodically", "from time to time", "occasionally", "frequently", "often",
    "when possible", "where possible", "if possible", "as needed", "when needed", "where appropriate", "best effort",
    "best efforts", "sooner or later", "eventually", "in due course", "reasonable time", "as agreed case by case",
    "cuanto antes", "lo antes posible", "lo mas pronto posible", "lo mas rapido posible", "pronto", "en breve",
    "a la brevedad", "a la mayor brevedad", "enseguida", "en seguida", "rapidamente", "con rapidez", "inmediatamente",
    "de inmediato", "urgentemente", "regularmente", "con regularidad", "periodicamente", "de vez en cuando",
    "ocasionalmente", "frecuentemente", "con frecuencia", "a menudo", "cuando sea posible", "si es posible",
    "cuando se pueda", "en lo posible", "en la medida de lo posible", "segun sea necesario", "cuando haga falta",
    "a su debido tiempo", "oportunamente", "en tiempo y forma", "plazo razonable",
  ])

  /// Qualities without a measure.
  static let vagueQuality = WordList(
    [
      "good", "quality", "interesting", "interested", "interest", "promising", "serious", "decent", "relevant",
      "suitable", "appropriate", "adequate", "sufficient", "enough", "several", "some", "many", "a lot", "lots",
      "big company", "big companies", "large company", "large companies", "large enough", "big enough", "small company",
      "small companies", "important", "hot lead", "hot leads", "warm lead", "warm leads", "engaged", "right fit",
      "reasonable", "high potential", "has potential", "potential",
      "buen", "buena", "bueno", "buenos", "buenas", "calidad", "interesante", "interesantes", "interesado",
      "interesada", "interesados", "interes", "prometedor", "prometedora", "serio", "seria", "serios", "relevante",
      "relevantes", "adecuado", "adecuada", "adecuados", "apropiado", "apropiada", "suficiente", "suficientes",
      "algun", "alguna", "algunos", "algunas", "varios", "varias", "muchos", "muchas", "bastante", "bastantes",
      "empresa grande", "empresas grandes", "gran empresa", "grandes empresas", "empresa pequena", "empresas pequenas",
      "importante", "importantes", "lead caliente", "leads calientes", "razonable", "potencial", "con potencial",
    ],
    except: [
      "quality manager", "quality assurance", "quality control", "quality director", "quality department",
      "quality management", "head of quality", "director of quality", "good standing", "area of interest",
      "interest rate",
      "interest form", "interest field", "product of interest", "legitimate interest", "conflict of interest",
      "buenos aires", "control de calidad", "gestion de calidad", "director de calidad", "directora de calidad",
      "jefe de calidad", "jefa de calidad", "responsable de calidad", "departamento de calidad",
      "aseguramiento de calidad", "area de interes", "producto de interes", "tipo de interes", "campo interes",
      "at least some", "signal of interest", "signs of interest", "senal de interes", "senales de interes",
      "formulario de interes", "conflicto de interes",
    ])

  /// Guesses about what somebody feels, knows or will do.
  static let judgements = WordList([
    "seems", "seem", "seems to", "appears", "appears to", "feels", "feeling", "gut", "gut feeling", "looks like",
    "likely", "probably", "maybe", "perhaps", "might", "could", "wants to", "want to", "would like to", "wishes",
    "hopes", "motivated", "enthusiastic", "open to", "ready to", "willing", "willing to", "understands", "aware of",
    "cares about", "believes", "we believe", "we think", "good fit", "nice", "curious", "friendly", "real need",
    "genuine need", "has a need", "looking for", "is looking", "thinking about", "considering",
    "parece", "parecen", "parezca", "sensacion", "da la impresion", "corazonada", "intuicion", "probablemente",
    "quizas", "quiza", "tal vez", "podria", "podrian", "quiere", "quieren", "desea", "desean", "le gustaria",
    "motivado", "motivada", "entusiasmado", "abierto a", "abierta a", "dispuesto", "dispuesta", "dispuesto a",
    "listo para", "lista para", "entiende", "es consciente", "cree", "creemos", "encaja bien", "curioso", "curiosa",
    "necesidad real", "tiene una necesidad", "busca", "buscan", "esta buscando", "esta pensando",
  ])

  static let scores = WordList([
    "score", "lead score", "scoring", "scored", "points", "puntuacion", "puntaje", "puntos", "scoring alto",
  ])

  /// Money that comes again.
  static let recurring = WordList([
    "subscription", "subscriptions", "mrr", "arr", "saas", "recurring", "monthly fee", "per month", "a month",
    "monthly",
    "retainer", "licence", "licences", "license", "licenses", "annual contract", "contract value", "lifetime",
    "suscripcion", "suscripciones", "recurrente", "recurrentes", "cuota", "cuotas", "mensual", "mensuales", "al mes",
    "iguala", "licencia", "licencias", "contrato anual", "contratos anuales", "cuota mensual",
  ])

  static let guesses = WordList([
    "guess", "guessed", "a guess", "estimate", "estimated", "estimation", "we think", "more or less", "roughly", "gut",
    "gut feeling", "experience", "nobody knows", "unknown", "assumption", "rule of thumb", "hunch",
    "estimacion", "estimado", "estimada", "a ojo", "suposicion", "supuesto", "creemos", "mas o menos", "intuicion",
    "corazonada", "experiencia", "no se sabe", "desconocido", "a bulto", "calculo aproximado",
  ])

  static let sql = WordList(["sql", "sqls", "sales qualified", "sales qualified lead", "calificado por ventas"])

  /// Words by which a definition refers to who fits.
  static let fit = WordList([
    "fit", "fits", "fitting", "profile", "icp", "firmographic", "segment", "persona", "target company",
    "target account",
    "encaje", "encaja", "encajan", "perfil", "segmento", "cliente ideal", "empresa objetivo", "ajuste",
  ])

  /// Words by which a definition refers to what somebody did.
  static let intent = WordList([
    "intent", "intention", "signal", "signals", "behaviour", "behavior", "action", "activity", "event", "raised hand",
    "asked", "requested", "demo",
    "intencion", "senal", "senales", "comportamiento", "accion", "actividad", "evento", "mano alzada", "pidio",
    "solicito", "solicita",
  ])

  /// Words by which a definition refers to both.
  static let allCriteria = WordList([
    "all criteria", "all of the criteria", "all the criteria", "both criteria", "all of the above", "every criterion",
    "score", "lead score", "scoring", "points",
    "todos los criterios", "ambos criterios", "todo lo anterior", "los criterios anteriores", "cada criterio",
    "puntuacion", "puntaje", "puntos",
  ])

  static let sameAsMQL = WordList([
    "same as mql", "same as an mql", "same as the mql", "same as above", "equal to mql", "identical to the mql",
    "igual que mql", "igual que el mql", "igual que un mql", "lo mismo que el mql", "lo mismo que mql",
    "lo mismo que un mql", "igual al mql", "lo mismo",
  ])

  /// Definitions of an SQL that add nothing, as a whole.
  static let anyMQL: Set<String> = [
    "mql", "an mql", "a mql", "every mql", "any mql", "all mqls", "the same", "same", "un mql", "el mql",
    "cualquier mql",
    "todo mql", "cada mql", "todos los mql", "el mismo", "igual",
  ]

  /// Fields that hold an address, and the channels that need it.
  static let contactFields: [(names: WordList, of: Set<String>)] = [
    (
      WordList([
        "phone", "phones", "telephone", "mobile", "mobilephone", "phonenumber", "cell", "cellphone", "tel", "number",
        "whatsapp", "telefono", "telefonos", "movil", "celular", "fono", "numero",
      ]), ["phone", "whatsapp", "sms"]
    ),
    (
      WordList([
        "email", "emails", "mail", "e mail", "emailaddress", "correo", "correos", "contact data", "datos de contacto",
      ]),
      ["email"]
    ),
    (
      WordList(["address", "street", "city", "postcode", "zip", "direccion", "domicilio", "calle", "codigo postal"]),
      ["letter"]
    ),
  ]

  /// Ways of telling that leave no time and no record.
  static let traceless = WordList([
    "verbally", "verbal", "orally", "by word of mouth", "word of mouth", "in person", "in the corridor", "hallway",
    "at the coffee machine", "by phone", "phone call", "we call", "telephone", "a call", "shout", "paper", "post it",
    "on paper", "spreadsheet", "spreadsheets", "excel", "google sheet", "google sheets", "csv", "whatsapp", "chat",
    "slack", "in the meeting", "list by mail", "whiteboard",
    "verbalmente", "de palabra", "de viva voz", "boca a boca", "oralmente", "en persona", "en el pasillo", "pasillo",
    "por telefono", "llamada", "una llamada", "papel", "en papel", "post it", "hoja de calculo", "hojas de calculo",
    "excel", "planilla", "hoja de google", "en la reunion", "pizarra", "grupo de whatsapp",
  ])

  /// Ways of telling that a machine writes down beside them.
  static let traced = WordList([
    "crm", "task", "hubspot", "salesforce", "pipedrive", "zoho", "dynamics", "ticket", "workflow", "automation",
    "integration", "api", "webhook", "tarea", "automatizacion", "flujo", "integracion",
  ])

  static let won = WordList([
    "won", "closed won", "customer", "client", "sold", "sale", "signed", "closed", "deal", "order",
    "ganado", "ganada", "ganados", "cliente", "vendido", "venta", "firmado", "cerrado", "cerrada", "pedido",
  ])

  static let lost = WordList([
    "lost", "closed lost", "rejected", "disqualified", "unqualified", "discarded", "dead", "closed", "recycled",
    "nurture", "nurturing",
    "perdido", "perdida", "perdidos", "rechazado", "rechazada", "descartado", "descartada", "descalificado",
    "no calificado", "cerrado", "cerrada", "reciclado",
  ])

  static let discard = WordList([
    "discard", "discarded", "delete", "deleted", "drop", "trash", "close", "nothing",
    "descartar", "descartado", "eliminar", "borrar", "cerrar", "nada",
  ])

  static let unreached = WordList([
    "cannot be reached", "can not be reached", "could not be reached", "not reached", "unreachable", "no answer",
    "no response", "no reply", "no contact", "does not answer", "never answers", "not reachable",
    "no se pudo contactar", "no contactado", "no localizado", "ilocalizable", "no responde", "no contesta",
    "sin respuesta", "no localizable", "imposible contactar", "no se le localiza",
  ])

  /// Reasons that explain nothing, as a whole.
  static let catchAllReasons: Set<String> = [
    "other", "others", "other reason", "other reasons", "misc", "miscellaneous", "various", "not interested",
    "no interest", "uninterested", "bad lead", "bad leads", "bad quality", "poor quality", "low quality", "not good",
    "no good", "not a fit", "unqualified", "not qualified", "disqualified", "rejected", "unknown", "none", "n a",
    "no reason", "junk", "does not want", "no time",
    "otro", "otra", "otros", "otras", "otro motivo", "otros motivos", "otra razon", "otras razones", "varios",
    "no interesado", "no interesada", "no interesa", "no le interesa", "no esta interesado", "sin interes",
    "no tiene interes", "mal lead", "lead malo", "mala calidad", "baja calidad", "no calificado", "no cualificado",
    "no califica", "descalificado", "rechazado", "desconocido", "ninguno", "sin motivo", "no quiere", "no sirve",
  ]

  /// How much or how often, in words.
  static let amounts = WordList([
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "a month", "a week",
    "a quarter", "per month", "per week", "per quarter", "monthly", "weekly", "quarterly", "every", "each", "daily",
    "un", "una", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "al mes",
    "a la semana", "por semana", "por mes", "al trimestre", "mensual", "mensuales", "semanal", "semanales",
    "trimestral", "cada", "diario",
  ])
}
