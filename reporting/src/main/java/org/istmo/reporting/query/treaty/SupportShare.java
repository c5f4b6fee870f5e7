package org.istmo.reporting.query.treaty;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.region.Names;
import org.jdbi.v3.core.Handle;

/**
 * What a row of the report's lineage gives to an article.
 *
 * @param place code of the State
 * @param part of the entry
 * @param on the transaction's date
 * @param usd in US dollars, to the cent
 */
record SupportShare(
        long activity,
        String place,
        String office,
        String identifier,
        Text title,
        Sensitivity level,
        String treaty,
        String article,
        Measure measure,
        long entry,
        int part,
        LocalDate on,
        BigDecimal usd) {

    private static final String SHARES =
            "SELECT v.id AS activity, v.office, v.identifier, v.title_en, v.title_es, v.sensitivity, a.place, s.code, s.article, l.measure, l.entry, l.part,"
                    + " e.transaction_date, s.usd FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " JOIN entry e ON e.id = l.entry JOIN support s ON s.entry = l.entry AND s.part = l.part AND s.scheme = 'treaty'"
                    + " JOIN activity v ON v.id = l.project WHERE l.report = :report AND a.left_out = '' AND s.usd IS NOT NULL"
                    + " ORDER BY v.office, v.identifier, v.id, l.entry, l.part, s.code, s.article";

    /** Those of a report's lineage, by office and identifier of the activity and then by entry. Call it when the lineage is written. */
    static List<SupportShare> of(Handle handle, long report) {
        return handle.createQuery(SHARES)
                .bind("report", report)
                .map((row, context) -> of(row))
                .list();
    }

    private static SupportShare of(ResultSet row) throws SQLException {
        return new SupportShare(
                row.getLong("activity"),
                row.getString("place"),
                row.getString("office"),
                row.getString("identifier"),
                Names.text(row.getString("title_en"), row.getString("title_es")),
                Sensitivity.of(row.getString("sensitivity")),
                row.getString("code"),
                row.getString("article"),
                Measure.of(row.getString("measure")).orElseThrow(),
                row.getLong("entry"),
                row.getInt("part"),
                row.getObject("transaction_date", LocalDate.class),
                row.getBigDecimal("usd"));
    }

    /** The article with its treaty. */
    String number() {
        return treaty + " " + article;
    }

    /** Named by the numbers of activity, entry and part. */
    Fact fact(String figure) {
        return new Fact(
                figure,
                "entry",
                activity + ":" + entry + ":" + part,
                Text.untranslated(identifier + ", " + on),
                usd,
                level);
    }
}
