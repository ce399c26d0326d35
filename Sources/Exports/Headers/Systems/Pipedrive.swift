extension CRM {
  /// Pipedrive: the exports of leads, deals and activities, whose headers are `Entity - Field`.
  ///
  /// A lead is handed over when it is created. A lost deal is no rejected lead, so neither lost time nor reason is
  /// read. An activity happened when it was marked as done; its due date is never read, so only done ones should be exported.
  ///
  /// Found: the default fields in Pipedrive's sample spreadsheet, dashboards over exports in public repositories
  /// (`Deal - Won time`, `Lead - Lead created on`, in Spanish `Negocio - Negocio creado el`, `Negocio - Fecha de ganado`,
  /// `Actividad - Hora en que se marcó como completada`, and `Trato - …` in Latin America).
  static let pipedrive = CRM(
    name: "Pipedrive",
    leads: [
      "lead_id": [
        "Lead - ID", "Lead - Pipedrive System ID", "Prospecto - ID", "Deal - ID", "Deal - Pipedrive System ID",
        "Negocio - ID",
        "Trato - ID",
      ],
      "handed_over_at": [
        "Lead - Lead created", "Lead - Lead created on", "Lead - Creation date", "Lead - Add time",
        "Prospecto - Prospecto creado el", "Deal - Deal created", "Deal - Deal created on", "Deal - Creation date",
        "Deal - Add time", "Negocio - Negocio creado el", "Negocio - Fecha de creación", "Trato - Trato creado el",
        "Trato - Trato creado",
      ],
      "source": [
        "Lead - Source channel", "Lead - Source", "Lead - Source origin", "Deal - Source channel",
        "Deal - Source origin",
        "Prospecto - Canal de origen", "Negocio - Canal de origen", "Trato - Canal de origen",
      ],
      "owner": [
        "Lead - Owner", "Deal - Owner", "Prospecto - Propietario", "Negocio - Propietario", "Trato - Propietario",
      ],
      "status": [
        "Deal - Stage", "Deal - Stage (pipeline)", "Negocio - Etapa", "Trato - Etapa", "Lead - Labels", "Lead - Label",
        "Prospecto - Etiquetas", "Prospecto - Etiqueta",
      ],
      "status_changed_at": [
        "Deal - Last stage change", "Deal - Stage change time", "Negocio - Último cambio de etapa",
        "Trato - Último cambio de etapa",
      ],
      "won_at": ["Deal - Won time", "Negocio - Fecha de ganado", "Trato - Fecha de ganado", "Trato - Hora de ganado"],
      "amount": ["Deal - Value", "Lead - Value", "Negocio - Valor", "Trato - Valor", "Prospecto - Valor"],
      "currency": [
        "Deal - Currency", "Deal - Currency of value", "Deal - Currency of Value", "Lead - Currency of Value",
        "Negocio - Moneda",
        "Trato - Moneda",
      ],
      "contact_id": [
        "Lead - Contact person ID", "Deal - Contact person ID", "Person - ID", "Negocio - ID de la persona de contacto",
        "Persona - ID",
      ],
      "email": [
        "Person - Email", "Person - Email - Work", "Person - Email (Work)", "Persona - Correo electrónico",
        "Persona - Correo electrónico - Trabajo",
      ],
      "phone": [
        "Person - Phone", "Person - Phone - Work", "Person - Phone (Work)", "Persona - Teléfono",
        "Persona - Teléfono - Trabajo",
      ],
      "company": [
        "Lead - Organization", "Deal - Organization", "Organization - Name", "Organization", "Negocio - Organización",
        "Trato - Organización", "Organización - Nombre", "Organización",
      ],
    ],
    activities: [
      "lead_id": [
        "Lead - ID", "Activity - Lead ID", "Prospecto - ID", "Deal - ID", "Activity - Deal ID", "Negocio - ID",
        "Trato - ID",
      ],
      "at": [
        "Activity - Marked as done time", "Actividad - Hora en que se marcó como completada",
        "Actividad - Fecha en que se marcó como completada",
      ],
      "channel": ["Activity - Type", "Actividad - Tipo"],
      "owner": [
        "Activity - Assigned to user", "Activity - Owner", "Actividad - Asignada al usuario",
        "Actividad - Asignado al usuario",
      ],
      "contact_id": ["Activity - Contact person ID", "Person - ID", "Persona - ID"],
    ])
}
