package org.istmo.domain.diligence;

import java.time.LocalDate;
import org.istmo.domain.field.ActivityName;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An activity that supports a security force without a valid approval.
 *
 * @param because {@code none} when there is no record, {@code not-approved}, {@code refused} or {@code expired}
 * @param record the newest record of it
 * @param validUntil until when it was approved
 */
public record MissingDiligence(
        long id,
        ActivityName activity,
        Bilingual title,
        String kind,
        String because,
        @Nullable Long record,
        @Nullable LocalDate validUntil) {}
