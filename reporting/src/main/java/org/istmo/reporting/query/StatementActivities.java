package org.istmo.reporting.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The activities that a statement has entries of in its period, their words up to what the audience may read. */
class StatementActivities {

    private static final Text WITHHELD = new Text("Withheld", "Reservado");

    /** @param withheld whether its words are above the audience's level */
    record Found(long id, ActivityLine line, boolean withheld) {}

    private final Handle handle;
    private final long report;

    StatementActivities(Handle handle, long report) {
        this.handle = handle;
        this.report = report;
    }

    /** By identifier. */
    List<Found> all(Scope audience) {
        Map<Long, List<Text>> places =
                names("SELECT DISTINCT l.project, a.place AS code, coalesce(p.name_en, a.place), coalesce(p.name_es,"
                        + " a.place) FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part LEFT JOIN"
                        + " place p ON p.code = a.place WHERE l.report = :report AND l.quarter <> 'earlier' ORDER BY 1,"
                        + " 2");
        Map<Long, List<Text>> themes = names("SELECT DISTINCT l.project, t.ordinal, t.name_en, t.name_es FROM lineage l"
                + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN theme t ON t.code = a.theme"
                + " WHERE l.report = :report AND l.quarter <> 'earlier' ORDER BY 1, 2");
        return handle.createQuery("SELECT v.*, s.name_en AS status_en, s.name_es AS status_es FROM activity v LEFT JOIN"
                        + " activity_status s ON s.code = v.status WHERE v.id IN (SELECT project FROM lineage"
                        + " WHERE report = :report AND quarter <> 'earlier') ORDER BY v.identifier, v.id")
                .bind("report", report)
                .map((row, context) -> found(row, audience, places, themes))
                .list();
    }

    private static Found found(
            ResultSet row, Scope audience, Map<Long, List<Text>> places, Map<Long, List<Text>> themes)
            throws SQLException {
        long id = row.getLong("id");
        Sensitivity level = Sensitivity.of(row.getString("sensitivity"));
        boolean withheld = level.compareTo(audience.sensitivity()) > 0;
        ActivityLine line = new ActivityLine(
                withheld ? "—" : row.getString("identifier"),
                withheld ? WITHHELD : new Text(row.getString("title_en"), row.getString("title_es")),
                row.getString("office"),
                new Text(
                        either(row.getString("status_en"), row.getString("status")),
                        either(row.getString("status_es"), row.getString("status"))),
                withheld ? List.of() : places.getOrDefault(id, List.of()),
                withheld ? List.of() : themes.getOrDefault(id, List.of()),
                date(row, "actual_start", "planned_start"),
                date(row, "actual_end", "planned_end"));
        return new Found(id, line, withheld);
    }

    private static String either(@Nullable String name, String code) {
        return name == null ? code : name;
    }

    private static @Nullable LocalDate date(ResultSet row, String first, String second) throws SQLException {
        LocalDate date = row.getObject(first, LocalDate.class);
        return date != null ? date : row.getObject(second, LocalDate.class);
    }

    private Map<Long, List<Text>> names(String sql) {
        Map<Long, List<Text>> names = new HashMap<>();
        handle.createQuery(sql)
                .bind("report", report)
                .map((row, context) -> Map.entry(row.getLong(1), new Text(row.getString(3), row.getString(4))))
                .forEach(name -> names.computeIfAbsent(name.getKey(), key -> new ArrayList<>())
                        .add(name.getValue()));
        return names;
    }
}
