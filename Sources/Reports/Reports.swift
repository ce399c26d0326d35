// The reports: one file a format.
