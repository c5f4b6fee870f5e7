package org.istmo.domain.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes confirmed answers into the assessments, as many as there are; what is not confirmed stays a draft, and its article as it was reported. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TakeOvers {

    private Jdbi jdbi;
    private Clock clock;
    private Assessments assessments;
    private Trail trail;

    protected TakeOvers() {}

    @Inject
    public TakeOvers(DataSource dataSource, Clock clock, Assessments assessments, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.assessments = assessments;
        this.trail = trail;
    }

    /**
     * Takes over the articles that are named, or where none is all that are confirmed; what is taken over as it is now is passed by.
     *
     * @return what was taken over, in the treaty's order; nothing where there was nothing to take
     * @throws Missing when there is no such round
     * @throws Conflict when it is closed, or something else was reported of an article since it was answered
     * @throws Invalid when an article is not asked about, or its answer is not confirmed
     */
    @Transactional
    public List<Answer> take(Reader by, RoundKey key, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            RoundRows rounds = new RoundRows(handle, Disclosure.to(by));
            Round round = rounds.holdOpen(key);
            List<Answer> answers = new AnswerRows(handle).of(key);
            List<Answer> asked = asked(sent, answers).stream()
                    .filter(answer -> !answer.isTakenOver())
                    .toList();
            Map<String, Assessment> reported = reported(by, key);
            mustStandAsAnswered(asked, reported);
            List<Question> questions = rounds.questions(key.id());
            asked.forEach(answer -> take(handle, by, round, questions, answer, reported));
            if (!asked.isEmpty()) {
                rounds.touch(round);
                String articles = asked.stream()
                        .map(answer -> answer.article().article() + " v" + answer.version())
                        .collect(Collectors.joining(", "));
                trail.record(new ChangeRows(handle)
                        .kept(
                                by,
                                "round.take-over",
                                round,
                                ChangeRows.ROUND,
                                round.version(),
                                round.version() + 1,
                                RoundDifferences.of("takenOver", null, articles),
                                Moments.now(clock)));
            }
            Set<String> taken =
                    asked.stream().map(answer -> answer.article().article()).collect(Collectors.toSet());
            return new AnswerRows(handle)
                    .of(key).stream()
                            .filter(answer -> taken.contains(answer.article().article()))
                            .toList();
        });
    }

    private static List<Answer> asked(Sent sent, List<Answer> answers) {
        sent.knowsOnly(Set.of(NamedArticles.ARTICLES));
        List<String> named = NamedArticles.read(
                sent,
                answers,
                answer -> Optional.of(answer)
                        .filter(one -> one.state() != Answer.State.CONFIRMED)
                        .map(one -> new Invalid.Field(
                                "",
                                "not-confirmed",
                                "The answer of article " + one.article().article() + " is "
                                        + one.state().word() + ".")));
        sent.mustBeSound();
        return answers.stream()
                .filter(answer -> answer.state() == Answer.State.CONFIRMED)
                .filter(answer ->
                        named.isEmpty() || named.contains(answer.article().article()))
                .toList();
    }

    private Map<String, Assessment> reported(Reader by, RoundKey key) {
        return assessments.list(by, key.treaty(), key.state(), Optional.empty()).assessments().stream()
                .collect(Collectors.toMap(assessment -> assessment.cell().article(), Function.identity()));
    }

    private static void mustStandAsAnswered(List<Answer> asked, Map<String, Assessment> reported) {
        String meanwhile = asked.stream()
                .map(answer -> reported.get(answer.article().article()))
                .filter(Objects::nonNull)
                .filter(assessment -> asked.stream()
                        .anyMatch(answer -> answer.article()
                                        .article()
                                        .equals(assessment.cell().article())
                                && answer.assessedVersion() != assessment.version()))
                .map(assessment -> "article " + assessment.cell().article() + " by " + assessment.recordedBy() + " at "
                        + assessment.recordedAt())
                .collect(Collectors.joining(", "));
        if (!meanwhile.isEmpty()) {
            throw new Conflict(
                    "assessed-meanwhile",
                    "Something else was reported since it was answered: " + meanwhile
                            + ". Look at it and confirm the answer again.");
        }
    }

    private void take(
            Handle handle,
            Reader by,
            Round round,
            List<Question> questions,
            Answer answer,
            Map<String, Assessment> reported) {
        String article = answer.article().article();
        Assessment written = new Reported(handle, by, round, assessments)
                .write(
                        new Cell(round.key().treaty(), article, round.key().state()),
                        reported.get(article),
                        said(questions, answer),
                        round.consent());
        OffsetDateTime now = Moments.now(clock);
        Map<AssessmentPart, List<Map<String, Object>>> parts = new EnumMap<>(AssessmentPart.class);
        AnswerRows.PARTS.forEach(part -> parts.put(part, written.things(part)));
        new AnswerRows(handle)
                .update(
                        by,
                        new Answer(
                                answer.id(),
                                answer.article(),
                                answer.version() + 1,
                                answer.state(),
                                answer.status(),
                                answer.replies(),
                                parts,
                                answer.task(),
                                written.version(),
                                answer.prefilled(),
                                new Answer.Taken(answer.version() + 1, written.version(), now, false),
                                now,
                                by.name()));
    }

    private static Map<String, Object> said(List<Question> questions, Answer answer) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(AssessmentFields.STATUS, String.valueOf(answer.status()));
        Bilingual observations = Observations.of(questions, answer.replies());
        if (observations != null) {
            said.put(AssessmentFields.OBSERVATIONS, observations);
        }
        AnswerRows.PARTS.forEach(part -> said.put(part.word(), answer.things(part)));
        return said;
    }
}
