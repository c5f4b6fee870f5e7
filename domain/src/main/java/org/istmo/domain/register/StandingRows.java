package org.istmo.domain.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * From which day on a thing of a register stands as it does, version by version; none is ever changed. What is recorded later rules from its first day on,
 * whatever was recorded before: what comes late is known of the day that it is of, and a slip is mended.
 *
 * @param table with the columns {@code belongs_to, ordinal, since, status, source, recorded_at, recorded_by}
 */
public record StandingRows(String table) {

    /** Newest first. */
    public List<RecordedStanding> of(Handle handle, long thing) {
        return handle.createQuery(
                        "SELECT s.since, s.status, s.source, s.recorded_at, w.name FROM " + table
                                + " s JOIN account w ON w.id = s.recorded_by WHERE s.belongs_to = :thing ORDER BY s.ordinal DESC")
                .bind("thing", thing)
                .map((row, context) -> new RecordedStanding(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5)))
                .list();
    }

    /** Writes down how a thing stands from a day on, as part of a change. */
    public void add(Change change, long thing, LocalDate since, String status, @Nullable String source) {
        change.handle()
                .createUpdate("INSERT INTO " + table
                        + " (belongs_to, ordinal, since, status, source, recorded_at, recorded_by) VALUES (:thing, (SELECT COALESCE(MAX(x.ordinal), 0) + 1"
                        + " FROM " + table + " x WHERE x.belongs_to = :thing), :since, :status, :source, :at,"
                        + " (SELECT w.id FROM account w WHERE w.name = :by))")
                .bind("thing", thing)
                .bind("since", since)
                .bind("status", status)
                .bind("source", source)
                .bind("at", change.now().atOffset(ZoneOffset.UTC))
                .bind("by", change.by().name())
                .execute();
    }

    /**
     * Joins, as {@code s}, the version by which a thing stands on the day that is bound as {@code on}; nothing for one that had no standing yet.
     *
     * @param thing the column with its number
     */
    public String on(String thing) {
        return " LEFT JOIN " + table + " s ON s.belongs_to = " + thing
                + " AND s.ordinal = (SELECT MAX(x.ordinal) FROM " + table + " x WHERE x.belongs_to = " + thing
                + " AND x.since <= :on)";
    }
}
