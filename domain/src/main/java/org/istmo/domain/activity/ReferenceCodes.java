package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.KnownCodes;
import org.istmo.domain.validation.Reference;
import org.jdbi.v3.core.Jdbi;

/** The codes that the offices' own words are held against. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReferenceCodes {

    private static final Map<Reference, String> QUERIES = new EnumMap<>(Map.ofEntries(
            Map.entry(Reference.ACTIVITY_KIND, current("code", "activity_kind")),
            Map.entry(Reference.ACTIVITY_STAGE, current("code", "activity_stage")),
            Map.entry(Reference.AGE_GROUP, current("code", "age_group")),
            Map.entry(Reference.AGREEMENT, "SELECT number FROM agreement"),
            Map.entry(Reference.AGREEMENT_DONOR, "SELECT number || ' ' || donor FROM agreement"),
            Map.entry(Reference.ARTICLE, current("treaty || ' ' || article", "treaty_article")),
            Map.entry(
                    Reference.BUDGETED_AGREEMENT,
                    "SELECT DISTINCT g.number FROM agreement_budget_line l JOIN agreement g ON g.id = l.agreement"),
            Map.entry(
                    Reference.BUDGET_LINE,
                    "SELECT g.number || ' ' || l.code FROM agreement_budget_line l JOIN agreement g ON g.id = l.agreement"),
            Map.entry(
                    Reference.BUDGET_LINE_CATEGORY,
                    "SELECT g.number || ' ' || l.code || ' ' || l.cost_category FROM agreement_budget_line l"
                            + " JOIN agreement g ON g.id = l.agreement"),
            Map.entry(Reference.COST_CATEGORY, current("code", "cost_category")),
            Map.entry(Reference.DOCUMENT_STAGE, current("code", "document_stage")),
            Map.entry(Reference.DONOR, current("code", "donor")),
            Map.entry(Reference.FRAMEWORK, current("code", "framework")),
            Map.entry(Reference.GOVERNMENT_LEVEL, current("code", "government_level")),
            Map.entry(Reference.PLACE, current("code", "place")),
            Map.entry(Reference.SEX, current("code", "sex")),
            Map.entry(Reference.THEME, current("code", "theme"))));

    private Jdbi jdbi;

    protected ReferenceCodes() {}

    @Inject
    public ReferenceCodes(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Those that were not retired: what stands may keep one, and nothing new names it. */
    private static String current(String code, String table) {
        return "SELECT " + code + " FROM " + table + " WHERE retired_on IS NULL";
    }

    /**
     * As they are now.
     *
     * @throws Forbidden to anybody but staff: which agreements there are is not for everybody
     */
    public KnownCodes known(Scope scope) {
        scope.mustBeStaff();
        Map<Reference, Set<String>> codes = new EnumMap<>(Reference.class);
        jdbi.useHandle(handle -> QUERIES.forEach((list, query) -> codes.put(
                list,
                new HashSet<>(handle.createQuery(query).mapTo(String.class).list()))));
        return new KnownCodes(codes);
    }

    /** The IATI activity status that a stage is reported as, by the stage's code. */
    public Map<String, String> statusOfStages(Scope scope) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT code, status FROM activity_stage")
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("status")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
