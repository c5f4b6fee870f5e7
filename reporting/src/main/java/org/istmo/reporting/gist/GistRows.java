package org.istmo.reporting.gist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Gists of reports over one connection. Who calls this has made sure that the reader may see the reports. */
public final class GistRows {

    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_WORDS = 2_000;

    /** A report names so many things, what blocks first. */
    private static final int MOST_MARKS = 40;

    /** Marks of the tie-out stand before all others. */
    private static final int AFTER_THE_TIE_OUT = 1_000;

    private final Handle handle;

    public GistRows(Handle handle) {
        this.handle = handle;
    }

    /** Keeps the gist of a draft in the stead of that of the draft before. */
    public void keep(long report, OffsetDateTime at, Gist gist) {
        forget(report);
        handle.createUpdate("INSERT INTO gist (report, made_at) VALUES (:report, :at)")
                .bind("report", report)
                .bind("at", at)
                .execute();
        figures(report, gist.figures());
        marks(
                report,
                gist.marks().stream().filter(mark -> mark.exception() != null).toList(),
                0);
        marks(
                report,
                gist.marks().stream().filter(mark -> mark.exception() == null).toList(),
                AFTER_THE_TIE_OUT);
    }

    /** Nothing of the report is known any more. */
    public void forget(long report) {
        for (String table : List.of("gist_mark", "gist_figure", "gist")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE report = :report")
                    .bind("report", report)
                    .execute();
        }
    }

    /** Keeps what the tie-out finds now in the stead of what it found before. */
    public void found(long report, List<Mark> marks) {
        handle.createUpdate("DELETE FROM gist_mark WHERE report = :report AND exception IS NOT NULL")
                .bind("report", report)
                .execute();
        if (!missing(Set.of(report)).isEmpty()) {
            return;
        }
        marks(report, marks, 0);
    }

    private void figures(long report, List<MainFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO gist_figure (report, ordinal, figure_key, label_en, label_es, amount, unit_en, unit_es)"
                        + " VALUES (:report, :ordinal, :key, :labelEn, :labelEs, :amount, :unitEn, :unitEs)");
        int ordinal = 1;
        for (MainFigure figure : figures) {
            batch.bind("report", report)
                    .bind("ordinal", ordinal++)
                    .bind("key", figure.key())
                    .bind("labelEn", cut(figure.label().en(), LONGEST_LABEL))
                    .bind("labelEs", cut(figure.label().es(), LONGEST_LABEL))
                    .bind("amount", figure.value())
                    .bind("unitEn", figure.unit().en())
                    .bind("unitEs", figure.unit().es())
                    .add();
        }
        batch.execute();
    }

    private void marks(long report, List<Mark> marks, int after) {
        if (marks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO gist_mark (report, ordinal, code, blocks, exception, words_en, words_es, figure_key)"
                        + " VALUES (:report, :ordinal, :code, :blocks, :exception, :en, :es, :figure)");
        int ordinal = after + 1;
        for (Mark mark : marks.subList(0, Math.min(marks.size(), MOST_MARKS))) {
            batch.bind("report", report)
                    .bind("ordinal", ordinal++)
                    .bind("code", mark.code())
                    .bind("blocks", mark.blocks())
                    .bind("exception", mark.exception())
                    .bind("en", cut(mark.words().en(), LONGEST_WORDS))
                    .bind("es", cut(mark.words().es(), LONGEST_WORDS))
                    .bind("figure", mark.figure())
                    .add();
        }
        batch.execute();
    }

    /** Which of these reports have none. */
    public Set<Long> missing(Collection<Long> reports) {
        Set<Long> missing = new HashSet<>(reports);
        if (!missing.isEmpty()) {
            missing.removeAll(handle.createQuery("SELECT report FROM gist WHERE report IN (<reports>)")
                    .bindList("reports", List.copyOf(reports))
                    .mapTo(Long.class)
                    .set());
        }
        return missing;
    }

    /** Of these reports, when what is looked at was made. */
    public Map<Long, OffsetDateTime> made(Collection<Long> reports) {
        Map<Long, OffsetDateTime> made = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery("SELECT report, made_at FROM gist WHERE report IN (<reports>)")
                    .bindList("reports", List.copyOf(reports))
                    .map((row, context) -> Map.entry(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                    .forEach(one -> made.put(one.getKey(), one.getValue()));
        }
        return made;
    }

    /** Of these reports, each in their order. */
    public Map<Long, List<MainFigure>> figures(Collection<Long> reports) {
        return byReport("gist_figure", reports, (row, context) -> figure(row));
    }

    /** Of these reports, each in their order. */
    public Map<Long, List<Mark>> marks(Collection<Long> reports) {
        return byReport("gist_mark", reports, (row, context) -> mark(row));
    }

    private <T> Map<Long, List<T>> byReport(String table, Collection<Long> reports, RowMapper<T> item) {
        Map<Long, List<T>> all = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery("SELECT * FROM " + table + " WHERE report IN (<reports>) ORDER BY report, ordinal")
                    .bindList("reports", List.copyOf(reports))
                    .map((row, context) -> Map.entry(row.getLong("report"), item.map(row, context)))
                    .forEach(one -> all.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return all;
    }

    private static MainFigure figure(ResultSet row) throws SQLException {
        return new MainFigure(
                row.getString("figure_key"),
                new Text(row.getString("label_en"), row.getString("label_es")),
                row.getBigDecimal("amount"),
                new Text(row.getString("unit_en"), row.getString("unit_es")));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getString("code"),
                row.getBoolean("blocks"),
                row.getString("exception"),
                new Text(row.getString("words_en"), row.getString("words_es")),
                row.getString("figure_key"));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
