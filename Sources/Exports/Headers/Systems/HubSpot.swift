extension CRM {
  /// HubSpot: the contacts' export, and that of calls, e-mails and meetings.
  ///
  /// A contact is handed over when it becomes a marketing qualified lead and accepted when it becomes a sales qualified one.
  /// Newer accounts stamp `Date entered "…"`, older ones `Became a …`; the newer is surer, because it also moves when a
  /// contact comes back. The contact's create date is no hand-over.
  ///
  /// Found: the property list of the contacts API (label and internal name of each), exports in English and Spanish in public
  /// repositories (`Record ID`, `ID de registro`, `Propietario del contacto`, `Fuente original de tráfico`, `Estado del lead`).
  /// The Spanish names of the stage dates follow HubSpot's Spanish names of the stages and were not seen in a file.
  static let hubSpot = CRM(
    name: "HubSpot",
    leads: [
      "lead_id": [
        "Record ID", "Record ID - Contact", "Contact ID", "ID de registro", "ID de registro - Contacto",
        "ID de contacto",
        "hs_object_id", "vid",
      ],
      "handed_over_at": [
        "Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"",
        "Became a Marketing Qualified Lead Date",
        "Became an MQL Date", "hs_v2_date_entered_marketingqualifiedlead",
        "hs_lifecyclestage_marketingqualifiedlead_date",
        "Fecha de entrada en \"Lead calificado por marketing (Pipeline de etapa del ciclo de vida)\"",
        "Fecha en que se convirtió en lead calificado por marketing",
        "Fecha en que se convirtió en un lead calificado por marketing",
      ],
      "accepted_at": [
        "Date entered \"Sales Qualified Lead (Lifecycle Stage Pipeline)\"", "Became a Sales Qualified Lead Date",
        "Became an SQL Date", "hs_v2_date_entered_salesqualifiedlead", "hs_lifecyclestage_salesqualifiedlead_date",
        "Fecha de entrada en \"Lead calificado por ventas (Pipeline de etapa del ciclo de vida)\"",
        "Fecha en que se convirtió en lead calificado por ventas",
        "Fecha en que se convirtió en un lead calificado por ventas",
      ],
      "won_at": [
        "Date entered \"Customer (Lifecycle Stage Pipeline)\"", "Became a Customer Date", "hs_v2_date_entered_customer",
        "hs_lifecyclestage_customer_date", "Close Date", "closedate", "Fecha en que se convirtió en cliente",
        "Fecha de cierre",
      ],
      "source": [
        "Original Traffic Source", "Original Source", "Original Source Type", "hs_analytics_source",
        "Fuente original de tráfico", "Fuente original", "Tipo de fuente original",
      ],
      "owner": ["Contact owner", "Propietario del contacto", "hubspot_owner_id"],
      "status": ["Lead Status", "Estado del lead", "hs_lead_status"],
      "rejection_reason": [
        "Disqualification Reason", "Lead disqualification reason", "Motivo de descalificación",
        "hs_lead_disqualification_reason",
      ],
      "amount": ["Total Revenue", "total_revenue", "Ingresos totales", "Recent Deal Amount", "recent_deal_amount"],
      "deal_id": ["Associated Deal IDs", "IDs de negocios asociados"],
      "currency": ["Currency", "Moneda"],
      "email": ["Email", "Email address", "Correo", "Correo electrónico"],
      "phone": ["Phone Number", "Mobile Phone Number", "Número de teléfono", "Número de teléfono móvil"],
      "company": [
        "Company Name", "Associated Company", "Primary Associated Company", "Nombre de la empresa", "Empresa asociada",
        "Empresa",
      ],
    ],
    activities: [
      "lead_id": [
        "Associated Contact IDs", "Associated contact ID", "Contact ID", "IDs de contactos asociados", "ID de contacto",
      ],
      "at": [
        "Activity date", "Activity Date/Time", "Call date", "Fecha de actividad", "Fecha de la actividad",
        "hs_timestamp",
      ],
      "channel": [
        "Activity type", "Engagement type", "Tipo de actividad", "Tipo de interacción", "hs_engagement_type",
      ],
      "owner": ["Activity assigned to", "Assigned to", "Actividad asignada a", "Asignado a", "hubspot_owner_id"],
      "outcome": [
        "Call outcome", "Meeting outcome", "Resultado de la llamada", "Resultado de la reunión", "hs_call_disposition",
        "hs_meeting_outcome",
      ],
      "direction": [
        "Call direction", "Email direction", "Dirección de la llamada", "Dirección del correo", "hs_call_direction",
        "hs_email_direction",
      ],
    ])
}
