package org.istmo.domain.treaty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;

/** Treaties and the States served, as the reference data has them; what was retired is still there to be read. */
public final class TreatyRows {

    private static final String ARTICLES = """
            SELECT a.treaty, a.article, a.ordinal, a.title_en, a.title_es, a.working_translation, a.assessability, a.review_cycle AS own_cycle,
                   c.chapter, c.title_en AS chapter_en, c.title_es AS chapter_es, c.review_cycle
            FROM treaty_article a LEFT JOIN treaty_chapter c ON c.treaty = a.treaty AND c.chapter = a.chapter
            WHERE a.treaty = :treaty""";

    private TreatyRows() {}

    /** In the order of the reference data. */
    public static List<Treaty> all(Handle handle) {
        Map<String, List<Instrument>> instruments = instruments(handle);
        return handle.createQuery(
                        "SELECT t.code, t.name_en, t.name_es, t.adopted_on, t.untc, (SELECT count(*) FROM treaty_article a WHERE a.treaty = t.code)"
                                + " AS articles FROM treaty t ORDER BY t.ordinal, t.code")
                .map((row, context) -> {
                    Instrument itself = instrument(row);
                    return new Treaty(
                            itself.code(),
                            itself.title(),
                            itself.adoptedOn(),
                            row.getLong("articles"),
                            instruments.getOrDefault(itself.code(), List.of(itself)));
                })
                .list();
    }

    /** @throws Missing when there is none of that code */
    public static Treaty one(Handle handle, String code) {
        return all(handle).stream()
                .filter(treaty -> treaty.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("treaty", code));
    }

    /** In the treaty's order. */
    public static List<Article> articles(Handle handle, String treaty) {
        return handle.createQuery(ARTICLES + " ORDER BY a.ordinal, a.article")
                .bind("treaty", treaty)
                .map((row, context) -> article(row))
                .list();
    }

    public static Optional<Article> article(Handle handle, String treaty, String article) {
        return handle.createQuery(ARTICLES + " AND a.article = :article")
                .bind("treaty", treaty)
                .bind("article", article)
                .map((row, context) -> article(row))
                .findOne();
    }

    /** In the order of their codes. */
    public static List<ServedState> states(Handle handle) {
        return handle.createQuery(
                        "SELECT code, name_en, name_es FROM place WHERE served = TRUE AND retired_on IS NULL ORDER BY code")
                .map((row, context) -> new ServedState(
                        row.getString("code"), new Bilingual(row.getString("name_en"), row.getString("name_es"))))
                .list();
    }

    /** @throws Missing when the offices serve no State of that code */
    public static ServedState state(Handle handle, String code) {
        return states(handle).stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("State served", code));
    }

    private static Map<String, List<Instrument>> instruments(Handle handle) {
        Map<String, List<Instrument>> byTreaty = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT treaty, code, name_en, name_es, adopted_on, untc FROM treaty_instrument ORDER BY treaty, ordinal")
                .map((row, context) -> Map.entry(row.getString("treaty"), instrument(row)))
                .forEach(entry -> byTreaty.computeIfAbsent(entry.getKey(), treaty -> new ArrayList<>())
                        .add(entry.getValue()));
        return byTreaty;
    }

    private static Instrument instrument(ResultSet row) throws SQLException {
        return new Instrument(
                row.getString("code"),
                new Bilingual(row.getString("name_en"), row.getString("name_es")),
                row.getObject("adopted_on", LocalDate.class),
                row.getString("untc"));
    }

    private static Article article(ResultSet row) throws SQLException {
        String chapter = row.getString("chapter");
        return new Article(
                row.getString("treaty"),
                row.getString("article"),
                row.getInt("ordinal"),
                new Bilingual(row.getString("title_en"), row.getString("title_es")),
                row.getBoolean("working_translation"),
                chapter == null
                        ? null
                        : new Chapter(
                                chapter,
                                new Bilingual(row.getString("chapter_en"), row.getString("chapter_es")),
                                row.getObject("review_cycle", Integer.class)),
                row.getObject("own_cycle", Integer.class),
                Assessability.of(row.getString("assessability")));
    }
}
