package org.istmo.reporting.delivery;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;
import org.jdbi.v3.core.Handle;

/** What an office, or somebody about it, is told in the application, in both languages, written in the transaction that it speaks of. */
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
        insert(handle, office, Optional.empty(), kind, Optional.empty(), now, SENTENCES.text(sentence, blanks));
    }

    /**
     * The same, of each occasion once.
     *
     * @param occasion a key that stays the same; the office is part of it by itself
     * @return false when the office was told before
     */
    public static boolean once(
            Handle handle,
            OfficeCode office,
            String kind,
            String occasion,
            OffsetDateTime now,
            String sentence,
            Object... blanks) {
        return insert(
                        handle,
                        office,
                        Optional.empty(),
                        kind,
                        Optional.of(occasion + "." + office.code()),
                        now,
                        SENTENCES.text(sentence, blanks))
                == 1;
    }

    /**
     * The same to one person, which nobody else reads.
     *
     * @param office that it speaks of
     * @param occasion whole: the person is part of it
     */
    public static boolean onceTo(
            Handle handle,
            long account,
            OfficeCode office,
            String kind,
            String occasion,
            OffsetDateTime now,
            String sentence,
            Object... blanks) {
        return insert(
                        handle,
                        office,
                        Optional.of(account),
                        kind,
                        Optional.of(occasion),
                        now,
                        SENTENCES.text(sentence, blanks))
                == 1;
    }

    private static int insert(
            Handle handle,
            OfficeCode office,
            Optional<Long> account,
            String kind,
            Optional<String> occasion,
            OffsetDateTime now,
            Text text) {
        return handle.createUpdate(
                        "INSERT INTO notice (id, office, account, kind, occasion, text_en, text_es, created_at)"
                                + " VALUES (:id, :office, CAST(:account AS BIGINT), :kind, :occasion, :en, :es, :now) ON CONFLICT DO NOTHING")
                .bind("id", new Numbers(handle).next())
                .bind("office", office.code())
                .bind("account", account.orElse(null))
                .bind("kind", kind)
                .bind("occasion", occasion.orElse(null))
                .bind("en", text.en())
                .bind("es", text.es())
                .bind("now", now)
                .execute();
    }
}
