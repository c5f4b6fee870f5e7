package org.istmo.reporting.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that was issued, as whoever holds it may know it.
 *
 * @param issuedOn the day, where the report's office is
 * @param supersededBy the latest issued version that came in its stead
 */
public record IssuedFile(Report report, StoredFile file, LocalDate issuedOn, Optional<Successor> supersededBy) {}
