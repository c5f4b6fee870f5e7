package org.istmo.domain.consultation;

import java.time.LocalDate;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreed response stood after a consultation.
 *
 * @param status {@code open}, {@code in-progress}, {@code closed}, or {@code carried} into the next
 * @param closing how it was closed
 */
public record Standing(
        long response,
        long consultation,
        LocalDate date,
        String office,
        @Nullable LocalDate deadline,
        String status,
        @Nullable Bilingual closing,
        @Nullable LocalDate closedOn) {}
