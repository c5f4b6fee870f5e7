package org.istmo.web.treaty;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.ReleasedAssessments;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Consents;
import org.istmo.domain.questionnaire.Questionnaire;
import org.istmo.domain.questionnaire.Questionnaires;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundFilter;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.RoundTasks;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.questionnaire.TakeOvers;
import org.istmo.web.register.RegisterDesk;

/** Rounds over a fresh database, with people who send JSON whose quotation marks may be written as apostrophes. */
final class RoundDesk {

    static final String CYCLE_TWO = "{'cycle': 2, 'date': '2024-04-01'}";

    final RegisterDesk people;
    private Instant now = RegisterDesk.NOW;

    RoundDesk(Vendor vendor) {
        people = new RegisterDesk(vendor);
    }

    /** Lets days go by. */
    void later(int days) {
        now = now.plusSeconds(86_400L * days);
    }

    Rounds rounds() {
        return new Rounds(people.database().dataSource(), clock(), assessments(), trail());
    }

    Answers answers() {
        return new Answers(people.database().dataSource(), clock(), assessments(), trail());
    }

    RoundTasks tasks() {
        return new RoundTasks(people.database().dataSource(), clock(), trail());
    }

    Consents consents() {
        return new Consents(people.database().dataSource(), clock(), assessments(), trail());
    }

    TakeOvers takeOvers() {
        return new TakeOvers(people.database().dataSource(), clock(), assessments(), trail());
    }

    Assessments assessments() {
        return new Assessments(people.database().dataSource(), clock(), trail());
    }

    private Trail trail() {
        return new Trail(people.database().dataSource(), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    Round open(String state, String json) {
        return open("UNCAC", state, json);
    }

    Round open(String treaty, String state, String json) {
        return people.database()
                .inTransaction(() -> rounds().open(people.treaty, treaty, state, RegisterDesk.sent(json)));
    }

    Round close(Round round) {
        return people.database().inTransaction(() -> rounds().close(people.treaty, round.key()));
    }

    Round reopen(Round round, String json) {
        return people.database()
                .inTransaction(() -> rounds().reopen(people.treaty, round.key(), RegisterDesk.sent(json)));
    }

    void delete(Round round, RoundTask task, long version) {
        people.database().inTransaction(() -> {
            tasks().delete(people.treaty, round.key(), task.id(), version);
            return task;
        });
    }

    /** Answers an article from the version that it is at. */
    Answer answer(Round round, String article, String json) {
        long version = answers().one(people.treaty, round.key(), article).version();
        return answer(people.treaty, round.key(), article, version, json);
    }

    Answer answer(Reader by, RoundKey round, String article, long version, String json) {
        return people.database()
                .inTransaction(() -> answers().answer(by, round, article, version, RegisterDesk.sent(json)));
    }

    /** Answers an article with a status, so that it can be taken over. */
    void confirm(Round round, String article, String status) {
        answer(round, article, """
                {'state': 'confirmed', 'status': '%s', 'replies': [{'question': 'measures', 'text': {'es': 'Ley %s'}}],
                 'needs': [{'text': {'en': 'Need of %s'}, 'priority': 'high'}],
                 'evidence': [{'text': {'es': 'Ley'}, 'reference': 'Gaceta %s'}]}""".formatted(status, article, article, article));
    }

    List<Answer> takeOver(Round round, String json) {
        return people.database()
                .inTransaction(() -> new TakeOvers(people.database().dataSource(), clock(), assessments(), trail())
                        .take(people.treaty, round.key(), RegisterDesk.sent(json)));
    }

    /** Records a consent from the version that the round is at. */
    Round consent(Round round, String json) {
        return consent(round, rounds().one(people.treaty, round.key()).version(), json);
    }

    Round consent(Round round, long version, String json) {
        return people.database()
                .inTransaction(() -> new Consents(people.database().dataSource(), clock(), assessments(), trail())
                        .record(people.treaty, round.key(), version, RegisterDesk.sent(json)));
    }

    RoundTask give(Round round, String json) {
        return people.database().inTransaction(() -> tasks().add(people.treaty, round.key(), RegisterDesk.sent(json)));
    }

    RoundTask change(Round round, RoundTask task, long version, String json) {
        return people.database()
                .inTransaction(
                        () -> tasks().change(people.treaty, round.key(), task.id(), version, RegisterDesk.sent(json)));
    }

    Assessment report(Cell cell, long version, String json) {
        return people.database()
                .inTransaction(() -> assessments()
                        .record(
                                people.treaty,
                                cell,
                                version == 0 ? OptionalLong.empty() : OptionalLong.of(version),
                                RegisterDesk.sent(json)));
    }

    Questionnaire paper(Reader by, Round round, OptionalLong task) {
        return new Questionnaires(people.database().dataSource(), answers()).one(by, round.key(), task);
    }

    /** Article and state of each answer, as the reader finds them. */
    String states(Reader by, Round round) {
        return answers().list(by, round.key()).stream()
                .map(answer -> answer.article().article() + " " + answer.state().word())
                .collect(Collectors.joining(", "));
    }

    /** Article and status of what is reported, as the reader finds it. */
    String reported(Reader by, String state) {
        return assessments().list(by, "UNCAC", state, Optional.empty()).assessments().stream()
                .map(RoundDesk::said)
                .collect(Collectors.joining(", "));
    }

    /** The same as reports read it. */
    String released(String state, String day) {
        return people.database()
                .jdbi()
                .withHandle(handle -> new ReleasedAssessments(handle, LocalDate.parse(day))
                        .ofState(state).stream().map(RoundDesk::said).collect(Collectors.joining(", ")));
    }

    private static String said(Assessment assessment) {
        return assessment.cell().article() + " " + assessment.status();
    }

    JsonObject json(Round round, String article) {
        return AnswerJson.of(round.key(), answers().one(people.treaty, round.key(), article));
    }

    List<Long> numbers(Reader by) {
        return rounds()
                .page(by, new RoundFilter(Optional.empty(), Optional.empty(), Optional.empty()), Long.MAX_VALUE, 50)
                .stream()
                .map(round -> round.key().id())
                .toList();
    }
}
