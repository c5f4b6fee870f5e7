package org.istmo.reporting.dataset.treaty;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a State reserved or declared when it took part in a treaty.
 *
 * @param listedOn the day of the list that it was read from; null where a focal point said it
 */
public record Reservation(
        Text treatyTitle, Text words, @Nullable LocalDate listedOn) {}
