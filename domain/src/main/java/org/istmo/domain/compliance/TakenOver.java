package org.istmo.domain.compliance;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Sent;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that is taken over from an article of another treaty that holds the same obligation. Its date and source stay that one's, and so does who
 * may know of it; status and observations are that one's where nothing else is sent. What is wrong is remembered in what was sent.
 */
final class TakenOver {

    static final String TAKEN_FROM = "takenFrom";

    private static final String TREATY = "treaty";
    private static final String ARTICLE = "article";
    private static final List<String> ITS_SOURCE = List.of(
            AssessmentFields.DATE,
            AssessmentFields.SOURCE,
            AssessmentFields.SOURCE_STATUS,
            AssessmentFields.RELEASED_ON,
            AssessmentFields.RELEASE_REFERENCE);

    private final @Nullable Assessment source;

    private TakenOver(@Nullable Assessment source) {
        this.source = source;
    }

    /**
     * @param before the version that stands; what it was taken over from may be older than what is known by now
     * @param sources the statuses of the sources that whoever sends may know of
     */
    static TakenOver read(
            Handle handle,
            Sent sent,
            Cell cell,
            Optional<Assessment> before,
            List<String> sources,
            OffsetDateTime until) {
        return new TakenOver(sent.within(TAKEN_FROM)
                .flatMap(one -> source(handle, one, cell, before, sources, until))
                .orElse(null));
    }

    private static Optional<Assessment> source(
            Handle handle,
            Sent sent,
            Cell cell,
            Optional<Assessment> before,
            List<String> sources,
            OffsetDateTime until) {
        sent.knowsOnly(Set.of(TREATY, ARTICLE, AssessmentFields.VERSION));
        Optional<String> treaty = sent.line(TREATY, 20);
        Optional<String> article = sent.line(ARTICLE, 10);
        Optional<Long> version = sent.whole(AssessmentFields.VERSION, 1, Long.MAX_VALUE / 10);
        if (treaty.isEmpty()) {
            sent.missing(TREATY);
        }
        if (article.isEmpty()) {
            sent.missing(ARTICLE);
        }
        if (version.isEmpty()) {
            sent.missing(AssessmentFields.VERSION);
        }
        if (treaty.isEmpty() || article.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        TakenFrom named = new TakenFrom(treaty.get(), article.get(), version.get());
        boolean mapped = MappedArticles.of(handle, cell).stream()
                .anyMatch(one -> one.otherTreaty().equals(named.treaty())
                        && one.otherArticle().equals(named.article()));
        if (!mapped) {
            sent.wrong(
                    ARTICLE,
                    "not-mapped",
                    "The reference data names no obligation that article " + cell.article() + " of " + cell.treaty()
                            + " has in common with it.");
            return Optional.empty();
        }
        return known(
                handle, sent, new Cell(named.treaty(), named.article(), cell.state()), named, before, sources, until);
    }

    private static Optional<Assessment> known(
            Handle handle,
            Sent sent,
            Cell other,
            TakenFrom named,
            Optional<Assessment> before,
            List<String> sources,
            OffsetDateTime until) {
        AssessmentRows rows = new AssessmentRows(handle);
        List<Assessment> versions = Cells.number(handle, other).stream()
                .mapToObj(id -> rows.history(id, other, sources))
                .flatMap(List::stream)
                .filter(version -> version.recordedAt().isBefore(until))
                .toList();
        Optional<Assessment> found = versions.stream().filter(named::isOf).findFirst();
        boolean stands = before.filter(was -> named.equals(was.takenFrom())).isPresent();
        if (found.isEmpty()) {
            sent.wrong(AssessmentFields.VERSION, "unknown-record", "Nothing of that version was reported there.");
        } else if (!stands && versions.get(0).version() != named.version()) {
            sent.wrong(
                    AssessmentFields.VERSION,
                    "older-than-known",
                    "Version " + versions.get(0).version() + " is the latest one there.");
        } else if (found.get().takenFrom() != null) {
            sent.wrong(ARTICLE, "taken-itself", "It was taken over itself: name the article that it was reported of.");
        }
        return found;
    }

    /** The fields, holding what the source says where nothing is sent. */
    List<Field> fields(Article article) {
        Assessment taken = source;
        if (taken == null) {
            return AssessmentFields.FIELDS;
        }
        return AssessmentFields.FIELDS.stream()
                .map(field -> Optional.ofNullable(
                                field.name().equals(AssessmentFields.STATUS)
                                        ? status(article, taken)
                                        : taken.values().get(field.name()))
                        .map(field::otherwise)
                        .orElse(field))
                .toList();
    }

    /** What the article can have where nothing is sent; null where that has to be said. */
    private static @Nullable Object status(Article article, Assessment taken) {
        if (article.assessability() == Assessability.NO_REVIEW_MECHANISM) {
            return AssessmentFields.NO_REVIEW_MECHANISM;
        }
        return taken.status().equals(AssessmentFields.NO_REVIEW_MECHANISM) ? null : taken.status();
    }

    void judge(Sent sent, Map<String, Object> values) {
        Assessment taken = source;
        if (taken == null) {
            return;
        }
        for (String field : ITS_SOURCE) {
            if (!Objects.equals(values.get(field), taken.values().get(field))) {
                sent.wrong(field, "not-as-taken", "What is taken over keeps the date, the source and its status.");
            }
        }
    }

    @Nullable
    TakenFrom from() {
        Assessment taken = source;
        return taken == null
                ? null
                : new TakenFrom(taken.cell().treaty(), taken.cell().article(), taken.version());
    }
}
