package org.istmo.domain.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Quoted;
import org.jspecify.annotations.Nullable;

/** What of a round is otherwise than it was: each field before and after. */
final class RoundDifferences {

    private RoundDifferences() {}

    static Map<String, String> of(Answer before, Answer after) {
        Map<String, String> told = new LinkedHashMap<>();
        tell(told, "state", before.state().word(), after.state().word());
        tell(told, "status", before.status(), after.status());
        TreeSet<String> questions = new TreeSet<>(before.replies().keySet());
        questions.addAll(after.replies().keySet());
        questions.forEach(question -> tell(told, "reply." + question, said(before, question), said(after, question)));
        AnswerRows.PARTS.forEach(part -> told.putAll(Fields.told(
                part.word(), part.fields(), AssessmentPart.NUMBER, before.things(part), after.things(part))));
        return told;
    }

    private static @Nullable String said(Answer answer, String question) {
        return Optional.ofNullable(answer.replies().get(question))
                .map(Bilingual::toString)
                .orElse(null);
    }

    /** @param before null of a new one; {@code after} null of one that is gone */
    static Map<String, String> of(@Nullable RoundTask before, @Nullable RoundTask after) {
        Map<String, String> told =
                new LinkedHashMap<>(Fields.told("", TaskFields.FIELDS, values(before), values(after)));
        tell(told, "articles", articles(before), articles(after));
        return told;
    }

    private static Map<String, Object> values(@Nullable RoundTask task) {
        return task == null ? Map.of() : task.values();
    }

    private static @Nullable String articles(@Nullable RoundTask task) {
        return task == null ? null : String.join(", ", task.articles());
    }

    static Map<String, String> of(@Nullable Consent before, Consent after) {
        Map<String, String> told = new LinkedHashMap<>();
        tell(
                told,
                "covers",
                before == null ? null : before.covers().word(),
                after.covers().word());
        tell(
                told,
                "givenOn",
                before == null ? null : before.givenOn().toString(),
                after.givenOn().toString());
        tell(told, "reference", before == null ? null : before.reference(), after.reference());
        tell(told, "withdrawnOn", before == null ? null : text(before.withdrawnOn()), text(after.withdrawnOn()));
        tell(
                told,
                "withdrawalReference",
                before == null ? null : before.withdrawalReference(),
                after.withdrawalReference());
        return told;
    }

    /** One thing alone that was and is. */
    static Map<String, String> of(String field, @Nullable String before, @Nullable String after) {
        Map<String, String> told = new LinkedHashMap<>();
        tell(told, field, before, after);
        return told;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void tell(Map<String, String> told, String field, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            told.put(field + ".before", Quoted.of(before));
        }
        if (after != null) {
            told.put(field + ".after", Quoted.of(after));
        }
    }
}
