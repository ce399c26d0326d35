extension CRM {
  /// Dynamics 365 Sales: a view of leads or of activities exported to Excel and saved as CSV, and its tables by logical names.
  ///
  /// A lead is handed over when it is created. An activity happened at its actual end; due dates and scheduled ends are never
  /// read. The status reason is the state within sales; `Status` only says open, qualified or disqualified, but is the
  /// measurement's own name and wins where it stands.
  ///
  /// Found: Microsoft's table reference of lead, phonecall and activitypointer (display and logical name of each column),
  /// exports in public repositories with `(Do Not Modify) Lead` and `(Do Not Modify) Phone Call`; the Spanish display names by
  /// Microsoft's Spanish documentation (`Razón para el estado`) and exports; `(No modificar)` was not seen in a file.
  static let dynamics = CRM(
    name: "Dynamics",
    leads: [
      "lead_id": ["(Do Not Modify) Lead", "(No modificar) Cliente potencial", "leadid", "Cliente potencial", "Lead"],
      "handed_over_at": ["MQL Date", "Fecha MQL", "Created On", "createdon", "Fecha de creación"],
      "source": ["Lead Source", "leadsourcecode", "Origen del cliente potencial", "Origen de cliente potencial"],
      "owner": ["Owner", "Propietario", "ownerid"],
      "status": ["Status Reason", "Razón para el estado", "statuscode"],
      "deal_id": ["Qualifying Opportunity", "qualifyingopportunityid", "Oportunidad calificadora"],
      "contact_id": [
        "(Do Not Modify) Contact", "Parent Contact for lead", "parentcontactid",
        "Contacto primario del cliente potencial",
      ],
      "currency": ["Currency", "transactioncurrencyid", "Divisa", "Moneda"],
      "email": [
        "Email", "E-mail", "Email Address", "emailaddress1", "Correo electrónico", "Dirección de correo electrónico",
      ],
      "phone": [
        "Business Phone", "Mobile Phone", "telephone1", "mobilephone", "Teléfono del trabajo", "Teléfono móvil",
      ],
      "company": ["Company Name", "companyname", "Nombre de la compañía", "Nombre de compañía", "Business Name"],
    ],
    activities: [
      "lead_id": ["Regarding", "regardingobjectid", "Referente a", "Con respecto a"],
      "at": ["Actual End", "actualend", "Fin real", "Finalización real", "Date Sent", "senton", "Fecha de envío"],
      "channel": ["Activity Type", "activitytypecode", "Tipo de actividad"],
      "owner": ["Owner", "Propietario", "ownerid"],
      "direction": ["directioncode", "Dirección"],
    ])
}
