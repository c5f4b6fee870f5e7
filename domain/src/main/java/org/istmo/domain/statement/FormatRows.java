package org.istmo.domain.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.statement.StatementFormat.Column;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of formats. Whose they are, who calls has made sure of. */
public final class FormatRows {

    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    private FormatRows() {}

    /**
     * What holds for the agreement of that number of a row: its own format, or else its donor's, or else the usual one. By budget line only where its budget
     * has lines, unless it says so itself. The version is that of its own.
     */
    public static KeptFormat of(Handle handle, long agreement) {
        return kept(handle, FormatOwner.agreement(agreement)).orElseGet(() -> {
            boolean lines = hasLines(handle, agreement);
            return new KeptFormat(
                    0,
                    kept(handle, FormatOwner.donor(donor(handle, agreement)))
                            .map(KeptFormat::format)
                            .map(format -> lines ? format : format.spentBy(SpentBy.COST_CATEGORY))
                            .orElse(StatementFormat.usual(lines ? SpentBy.BUDGET_LINE : SpentBy.COST_CATEGORY)));
        });
    }

    /** What holds for statements on all of a donor's agreements, and for each that says nothing of its own: the usual format until somebody says otherwise. */
    public static KeptFormat of(Handle handle, String donor) {
        return kept(handle, FormatOwner.donor(donor))
                .orElseGet(() -> new KeptFormat(0, StatementFormat.usual(SpentBy.COST_CATEGORY)));
    }

    private static Optional<KeptFormat> kept(Handle handle, FormatOwner owner) {
        return handle.createQuery("SELECT * FROM " + owner.table() + " WHERE " + owner.column() + " = :owner")
                .bind("owner", owner.key())
                .map((row, context) -> new KeptFormat(
                        row.getLong("version"),
                        new StatementFormat(
                                SpentBy.of(row.getString("spent_by")),
                                columns(handle, owner),
                                words(row.getString("title_en"), row.getString("title_es")),
                                words(row.getString("opening_en"), row.getString("opening_es")),
                                words(row.getString("notes_en"), row.getString("notes_es")),
                                row.getBoolean("projects"),
                                row.getBoolean("activities"),
                                row.getBoolean("data_files"))))
                .findOne();
    }

    private static String donor(Handle handle, long agreement) {
        return handle.createQuery("SELECT donor FROM agreement WHERE id = :agreement")
                .bind("agreement", agreement)
                .mapTo(String.class)
                .one();
    }

    private static boolean hasLines(Handle handle, long agreement) {
        return handle.createQuery("SELECT count(*) FROM agreement_budget_line WHERE agreement = :agreement")
                        .bind("agreement", agreement)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static List<Column> columns(Handle handle, FormatOwner owner) {
        return handle.createQuery("SELECT * FROM " + owner.table() + "_column WHERE " + owner.column()
                        + " = :owner ORDER BY ordinal")
                .bind("owner", owner.key())
                .map((row, context) -> new Column(
                        row.getString("code"), words(row.getString("heading_en"), row.getString("heading_es"))))
                .list();
    }

    /** Puts it in the stead of what was kept. */
    static void replace(Handle handle, FormatOwner owner, KeptFormat kept) {
        handle.execute("DELETE FROM " + owner.table() + "_column WHERE " + owner.column() + " = ?", owner.key());
        StatementFormat format = kept.format();
        Update update = handle.createUpdate(
                kept.version() == 1
                        ? "INSERT INTO " + owner.table() + " (" + owner.column()
                                + ", version, spent_by, title_en, title_es, opening_en,"
                                + " opening_es, notes_en, notes_es, projects, activities, data_files) VALUES"
                                + " (:owner, :version, :by, :titleEn, :titleEs, :openingEn, :openingEs, :notesEn,"
                                + " :notesEs, :projects, :activities, :dataFiles)"
                        : "UPDATE " + owner.table() + " SET version = :version, spent_by = :by, title_en = :titleEn,"
                                + " title_es = :titleEs, opening_en = :openingEn, opening_es = :openingEs, notes_en ="
                                + " :notesEn, notes_es = :notesEs, projects = :projects, activities = :activities,"
                                + " data_files = :dataFiles WHERE " + owner.column() + " = :owner");
        bind(update, "title", format.title());
        bind(update, "opening", format.opening());
        bind(update, "notes", format.notes());
        update.bind("owner", owner.key())
                .bind("version", kept.version())
                .bind("by", format.by().word())
                .bind("projects", format.projects())
                .bind("activities", format.activities())
                .bind("dataFiles", format.dataFiles())
                .execute();
        insert(handle, owner, format.columns());
    }

    private static void insert(Handle handle, FormatOwner owner, List<Column> columns) {
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            handle.execute(
                    "INSERT INTO " + owner.table() + "_column (" + owner.column()
                            + ", ordinal, code, heading_en, heading_es) VALUES (?, ?, ?, ?, ?)",
                    owner.key(),
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
