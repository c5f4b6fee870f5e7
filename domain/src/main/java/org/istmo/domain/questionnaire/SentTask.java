package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/** A task as it was sent, and what it has to hold to. */
final class SentTask {

    private final Handle handle;
    private final Round round;
    private final LocalDate today;

    SentTask(Handle handle, Round round, LocalDate today) {
        this.handle = handle;
        this.round = round;
        this.today = today;
    }

    /** What a task says. */
    record Content(Map<String, Object> values, List<String> articles) {}

    /**
     * @param task its number; 0 of a new one
     * @param answers of the round
     * @param institutions by the numbers of the tasks that there are
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    Content read(Sent sent, long task, List<Answer> answers, Map<Long, String> institutions) {
        Set<String> known = new LinkedHashSet<>(Fields.names(TaskFields.FIELDS));
        known.add(NamedArticles.ARTICLES);
        sent.knowsOnly(known);
        Map<String, Object> values = Fields.sent(handle, TaskFields.FIELDS, sent, Map.of());
        for (String day : List.of(TaskFields.DUE_ON, TaskFields.SENT_ON, TaskFields.ANSWERED_ON)) {
            day(sent, values, day);
        }
        goesWith(sent, values, TaskFields.NOTE, TaskFields.SENT_ON);
        goesWith(sent, values, TaskFields.SENT_ON, TaskFields.NOTE);
        goesWith(sent, values, TaskFields.REPLY_NOTE, TaskFields.ANSWERED_ON);
        if (values.get(TaskFields.ANSWERED_ON) instanceof LocalDate answered
                && values.get(TaskFields.SENT_ON) instanceof LocalDate on
                && answered.isBefore(on)) {
            sent.wrong(TaskFields.ANSWERED_ON, "before-sent", "An institution answers what was sent to it before.");
        }
        List<String> articles = articles(sent, task, answers, institutions);
        sent.mustBeSound();
        return new Content(values, articles);
    }

    private void day(Sent sent, Map<String, Object> values, String name) {
        if (values.get(name) instanceof LocalDate day) {
            if (day.isBefore(round.date())) {
                sent.wrong(name, "before-round", "The round is of " + round.date() + ".");
            } else if (day.isAfter(today) && !name.equals(TaskFields.DUE_ON)) {
                sent.wrong(name, "in-future", "It is a day to come.");
            }
        }
    }

    private static void goesWith(Sent sent, Map<String, Object> values, String said, String needed) {
        if (values.containsKey(said) && !values.containsKey(needed)) {
            sent.missing(needed);
        }
    }

    private static List<String> articles(Sent sent, long task, List<Answer> answers, Map<Long, String> institutions) {
        List<String> named = NamedArticles.read(
                sent,
                answers,
                answer -> Optional.ofNullable(answer.task())
                        .filter(of -> of != task)
                        .map(of -> new Invalid.Field(
                                "",
                                "in-other-task",
                                "It is the task of " + institutions.getOrDefault(of, "another institution") + ".")));
        if (named.isEmpty()) {
            sent.missing(NamedArticles.ARTICLES);
        }
        return named;
    }
}
