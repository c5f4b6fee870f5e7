package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.jdbi.v3.core.Handle;

/** Reads the terms of several activities: their shares, and what they are related to. */
class StandingTerms {

    /** How a share of a place or a theme is given. */
    enum Weight {
        AS_GIVEN,
        PERCENT
    }

    private record Share(String code, BigDecimal weight, BigDecimal percentage) {

        DraftShare as(String vocabulary, Weight how) {
            return new DraftShare(vocabulary, code, how == Weight.AS_GIVEN ? weight : percentage);
        }
    }

    private final Handle handle;
    private final Collection<Long> ids;
    private final Map<Long, List<Share>> places;
    private final Map<Long, List<Share>> themes;
    private final Map<Long, List<DraftShare>> frameworks;
    private final Map<Long, List<DraftArticle>> articles;
    private final Map<Long, List<DraftFunding>> funding;
    private final Map<Long, List<DraftRelation>> relations;

    /** @param ids not empty */
    StandingTerms(Handle handle, Collection<Long> ids) {
        this.handle = handle;
        this.ids = ids;
        this.places = lists(
                "SELECT activity, place AS code, weight, percentage FROM activity_place WHERE activity IN (<ids>)"
                        + " ORDER BY activity, place",
                StandingTerms::share);
        this.themes = lists(
                "SELECT x.activity, x.theme AS code, x.weight, x.percentage FROM activity_theme x JOIN theme t ON t.code = x.theme"
                        + " WHERE x.activity IN (<ids>) ORDER BY x.activity, t.ordinal, x.theme",
                StandingTerms::share);
        this.frameworks = lists(
                "SELECT activity, framework, percentage FROM activity_framework WHERE activity IN (<ids>)"
                        + " ORDER BY activity, framework",
                row -> new DraftShare("framework", row.getString("framework"), percentage(row)));
        this.articles = lists(
                "SELECT x.activity, x.treaty, x.article, x.percentage FROM activity_article x"
                        + " JOIN treaty t ON t.code = x.treaty JOIN treaty_article r ON r.treaty = x.treaty AND r.article = x.article"
                        + " WHERE x.activity IN (<ids>) ORDER BY x.activity, t.ordinal, r.ordinal",
                row -> new DraftArticle(row.getString("treaty"), row.getString("article"), percentage(row)));
        this.funding = lists(
                "SELECT x.activity, g.number, x.percentage FROM activity_funding x JOIN agreement g ON g.id = x.agreement"
                        + " WHERE x.activity IN (<ids>) ORDER BY x.activity, g.number",
                row -> new DraftFunding(row.getString("number"), percentage(row)));
        this.relations = lists(
                "SELECT activity, type, identifier FROM activity_relation WHERE activity IN (<ids>)"
                        + " ORDER BY activity, type, identifier",
                row -> new DraftRelation(row.getString("type"), row.getString("identifier")));
    }

    List<DraftShare> places(long activity, Weight how) {
        return places.getOrDefault(activity, List.of()).stream()
                .map(share -> share.as(vocabulary(share.code()), how))
                .toList();
    }

    List<DraftShare> themes(long activity, Weight how) {
        return themes.getOrDefault(activity, List.of()).stream()
                .map(share -> share.as(DraftShare.THEME, how))
                .toList();
    }

    /** @param row of the activity itself, with the number of its agreement */
    DraftDetails details(long activity, ResultSet row) throws SQLException {
        return new DraftDetails(
                row.getString("kind"),
                row.getString("stage"),
                row.getString("sensitivity"),
                row.getString("external_agency"),
                row.getString("donor"),
                row.getString("number"),
                funding.getOrDefault(activity, List.of()),
                frameworks.getOrDefault(activity, List.of()),
                articles.getOrDefault(activity, List.of()),
                relations.getOrDefault(activity, List.of()),
                false);
    }

    /** A region's code is a number (IATI RegionVocabulary 1, OECD DAC). */
    static String vocabulary(String code) {
        return code.chars().allMatch(Character::isDigit) ? "1" : DraftShare.COUNTRY;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getString("code"), ActivityRows.plain(row.getBigDecimal("weight")), percentage(row));
    }

    private static BigDecimal percentage(ResultSet row) throws SQLException {
        return ActivityRows.plain(row.getBigDecimal("percentage"));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> lists(String sql, Reading<T> reading) {
        Map<Long, List<T>> lists = new HashMap<>();
        handle.createQuery(sql)
                .bindList("ids", ids)
                .map((row, context) -> {
                    lists.computeIfAbsent(row.getLong("activity"), none -> new ArrayList<>())
                            .add(reading.of(row));
                    return true;
                })
                .list();
        return lists;
    }
}
