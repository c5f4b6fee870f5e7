package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.istmo.domain.database.Rows;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.money.LargestRemainder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes the terms of activities: what decides how their money is allocated. Each list is put in the stead of the one before; new rows wait among the
 * others that are to be written.
 */
public class TermRows {

    private static final BigDecimal WHOLE = new BigDecimal("100.000000");
    private static final int WEIGHT_SCALE = 10;

    private final Handle handle;
    private final Rows rows;

    public TermRows(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** Takes away what an activity that was there before has of places and themes. */
    public void clear(long id) {
        cleared("activity_place", id);
        cleared("activity_theme", id);
    }

    /** @param weights by code of the place, in the order of the codes */
    public void places(long id, SortedMap<String, BigDecimal> weights) {
        weighed("activity_place", "place", id, weights);
    }

    /** @param weights by code of the theme, in the order of the codes */
    public void themes(long id, SortedMap<String, BigDecimal> weights) {
        weighed("activity_theme", "theme", id, weights);
    }

    /**
     * Writes of frameworks, articles, funding and relations what is said of them; nothing said leaves all as it was.
     *
     * @param known whether the activity was there before
     */
    public void detail(long id, boolean known, DraftDetails details) {
        if (known) {
            clear(id, details);
        }
        if (details.frameworks() != null) {
            frameworks(id, details.frameworks());
        }
        if (details.articles() != null) {
            articles(id, details.articles());
        }
        if (details.funding() != null) {
            funding(id, details.funding());
        }
        if (details.relations() != null) {
            relations(id, details.relations());
        }
    }

    private void clear(long id, DraftDetails details) {
        if (details.frameworks() != null) {
            cleared("activity_framework", id);
        }
        if (details.articles() != null) {
            cleared("activity_article", id);
        }
        if (details.funding() != null) {
            cleared("activity_funding", id);
        }
        if (details.relations() != null) {
            cleared("activity_relation", id);
        }
    }

    private void frameworks(long id, List<DraftShare> frameworks) {
        frameworks.forEach(framework -> row(
                        "INSERT INTO activity_framework (activity, framework, percentage) VALUES (:id, :code,"
                                + " :percentage)",
                        id)
                .bind("code", framework.code())
                .bind("percentage", framework.percentage() == null ? BigDecimal.ZERO : framework.percentage())
                .add());
    }

    private void articles(long id, List<DraftArticle> articles) {
        articles.forEach(article -> row(
                        "INSERT INTO activity_article (activity, treaty, article, percentage) VALUES (:id, :treaty,"
                                + " :article, :percentage)",
                        id)
                .bind("treaty", article.treaty())
                .bind("article", article.article())
                .bind("percentage", article.percentage())
                .add());
    }

    private void funding(long id, List<DraftFunding> funding) {
        funding.forEach(share -> {
            int known = insert(
                            "INSERT INTO activity_funding (activity, agreement, percentage) SELECT CAST(:id AS"
                                    + " BIGINT), g.id, CAST(:percentage AS NUMERIC(9,6)) FROM agreement g WHERE g.number ="
                                    + " :number",
                            id)
                    .bind("number", share.grant())
                    .bind("percentage", share.percentage())
                    .execute();
            if (known == 0) {
                throw new IllegalArgumentException("No agreement has the number " + share.grant() + ".");
            }
        });
    }

    private void relations(long id, List<DraftRelation> relations) {
        relations.stream()
                .distinct()
                .forEach(relation -> row(
                                "INSERT INTO activity_relation (activity, type, identifier) VALUES (:id, :type,"
                                        + " :identifier)",
                                id)
                        .bind("type", relation.type())
                        .bind("identifier", relation.identifier())
                        .add());
    }

    private void weighed(String table, String column, long id, SortedMap<String, BigDecimal> weights) {
        if (weights.isEmpty()) {
            return;
        }
        List<BigDecimal> percentages = LargestRemainder.split(WHOLE, new ArrayList<>(weights.values()));
        String insert = "INSERT INTO " + table + " (activity, " + column
                + ", percentage, weight) VALUES (:id, :code, :percentage, :weight)";
        int index = 0;
        for (Map.Entry<String, BigDecimal> share : weights.entrySet()) {
            row(insert, id)
                    .bind("code", share.getKey())
                    .bind("percentage", percentages.get(index++))
                    .bind("weight", share.getValue().setScale(WEIGHT_SCALE, RoundingMode.HALF_EVEN))
                    .add();
        }
    }

    private PreparedBatch row(String sql, long id) {
        return rows.into(sql).bind("id", id);
    }

    private Update insert(String sql, long id) {
        return handle.createUpdate(sql).bind("id", id);
    }

    private void cleared(String table, long id) {
        handle.createUpdate("DELETE FROM " + table + " WHERE activity = :id")
                .bind("id", id)
                .execute();
    }
}
