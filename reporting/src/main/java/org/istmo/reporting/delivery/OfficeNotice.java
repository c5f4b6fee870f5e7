package org.istmo.reporting.delivery;

import java.time.OffsetDateTime;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;
import org.jdbi.v3.core.Handle;

/** What an office is told in the application, in both languages, written in the transaction that it speaks of. */
public final class OfficeNotice {

    private static final Sentences SENTENCES = Sentences.of("notice");

    private OfficeNotice() {}

    /**
     * @param kind such as {@code schedule.fail}
     * @param sentence the key of what is said
     * @param blanks what is set in
     */
    public static void write(
            Handle handle, OfficeCode office, String kind, OffsetDateTime now, String sentence, Object... blanks) {
        Text text = SENTENCES.text(sentence, blanks);
        handle.createUpdate("INSERT INTO notice (id, office, kind, text_en, text_es, created_at)"
                        + " VALUES (:id, :office, :kind, :en, :es, :now)")
                .bind("id", new Numbers(handle).next())
                .bind("office", office.code())
                .bind("kind", kind)
                .bind("en", text.en())
                .bind("es", text.es())
                .bind("now", now)
                .execute();
    }
}
