-- From a posted entry up to the reports that counted it.
CREATE INDEX lineage_by_entry ON lineage (entry, report);
