extension CRM {
  /// Zoho CRM: the exports of Leads, and of Calls, Meetings and Tasks.
  ///
  /// A lead is handed over on the date that the company keeps for it, or else when it is created, and accepted when it is
  /// converted. A task happened when it was closed, a call when it began; due dates are never read.
  ///
  /// Found: the standard fields in Zoho's help, header lists of exports in public repositories, in Spanish `ID de registro`,
  /// `Hora de creación`, `Propietario de Posible Cliente`, `Estado de Posible Cliente`, `Fuente de Posible Cliente`,
  /// `Correo electrónico`. The Spanish names of calls were not seen in a file.
  static let zoho = CRM(
    name: "Zoho",
    leads: [
      "lead_id": ["Record Id", "Lead Id", "ID de registro", "Id de Posible cliente"],
      "handed_over_at": ["MQL Date", "MQL Time", "Fecha MQL", "Created Time", "Hora de creación"],
      "accepted_at": [
        "Lead Conversion Time", "Converted Time", "Hora de conversión de Posible cliente",
        "Hora de conversión del posible cliente",
      ],
      "source": ["Lead Source", "Fuente de Posible cliente", "Fuente del posible cliente"],
      "owner": ["Lead Owner", "Propietario de Posible cliente", "Propietario del posible cliente"],
      "status": ["Lead Status", "Estado de Posible cliente", "Estado del posible cliente"],
      "rejection_reason": [
        "Rejection Reason", "Junk Reason", "Lost Reason", "Motivo de rechazo", "Motivo de descalificación",
      ],
      "contact_id": [
        "Converted Contact.id", "Converted Contact Id", "Converted Contact", "Contacto convertido.id",
        "Contacto convertido",
      ],
      "deal_id": [
        "Converted Deal.id", "Converted Deal Id", "Converted Deal", "Trato convertido.id", "Trato convertido",
      ],
      "currency": ["Currency", "Moneda"],
      "email": ["Email", "Correo electrónico"],
      "phone": ["Phone", "Mobile", "Teléfono", "Móvil"],
      "company": ["Company", "Empresa", "Compañía"],
    ],
    activities: [
      "lead_id": [
        "Lead Id", "Who Id", "What Id", "Related To.id", "Related To Id", "Contact Name.id", "Relacionado con.id",
        "Id de Posible cliente",
      ],
      "at": [
        "Call Start Time", "Hora de inicio de la llamada", "Hora de inicio de llamada", "Closed Time", "Hora de cierre",
        "From",
        "Start DateTime", "Activity Start Time",
      ],
      "channel": ["Activity Type", "Tipo de actividad"],
      "owner": [
        "Call Owner", "Task Owner", "Meeting Owner", "Event Owner", "Host", "Propietario de Llamada",
        "Propietario de la llamada",
        "Propietario de Tarea", "Anfitrión",
      ],
      "outcome": ["Call Result", "Outgoing Call Status", "Resultado de la llamada", "Resultado de llamada"],
      "direction": ["Call Type", "Tipo de llamada"],
    ])
}
