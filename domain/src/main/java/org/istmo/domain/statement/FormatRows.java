package org.istmo.domain.statement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.statement.StatementFormat.Column;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of formats. Whose they are, who calls has made sure of. */
public final class FormatRows {

    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    private FormatRows() {}

    /** What holds for the agreement of that number of a row: by budget line where its budget has lines, until somebody says otherwise. */
    public static KeptFormat of(Handle handle, long agreement) {
        return handle.createQuery("SELECT * FROM statement_format WHERE agreement = :agreement")
                .bind("agreement", agreement)
                .map((row, context) -> new KeptFormat(
                        row.getLong("version"),
                        new StatementFormat(
                                SpentBy.of(row.getString("spent_by")),
                                columns(handle, agreement),
                                words(row.getString("title_en"), row.getString("title_es")),
                                words(row.getString("opening_en"), row.getString("opening_es")),
                                words(row.getString("notes_en"), row.getString("notes_es")),
                                row.getBoolean("projects"),
                                row.getBoolean("activities"),
                                row.getBoolean("data_files"))))
                .findOne()
                .orElseGet(() -> new KeptFormat(0, StatementFormat.usual(usual(handle, agreement))));
    }

    private static SpentBy usual(Handle handle, long agreement) {
        boolean lines = handle.createQuery("SELECT count(*) FROM agreement_budget_line WHERE agreement = :agreement")
                        .bind("agreement", agreement)
                        .mapTo(Long.class)
                        .one()
                > 0;
        return lines ? SpentBy.BUDGET_LINE : SpentBy.COST_CATEGORY;
    }

    private static List<Column> columns(Handle handle, long agreement) {
        return handle.createQuery("SELECT * FROM statement_format_column WHERE agreement = :agreement ORDER BY ordinal")
                .bind("agreement", agreement)
                .map((row, context) -> new Column(
                        row.getString("code"), words(row.getString("heading_en"), row.getString("heading_es"))))
                .list();
    }

    /** Puts it in the stead of what was kept. */
    static void replace(Handle handle, long agreement, KeptFormat kept) {
        handle.execute("DELETE FROM statement_format_column WHERE agreement = ?", agreement);
        StatementFormat format = kept.format();
        Update update = handle.createUpdate(
                kept.version() == 1
                        ? "INSERT INTO statement_format (agreement, version, spent_by, title_en, title_es, opening_en, opening_es, notes_en, notes_es,"
                                + " projects, activities, data_files) VALUES (:agreement, :version, :by, :titleEn, :titleEs, :openingEn, :openingEs,"
                                + " :notesEn, :notesEs, :projects, :activities, :dataFiles)"
                        : "UPDATE statement_format SET version = :version, spent_by = :by, title_en = :titleEn, title_es = :titleEs,"
                                + " opening_en = :openingEn, opening_es = :openingEs, notes_en = :notesEn, notes_es = :notesEs, projects = :projects,"
                                + " activities = :activities, data_files = :dataFiles WHERE agreement = :agreement");
        bind(update, "title", format.title());
        bind(update, "opening", format.opening());
        bind(update, "notes", format.notes());
        update.bind("agreement", agreement)
                .bind("version", kept.version())
                .bind("by", format.by().word())
                .bind("projects", format.projects())
                .bind("activities", format.activities())
                .bind("dataFiles", format.dataFiles())
                .execute();
        insert(handle, agreement, format.columns());
    }

    private static void insert(Handle handle, long agreement, List<Column> columns) {
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            handle.execute(
                    "INSERT INTO statement_format_column (agreement, ordinal, code, heading_en, heading_es) VALUES (?, ?, ?, ?, ?)",
                    agreement,
                    index + 1,
                    column.code(),
                    column.heading().getOrDefault(ENGLISH, ""),
                    column.heading().getOrDefault(SPANISH, ""));
        }
    }

    private static void bind(Update update, String name, Map<String, String> words) {
        update.bind(name + "En", words.getOrDefault(ENGLISH, ""));
        update.bind(name + "Es", words.getOrDefault(SPANISH, ""));
    }

    private static Map<String, String> words(String english, String spanish) {
        Map<String, String> words = new TreeMap<>();
        if (!english.isEmpty()) {
            words.put(ENGLISH, english);
        }
        if (!spanish.isEmpty()) {
            words.put(SPANISH, spanish);
        }
        return words;
    }
}
