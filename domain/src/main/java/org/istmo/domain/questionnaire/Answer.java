package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.OpenNumbers;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Article;
import org.jspecify.annotations.Nullable;

/**
 * What a round holds of one article.
 *
 * @param id of its row
 * @param version from 1, with each change
 * @param status as reported; null while nobody said
 * @param replies in words, by the code of the question
 * @param parts needs and evidence, by the names of {@link AssessmentPart}
 * @param task the number of the task that it belongs to; null of none
 * @param assessedVersion the version of the cell's assessment that whoever answered last had before them; 0 where there was none
 * @param prefilled where its first content came from; null where it began empty
 * @param taken as what it went into the assessments; null where it never did
 */
public record Answer(
        long id,
        Article article,
        long version,
        State state,
        @Nullable String status,
        Map<String, Bilingual> replies,
        Map<AssessmentPart, List<Map<String, Object>>> parts,
        @Nullable Long task,
        long assessedVersion,
        @Nullable Prefilled prefilled,
        @Nullable Taken taken,
        OffsetDateTime changedAt,
        String changedBy) {

    public Answer {
        replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Where an answer stands. */
    public enum State {
        /** Nobody answered yet, or somebody began to. */
        OPEN,
        /** It holds an older answer. */
        PREFILLED,
        /** It waits to be confirmed. */
        ANSWERED,
        /** It may be taken into the assessments. */
        CONFIRMED;

        /** The word in the API and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is none of that word */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where an answer was copied from.
     *
     * @param from {@link #ROUND} or {@link #ASSESSMENT}
     * @param source of the round or the assessment
     * @param date the day that it speaks of
     * @param round its number; null of an assessment
     */
    public record Prefilled(
            String from,
            String source,
            LocalDate date,
            @Nullable Long round) {

        public static final String ROUND = "round";
        public static final String ASSESSMENT = "assessment";
    }

    /**
     * What became of an answer.
     *
     * @param version of the answer
     * @param as the version of the cell's assessment
     * @param released whether the State's consent opens any of it
     */
    public record Taken(long version, long as, OffsetDateTime at, boolean released) {}

    /** Whether what it says now is in the assessments. */
    public boolean isTakenOver() {
        return taken != null && taken.version() == version;
    }

    /**
     * As it is read by whoever may not know of confidential sources: by the numbers that they know its assessment by, and without what it began with, which
     * may have been of such a source.
     */
    Answer numbered(long assessment, OpenNumbers.Counted numbers) {
        Map<AssessmentPart, List<Map<String, Object>>> numbered = new LinkedHashMap<>();
        parts.forEach((part, things) -> numbered.put(part, numbers.things(assessment, part, things)));
        return new Answer(
                id,
                article,
                version,
                state,
                status,
                replies,
                numbered,
                task,
                numbers.version(assessment, assessedVersion),
                null,
                taken == null
                        ? null
                        : new Taken(
                                taken.version(), numbers.version(assessment, taken.as()), taken.at(), taken.released()),
                changedAt,
                changedBy);
    }

    public List<Map<String, Object>> things(AssessmentPart part) {
        return parts.getOrDefault(part, List.of());
    }
}
