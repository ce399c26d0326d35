extension CRM {
  /// Salesforce: Lead and Task, as a report writes their fields' labels and as the Data Loader writes their names.
  ///
  /// A lead is handed over on the date that the company keeps for it; where there is none, when it is created, because
  /// marketing creates a Lead to hand it over. It is accepted when it is converted, a date without a time of day. A Task
  /// happened at its CompletedDateTime, or where that is empty at its CreatedDate; ActivityDate is a due date and never read.
  ///
  /// Found: Salesforce's field reference of Lead and Task (name and label of each field), exports and notebooks in public
  /// repositories for the Spanish labels, where a Lead is `candidato` (Spain) or `prospecto` (Mexico).
  static let salesforce = CRM(
    name: "Salesforce",
    leads: [
      "lead_id": [
        "Id", "Lead ID", "Lead: Lead ID", "ID de candidato", "ID del candidato", "ID de prospecto", "ID del prospecto",
      ],
      "handed_over_at": [
        "MQL Date", "MQL_Date__c", "Date MQL", "Marketing Qualified Date", "Marketing_Qualified_Date__c", "Fecha MQL",
        "CreatedDate", "Created Date", "Create Date", "Lead: Created Date", "Fecha de creación",
      ],
      "accepted_at": ["ConvertedDate", "Converted Date", "Fecha de conversión", "Fecha convertida"],
      "source": [
        "LeadSource", "Lead Source", "Origen del candidato", "Origen de candidato", "Origen del prospecto",
        "Origen de prospecto",
      ],
      "owner": [
        "Owner.Name", "Lead Owner", "Propietario del candidato", "Propietario de candidato",
        "Propietario del prospecto",
        "Propietario de prospecto", "Owner ID", "OwnerId",
      ],
      "status": [
        "Lead Status", "Estado de candidato", "Estado del candidato", "Estado de prospecto", "Estado del prospecto",
      ],
      "rejection_reason": [
        "Unqualified Reason", "Unqualified_Reason__c", "Disqualified Reason", "Disqualified_Reason__c",
        "Rejection Reason",
        "Rejection_Reason__c", "Motivo de descalificación", "Motivo de rechazo",
      ],
      "deal_id": ["ConvertedOpportunityId", "Converted Opportunity ID", "Opportunity ID", "ID de oportunidad"],
      "contact_id": ["ConvertedContactId", "Converted Contact ID", "Contact ID", "ID de contacto"],
      "currency": ["CurrencyIsoCode", "Lead Currency", "Divisa del candidato", "Divisa de candidato"],
      "email": ["Email", "Correo electrónico"],
      "phone": ["Phone", "MobilePhone", "Mobile", "Mobile Phone", "Teléfono", "Móvil"],
      "company": ["Company", "Company / Account", "Compañía", "Compañía / Cuenta", "Empresa"],
    ],
    activities: [
      "lead_id": [
        "WhoId", "Who ID", "Name ID", "Lead ID", "Contact/Lead ID", "ID de nombre", "ID de candidato",
        "ID de prospecto",
      ],
      "at": [
        "CompletedDateTime", "Completed Date/Time", "Completed Date", "Fecha/Hora de finalización",
        "Fecha de finalización",
        "CreatedDate", "Created Date", "Create Date", "Fecha de creación",
      ],
      "channel": ["TaskSubtype", "Task Subtype", "Subtipo de tarea", "Type", "Task Type", "Tipo", "Tipo de tarea"],
      "owner": [
        "Owner.Name", "Assigned", "Assigned To", "Asignado", "Asignado a", "Owner ID", "Assigned To ID", "OwnerId",
      ],
      "outcome": ["CallDisposition", "Call Result", "Resultado de llamada", "Resultado de la llamada"],
      "direction": ["CallType", "Call Type", "Tipo de llamada"],
    ],
    coalesced: ["at"])
}
