package org.istmo.reporting.reconcile;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Support;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * What a filter takes of obligations: by their own treaty, article, State and texts, and by the activities that support an article in a State, of which one that
 * the filter's office, theme, donor, agreement, framework and the like are of is enough. When an activity supports one is said by {@link Support}.
 */
public final class SupportedObligations {

    private static final Set<By> OWN = EnumSet.of(By.TREATY, By.COUNTRY, By.ARTICLE);

    /** What is written in one language alone. */
    private static final Set<String> LINES = Set.of(AssessmentFields.SOURCE, "reference", "link");

    private static final String CELLS =
            "SELECT DISTINCT s.treaty || ' ' || s.article || ' ' || y.place FROM activity a JOIN activity v ON v.id = a.id"
                    + " JOIN activity_article s ON s.activity = v.id JOIN activity_place y ON y.activity = v.id WHERE "
                    + Support.SUPPORTS + " AND v.sensitivity IN (<levels>) AND ";

    private final ActivityFilter filter;
    private final Optional<Set<String>> supported;

    public SupportedObligations(Handle handle, Scope scope, ActivityFilter filter) {
        this.filter = filter;
        ActivityFilter behind = filter.ofActivitiesBehind(OWN);
        this.supported = behind.codes().isEmpty() ? Optional.empty() : Optional.of(cells(handle, scope, behind));
    }

    private static Set<String> cells(Handle handle, Scope scope, ActivityFilter behind) {
        Filtering filtering = new Filtering(behind);
        return new HashSet<>(filtering
                .bound(handle.createQuery(CELLS + filtering.conditions()))
                .bindList("levels", scope.levels())
                .mapTo(String.class)
                .list());
    }

    /** Whether it is taken, whenever it was reported. */
    public boolean takes(Assessment assessment) {
        String treaty = assessment.cell().treaty();
        String article = treaty + " " + assessment.cell().article();
        String state = assessment.cell().state();
        return takes(By.TREATY, treaty)
                && takes(By.ARTICLE, article)
                && takes(By.COUNTRY, state)
                && supported.map(cells -> cells.contains(article + " " + state)).orElse(true)
                && (filter.words().isEmpty() || filter.finds(texts(assessment)));
    }

    private boolean takes(By by, String code) {
        return filter.of(by).isEmpty() || filter.of(by).contains(code);
    }

    /** All that was written of it. */
    private static String texts(Assessment assessment) {
        Stream<Map<String, Object>> parts =
                Stream.of(AssessmentPart.values()).map(assessment::things).flatMap(List::stream);
        return Stream.concat(Stream.of(assessment.values()), parts)
                .flatMap(fields -> fields.entrySet().stream())
                .flatMap(SupportedObligations::text)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> text(Map.Entry<String, Object> field) {
        if (field.getValue() instanceof Bilingual words) {
            return Stream.of(words.en(), words.es()).filter(Objects::nonNull);
        }
        return LINES.contains(field.getKey()) ? Stream.of(field.getValue().toString()) : Stream.empty();
    }
}
