package org.istmo.domain.compliance;

import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.jdbi.v3.core.Handle;

/** Which articles of other treaties hold the same obligation, as the reference data says. */
final class MappedArticles {

    private static final String MAPPED = """
            SELECT a.article, m.treaty AS other_treaty, m.article AS other_article, o.code, o.name_en, o.name_es
            FROM obligation_article a
            JOIN obligation o ON o.code = a.obligation
            JOIN obligation_article m ON m.obligation = a.obligation AND m.treaty <> a.treaty
            JOIN treaty_article r ON r.treaty = a.treaty AND r.article = a.article
            JOIN treaty t ON t.code = m.treaty
            JOIN treaty_article s ON s.treaty = m.treaty AND s.article = m.article
            WHERE a.treaty = :treaty AND a.retired_on IS NULL AND m.retired_on IS NULL AND o.retired_on IS NULL
            ORDER BY r.ordinal, a.article, o.ordinal, o.code, t.ordinal, m.treaty, s.ordinal, m.article""";

    private MappedArticles() {}

    /**
     * That an article shares an obligation with one of another treaty.
     *
     * @param obligation its code
     */
    record Mapped(String article, String otherTreaty, String otherArticle, String obligation, Bilingual name) {}

    /** Of every article of a treaty, in the treaty's order. */
    static List<Mapped> of(Handle handle, String treaty) {
        return handle.createQuery(MAPPED)
                .bind("treaty", treaty)
                .map((row, context) -> new Mapped(
                        row.getString("article"),
                        row.getString("other_treaty"),
                        row.getString("other_article"),
                        row.getString("code"),
                        new Bilingual(row.getString("name_en"), row.getString("name_es"))))
                .list();
    }

    /** Of one article. */
    static List<Mapped> of(Handle handle, Cell cell) {
        return of(handle, cell.treaty()).stream()
                .filter(mapped -> mapped.article().equals(cell.article()))
                .toList();
    }
}
