package org.istmo.domain.overlap;

import java.time.Instant;
import java.time.ZoneOffset;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;

/** Writes what offices are told. */
class NoticeRows {

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;

    NoticeRows(Handle handle, Numbers numbers, Instant now) {
        this.handle = handle;
        this.numbers = numbers;
        this.now = now;
    }

    void add(String office, String kind, long overlap, NoticeText text) {
        handle.createUpdate("INSERT INTO notice (id, office, kind, overlap, text_en, text_es, created_at)"
                        + " VALUES (:id, :office, :kind, :overlap, :en, :es, :now)")
                .bind("id", numbers.next())
                .bind("office", office)
                .bind("kind", kind)
                .bind("overlap", overlap)
                .bind("en", text.en())
                .bind("es", text.es())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
