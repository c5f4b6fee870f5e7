package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
            Map.entry(Reference.ACTIVITY_KIND, "SELECT code FROM activity_kind"),
            Map.entry(Reference.ACTIVITY_STAGE, "SELECT code FROM activity_stage"),
            Map.entry(Reference.AGE_GROUP, "SELECT code FROM age_group"),
            Map.entry(Reference.AGREEMENT, "SELECT number FROM agreement"),
            Map.entry(Reference.ARTICLE, "SELECT treaty || ' ' || article FROM treaty_article"),
            Map.entry(Reference.COST_CATEGORY, "SELECT code FROM cost_category"),
            Map.entry(Reference.DOCUMENT_STAGE, "SELECT code FROM document_stage"),
            Map.entry(Reference.DONOR, "SELECT code FROM donor"),
            Map.entry(Reference.FRAMEWORK, "SELECT code FROM framework"),
            Map.entry(Reference.GOVERNMENT_LEVEL, "SELECT code FROM government_level"),
            Map.entry(Reference.PLACE, "SELECT code FROM place"),
            Map.entry(Reference.SEX, "SELECT code FROM sex"),
            Map.entry(Reference.THEME, "SELECT code FROM theme")));

    private Jdbi jdbi;

    protected ReferenceCodes() {}

    @Inject
    public ReferenceCodes(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * As they are now.
     *
     * @throws Forbidden to anybody but staff: which agreements there are is not for everybody
     */
    public KnownCodes known(Scope scope) {
        if (!scope.staff()) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
        Map<Reference, Set<String>> codes = new EnumMap<>(Reference.class);
        jdbi.useHandle(handle -> QUERIES.forEach((list, query) -> codes.put(
                list,
                new HashSet<>(handle.createQuery(query).mapTo(String.class).list()))));
        return new KnownCodes(codes);
    }

    /** The IATI activity status that a stage is reported as, by the stage's code. */
    public Map<String, String> statusOfStages(Scope scope) {
        if (!scope.staff()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT code, status FROM activity_stage")
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("status")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
