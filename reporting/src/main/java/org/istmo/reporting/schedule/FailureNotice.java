package org.istmo.reporting.schedule;

import java.time.OffsetDateTime;
import org.istmo.domain.database.Numbers;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;
import org.jdbi.v3.core.Handle;

/** Tells an office, in both languages, that something due was not reported and is not tried again by itself. */
final class FailureNotice {

    private static final Sentences SENTENCES = Sentences.of("notice");

    private FailureNotice() {}

    /** @param code why, as a stable word */
    static void write(Handle handle, HeldTarget target, String code, OffsetDateTime now) {
        Schedule schedule = target.schedule();
        Text text = SENTENCES.text(
                "failed",
                schedule.terms().name(),
                target.target().key(),
                target.span().from(),
                target.span().to(),
                code);
        handle.createUpdate("INSERT INTO notice (id, office, kind, text_en, text_es, created_at)"
                        + " VALUES (:id, :office, 'schedule.fail', :en, :es, :now)")
                .bind("id", new Numbers(handle).next())
                .bind("office", schedule.terms().office().code())
                .bind("en", text.en())
                .bind("es", text.es())
                .bind("now", now)
                .execute();
    }
}
