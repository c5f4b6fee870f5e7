package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.money.LargestRemainder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Writes the terms of activities: what decides how their money is allocated. Each list is put in the stead of the one before. */
public class TermRows {

    private static final BigDecimal WHOLE = new BigDecimal("100.000000");
    private static final int WEIGHT_SCALE = 10;

    private final Handle handle;

    public TermRows(Handle handle) {
        this.handle = handle;
    }

    /** @param weights by code of the place, in the order of the codes */
    public void places(long id, SortedMap<String, BigDecimal> weights) {
        weighed("activity_place", "place", id, weights);
    }

    /** @param weights by code of the theme, in the order of the codes */
    public void themes(long id, SortedMap<String, BigDecimal> weights) {
        weighed("activity_theme", "theme", id, weights);
    }

    /** Writes of frameworks, articles, funding and relations what is said of them; nothing said leaves all as it was. */
    public void detail(long id, DraftDetails details) {
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

    private void frameworks(long id, List<DraftShare> frameworks) {
        cleared("activity_framework", id);
        frameworks.forEach(framework -> insert(
                        "INSERT INTO activity_framework (activity, framework, percentage) VALUES (:id, :code, :percentage)",
                        id)
                .bind("code", framework.code())
                .bind("percentage", framework.percentage() == null ? BigDecimal.ZERO : framework.percentage())
                .execute());
    }

    private void articles(long id, List<DraftArticle> articles) {
        cleared("activity_article", id);
        articles.forEach(article -> insert(
                        "INSERT INTO activity_article (activity, treaty, article, percentage) VALUES (:id, :treaty, :article, :percentage)",
                        id)
                .bind("treaty", article.treaty())
                .bind("article", article.article())
                .bind("percentage", article.percentage())
                .execute());
    }

    private void funding(long id, List<DraftFunding> funding) {
        cleared("activity_funding", id);
        funding.forEach(share -> {
            int known = insert(
                            "INSERT INTO activity_funding (activity, agreement, percentage) SELECT CAST(:id AS BIGINT), g.id,"
                                    + " CAST(:percentage AS NUMERIC(9,6)) FROM agreement g WHERE g.number = :number",
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
        cleared("activity_relation", id);
        relations.stream()
                .distinct()
                .forEach(relation -> insert(
                                "INSERT INTO activity_relation (activity, type, identifier) VALUES (:id, :type, :identifier)",
                                id)
                        .bind("type", relation.type())
                        .bind("identifier", relation.identifier())
                        .execute());
    }

    private void weighed(String table, String column, long id, SortedMap<String, BigDecimal> weights) {
        cleared(table, id);
        if (weights.isEmpty()) {
            return;
        }
        List<BigDecimal> percentages = LargestRemainder.split(WHOLE, new ArrayList<>(weights.values()));
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO " + table + " (activity, " + column
                + ", percentage, weight) VALUES (:id, :code, :percentage, :weight)")) {
            int index = 0;
            for (Map.Entry<String, BigDecimal> share : weights.entrySet()) {
                batch.bind("id", id)
                        .bind("code", share.getKey())
                        .bind("percentage", percentages.get(index++))
                        .bind("weight", share.getValue().setScale(WEIGHT_SCALE, RoundingMode.HALF_EVEN))
                        .add();
            }
            batch.execute();
        }
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
