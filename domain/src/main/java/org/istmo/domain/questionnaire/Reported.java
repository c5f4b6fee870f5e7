package org.istmo.domain.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.compliance.HeldThings;
import org.istmo.domain.compliance.Releases;
import org.istmo.domain.field.ValuesSent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a round says of a cell into the assessments, the way that anything is recorded there. With a consent to the full report all of it is
 * released; with one to the executive summary a version with status, recommendations and needs is, and stands below the confidential one; without a
 * consent all of it is confidential, and so it is where the article has recommendations of a confidential source, which the State's consent to its answers
 * does not speak of.
 */
final class Reported {

    private final Handle handle;
    private final Reader by;
    private final Round round;
    private final Assessments assessments;
    private final Releases releases;

    Reported(Handle handle, Reader by, Round round, Assessments assessments) {
        this.handle = handle;
        this.by = by;
        this.round = round;
        this.assessments = assessments;
        this.releases = new Releases(handle);
    }

    /**
     * @param before what is reported of the cell now; null where nothing is
     * @param said status, observations and parts, by their names in an assessment
     * @param consent that opens it; null of none
     * @return the latest version
     */
    Assessment write(Cell cell, @Nullable Assessment before, Map<String, Object> said, @Nullable Consent consent) {
        if (consent == null || !consent.isInForce() || isWithheld(before)) {
            return record(cell, before, said, null);
        }
        if (consent.covers() == Consent.Covers.FULL_REPORT) {
            return released(record(cell, before, said, consent));
        }
        Map<String, Object> summary = new LinkedHashMap<>(said);
        summary.remove(AssessmentFields.OBSERVATIONS);
        summary.remove(AssessmentPart.EVIDENCE.word());
        Assessment opened = released(record(cell, before, summary, consent));
        Map<String, Object> whole = new LinkedHashMap<>(said);
        whole.put(AssessmentPart.NEEDS.word(), opened.things(AssessmentPart.NEEDS));
        return record(cell, opened, whole, null);
    }

    /** Whether the article stays confidential whatever the State consents to. */
    boolean isWithheld(@Nullable Assessment before) {
        return before != null && releases.isWithheldWith(before);
    }

    private Assessment released(Assessment assessment) {
        releases.add(assessment, round.key().id());
        return assessment;
    }

    private Assessment record(
            Cell cell, @Nullable Assessment before, Map<String, Object> said, @Nullable Consent consent) {
        Map<String, Object> values = new LinkedHashMap<>(said);
        values.put(AssessmentFields.DATE, round.date());
        values.put(AssessmentFields.SOURCE, round.source());
        values.put(AssessmentFields.SOURCE_STATUS, consent == null ? Disclosure.CONFIDENTIAL : Disclosure.RELEASED);
        if (consent != null) {
            values.put(AssessmentFields.RELEASED_ON, consent.givenOn());
            values.put(AssessmentFields.RELEASE_REFERENCE, consent.reference());
        }
        for (AssessmentPart part : AssessmentPart.values()) {
            List<Map<String, Object>> were = before == null ? List.of() : before.things(part);
            if (values.get(part.word()) instanceof List<?> things) {
                values.put(part.word(), known(things, were));
            }
        }
        values.put(
                AssessmentPart.RECOMMENDATIONS.word(),
                recommended(
                        cell,
                        values.getOrDefault(
                                AssessmentPart.RECOMMENDATIONS.word(),
                                before == null ? List.of() : before.things(AssessmentPart.RECOMMENDATIONS)),
                        values.getOrDefault(AssessmentFields.SOURCE_STATUS, "")));
        return assessments.record(
                by,
                cell,
                before == null ? OptionalLong.empty() : OptionalLong.of(before.version()),
                new ValuesSent(values));
    }

    /** With what the version is held to and the round does not speak of, as it stands. */
    private List<Object> recommended(Cell cell, Object said, Object sourceStatus) {
        Map<Object, Map<String, Object>> held =
                new LinkedHashMap<>(HeldThings.of(handle, cell, sourceStatus).lasting(AssessmentPart.RECOMMENDATIONS));
        List<Object> all = new ArrayList<>();
        for (Object one : (List<?>) said) {
            all.add(one);
            held.remove(((Map<?, ?>) one).get(AssessmentPart.NUMBER));
        }
        all.addAll(held.values());
        return all;
    }

    /** Things with the number that the version before knows them by; one that it does not know has none yet. */
    private static List<Map<String, Object>> known(List<?> things, List<Map<String, Object>> were) {
        Set<Object> numbers = new LinkedHashSet<>();
        were.forEach(
                thing -> Optional.ofNullable(thing.get(AssessmentPart.NUMBER)).ifPresent(numbers::add));
        return things.stream()
                .map(thing -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    ((Map<?, ?>) thing).forEach((name, value) -> one.put(String.valueOf(name), value));
                    if (!numbers.contains(one.get(AssessmentPart.NUMBER))) {
                        one.remove(AssessmentPart.NUMBER);
                    }
                    return one;
                })
                .toList();
    }
}
