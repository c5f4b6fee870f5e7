package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;
import org.jdbi.v3.core.Handle;

/** What the offices do for the articles of a treaty in some States: money from the cells, and activities counted as events. Both are kept but for what activities are to each other. */
final class SupportedArticles {

    /** Of IATI's TransactionType codelist. */
    static final String DISBURSEMENT = "3";

    static final String EXPENDITURE = "4";

    /** Each activity by itself. */
    private static final String KEPT = "SELECT k.place, k.article, SUM(k.activities) AS counted FROM article_support k"
            + " WHERE k.treaty = :treaty AND k.place IN (<states>) AND k.sensitivity IN (<levels>) GROUP BY k.place, k.article";

    /** How many more, or rather fewer, events there are than activities: no parent beside a child, and what is one event once. */
    private static final String NOT_ALONE =
            "SELECT t.place, t.article, COUNT(DISTINCT t.event) - COUNT(*) AS counted FROM (SELECT p.place, s.article, CASE WHEN NOT "
                    + Support.HAS_CHILD + " THEN COALESCE(v.same_event_as, v.id) END AS event"
                    + " FROM activity v JOIN activity_article s ON s.activity = v.id JOIN activity_place p ON p.activity = v.id"
                    + " WHERE v.id IN (" + Support.NOT_ALONE
                    + ") AND s.treaty = :treaty AND p.place IN (<states>) AND v.sensitivity IN (<levels>) AND"
                    + Support.SUPPORTS
                    + ") t GROUP BY t.place, t.article";

    /** In one statement: what is kept and what it is held against are of one moment. */
    private static final String ACTIVITIES = "SELECT c.place, c.article, SUM(c.counted) AS events FROM (" + KEPT
            + " UNION ALL " + NOT_ALONE + ") c GROUP BY c.place, c.article";

    private final Map<String, BigDecimal> money = new HashMap<>();
    private final Map<String, Long> activities = new HashMap<>();

    /** @param levels of the activities that are counted, as the database has them */
    SupportedArticles(Handle handle, String treaty, List<String> states, List<String> levels) {
        handle.createQuery("SELECT place, article, type, SUM(usd) AS usd FROM " + Rollup.ARTICLE.table(Grain.YEAR)
                        + " WHERE type IN ('3', '4') AND scheme = 'treaty' AND currency = 'USD' AND code = :treaty AND place IN (<states>)"
                        + " AND left_out = '' GROUP BY place, article, type")
                .bind("treaty", treaty)
                .bindList("states", states)
                .map((row, context) -> Map.entry(
                        row.getString("place") + " " + row.getString("type") + " " + row.getString("article"),
                        row.getBigDecimal("usd")))
                .forEach(entry -> money.put(entry.getKey(), entry.getValue()));
        handle.createQuery(ACTIVITIES)
                .bind("treaty", treaty)
                .bindList("states", states)
                .bindList("levels", levels)
                .map((row, context) ->
                        Map.entry(row.getString("place") + " " + row.getString("article"), row.getLong("events")))
                .forEach(entry -> activities.put(entry.getKey(), entry.getValue()));
    }

    long activities(String state, String article) {
        return activities.getOrDefault(state + " " + article, 0L);
    }

    /** In US dollars. */
    BigDecimal money(String state, String article, String type) {
        return money.getOrDefault(state + " " + type + " " + article, BigDecimal.ZERO)
                .setScale(2, RoundingMode.UNNECESSARY);
    }
}
