package org.istmo.domain.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.CellRules;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.compliance.OpenNumbers;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.treaty.KnownUntil;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The answers of a round. A treaty focal point writes them, one article at a time; none of them is an assessment before it is taken over. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Answers {

    private Jdbi jdbi;
    private Clock clock;
    private Assessments assessments;
    private Trail trail;

    protected Answers() {}

    @Inject
    public Answers(DataSource dataSource, Clock clock, Assessments assessments, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.assessments = assessments;
        this.trail = trail;
    }

    /**
     * In the treaty's order. An auditor of a released round reads those that are taken over as they are now.
     *
     * @throws Missing when there is no such round, or it is kept from the reader
     */
    public List<Answer> list(Reader by, RoundKey key) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            new RoundRows(handle, disclosure).one(key);
            return numbered(
                    handle,
                    key,
                    disclosure,
                    new AnswerRows(handle)
                            .of(key).stream()
                                    .filter(answer -> disclosure.confidential() || answer.isTakenOver())
                                    .toList());
        });
    }

    /** @throws Missing when there is no such round, it does not ask about the article, or it is kept from the reader */
    public Answer one(Reader by, RoundKey key, String article) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            new RoundRows(handle, disclosure).one(key);
            return numbered(handle, key, disclosure, List.of(found(handle, key, article, disclosure)))
                    .get(0);
        });
    }

    /** By the numbers that the reader knows assessments and what is in them by. */
    private List<Answer> numbered(Handle handle, RoundKey key, Disclosure disclosure, List<Answer> answers) {
        if (disclosure.confidential()) {
            return answers;
        }
        OpenNumbers numbers = new OpenNumbers(handle, disclosure, KnownUntil.endOf(Optional.empty(), clock));
        return answers.stream()
                .map(answer -> {
                    long assessment = numbers.assessment(
                            new Cell(key.treaty(), answer.article().article(), key.state()));
                    return answer.numbered(assessment, numbers.counted(List.of(assessment)));
                })
                .toList();
    }

    private static Answer found(Handle handle, RoundKey key, String article, Disclosure disclosure) {
        return new AnswerRows(handle)
                .one(key, article)
                .filter(answer -> disclosure.confidential() || answer.isTakenOver())
                .orElseThrow(() -> Missing.of("question", disclosure.confidential()));
    }

    /**
     * Writes down what the State answers of an article. What was taken over of it before stays in the assessments until it is taken over again.
     *
     * @param version that it was made from
     * @throws Missing when there is no such round, or it does not ask about the article
     * @throws Conflict when the round is closed
     * @throws Stale when it is at another version, saying by whom and since when
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Answer answer(Reader by, RoundKey key, String article, long version, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            RoundRows rounds = new RoundRows(handle, Disclosure.to(by));
            Round round = rounds.holdOpen(key);
            Answer before = found(handle, key, article, Disclosure.to(by));
            if (before.version() != version) {
                throw new Stale(version, before.version(), before.changedBy(), before.changedAt());
            }
            Cell cell = new Cell(key.treaty(), article, key.state());
            SentAnswer.Content content = new SentAnswer(
                            rounds.questions(key.id()),
                            new CellRules(handle, before.article(), cell, LocalDate.now(clock)))
                    .read(sent, before);
            new AnswerRows(handle).update(by, changed(by, before, content, reported(by, cell)));
            Answer after = found(handle, key, article, Disclosure.to(by));
            trail.record(new ChangeRows(handle)
                    .kept(
                            by,
                            "round.answer",
                            round,
                            "question:" + article,
                            version,
                            after.version(),
                            RoundDifferences.of(before, after),
                            Moments.now(clock)));
            return after;
        });
    }

    private Answer changed(Reader by, Answer before, SentAnswer.Content content, long assessed) {
        return new Answer(
                before.id(),
                before.article(),
                before.version() + 1,
                content.state(),
                content.status(),
                content.replies(),
                content.parts(),
                before.task(),
                assessed,
                before.prefilled(),
                before.taken(),
                Moments.now(clock),
                by.name());
    }

    /** The version of what is reported of the cell now: whoever answers has it before them. */
    private long reported(Reader by, Cell cell) {
        return assessments.list(by, cell.treaty(), cell.state(), Optional.empty()).assessments().stream()
                .filter(assessment -> assessment.cell().equals(cell))
                .mapToLong(Assessment::version)
                .findFirst()
                .orElse(0);
    }
}
