package org.istmo.domain.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An assessment as it was sent, and what it has to hold to. What is wrong is remembered in what was sent. */
final class SentAssessment {

    /** Of recommendations, of needs and of evidence each, in one assessment or answer. */
    private static final int MOST = 200;

    private final Handle handle;
    private final Article article;
    private final @Nullable LocalDate adoptedOn;
    private final LocalDate today;

    /** @param adoptedOn the day of the treaty; null where nobody said */
    SentAssessment(Handle handle, Article article, @Nullable LocalDate adoptedOn, LocalDate today) {
        this.handle = handle;
        this.article = article;
        this.adoptedOn = adoptedOn;
        this.today = today;
    }

    Map<String, Object> values(Sent sent, TakenOver taken) {
        Set<String> known = new LinkedHashSet<>(Fields.names(AssessmentFields.FIELDS));
        known.add(TakenOver.TAKEN_FROM);
        for (AssessmentPart part : AssessmentPart.values()) {
            known.add(part.word());
        }
        sent.knowsOnly(known);
        Map<String, Object> values = Fields.sent(handle, taken.fields(article), sent, Map.of());
        taken.judge(sent, values);
        status(sent, values);
        day(sent, values, AssessmentFields.DATE);
        release(sent, values);
        return values;
    }

    void status(Sent sent, Map<String, Object> values) {
        Object status = values.get(AssessmentFields.STATUS);
        if (article.assessability() == Assessability.FINAL_CLAUSE) {
            sent.wrong(
                    AssessmentFields.STATUS,
                    "not-assessable",
                    "Article " + article.article() + " is a final clause: there is nothing to implement.");
        } else if (status != null
                && (article.assessability() == Assessability.NO_REVIEW_MECHANISM)
                        != status.equals(AssessmentFields.NO_REVIEW_MECHANISM)) {
            sent.wrong(
                    AssessmentFields.STATUS,
                    "not-with-article",
                    article.assessability() == Assessability.NO_REVIEW_MECHANISM
                            ? "No mechanism reviews this treaty article by article; its status is "
                                    + AssessmentFields.NO_REVIEW_MECHANISM + "."
                            : "A mechanism reviews this article; its status is one of "
                                    + AssessmentFields.REVIEWED.stream()
                                            .sorted()
                                            .toList() + ".");
        }
    }

    private void release(Sent sent, Map<String, Object> values) {
        boolean released = Disclosure.RELEASED.equals(values.get(AssessmentFields.SOURCE_STATUS));
        for (String field : List.of(AssessmentFields.RELEASED_ON, AssessmentFields.RELEASE_REFERENCE)) {
            if (released && !values.containsKey(field)) {
                sent.missing(field);
            } else if (!released && values.containsKey(field)) {
                sent.wrong(
                        field, "not-with-status", "It goes with a source that the State released, and only with that.");
            }
        }
        day(sent, values, AssessmentFields.RELEASED_ON);
        if (values.get(AssessmentFields.RELEASED_ON) instanceof LocalDate on
                && values.get(AssessmentFields.DATE) instanceof LocalDate date
                && on.isBefore(date)) {
            sent.wrong(AssessmentFields.RELEASED_ON, "before-date", "A State releases what was said before.");
        }
    }

    private void day(Sent sent, Map<String, Object> values, String name) {
        if (values.get(name) instanceof LocalDate day) {
            if (adoptedOn != null && day.isBefore(adoptedOn)) {
                sent.wrong(name, "before-treaty", article.treaty() + " was adopted on " + adoptedOn + ".");
            } else if (day.isAfter(today)) {
                sent.wrong(name, "in-future", "It is a day to come.");
            }
        }
    }

    /**
     * The things of a part; a new one is given the next number.
     *
     * @param nameable what may be named by its number
     * @param lasting the numbers that may not be left out
     */
    List<Map<String, Object>> things(
            Sent sent,
            AssessmentPart part,
            Map<Object, Map<String, Object>> nameable,
            Set<Object> lasting,
            Cell cell,
            long firstNew) {
        Map<Object, Map<String, Object>> left = new LinkedHashMap<>(nameable);
        Set<String> known = new LinkedHashSet<>(Fields.names(part.fields()));
        known.add(AssessmentPart.NUMBER);
        List<Map<String, Object>> things = new ArrayList<>();
        long next = firstNew;
        List<Sent> all = sent.all(part.word());
        if (all.size() > MOST) {
            sent.wrong(part.word(), "too-many", "At most " + MOST + " stand here; " + all.size() + " were sent.");
            return List.of();
        }
        for (Sent one : all) {
            one.knowsOnly(known);
            Optional<Long> number = one.whole(AssessmentPart.NUMBER, 1, Long.MAX_VALUE / 10);
            Map<String, Object> was = number.map(left::remove).orElse(null);
            if (number.isPresent() && was == null) {
                one.wrong(
                        AssessmentPart.NUMBER,
                        "unknown-record",
                        "It is not among what the version before holds, or stands here twice.");
            }
            Map<String, Object> thing = new LinkedHashMap<>();
            thing.put(AssessmentPart.NUMBER, was == null ? next++ : number.orElse(0L));
            thing.putAll(Fields.sent(handle, part.fields(), one, was == null ? Map.of() : was));
            judge(one, part, thing, cell);
            things.add(thing);
        }
        left.keySet().retainAll(lasting);
        if (!left.isEmpty()) {
            sent.wrong(part.word(), "left-out", "What was recommended stays: " + left.keySet() + " is left out.");
        }
        return things;
    }

    private void judge(Sent sent, AssessmentPart part, Map<String, Object> thing, Cell cell) {
        if (part == AssessmentPart.RECOMMENDATIONS) {
            followUp(sent, thing);
        } else if (part == AssessmentPart.EVIDENCE) {
            evidence(sent, thing, cell);
        }
    }

    private void followUp(Sent sent, Map<String, Object> thing) {
        boolean open = "open".equals(thing.get("status"));
        for (String field : List.of("followUp", "followedUpOn")) {
            if (!open && !thing.containsKey(field)) {
                sent.missing(field);
            }
        }
        day(sent, thing, "followedUpOn");
    }

    private void evidence(Sent sent, Map<String, Object> thing, Cell cell) {
        List<String> shown = List.of("link", "reference", "upload").stream()
                .filter(thing::containsKey)
                .toList();
        if (shown.isEmpty()) {
            sent.missing("link");
        } else if (shown.size() > 1) {
            sent.wrong(shown.get(1), "not-both", "Evidence is a link, a reference or an upload.");
        }
        if (thing.get("upload") instanceof Long upload && !new EvidenceRows(handle).isOf(upload, cell)) {
            sent.wrong("upload", "unknown-record", "No file of that number was sent for this State and article.");
        }
    }
}
