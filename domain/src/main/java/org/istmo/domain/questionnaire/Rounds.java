package org.istmo.domain.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.AskedCodes;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Rounds of questionnaires: a treaty focal point opens and closes them, and whoever may know of confidential assessments reads them. An auditor knows of one
 * once the State's consent to the full report is on record, and of what was taken over alone; to anybody else there is none.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Rounds {

    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 4_000;

    private Jdbi jdbi;
    private Clock clock;
    private Assessments assessments;
    private Trail trail;

    protected Rounds() {}

    @Inject
    public Rounds(DataSource dataSource, Clock clock, Assessments assessments, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.assessments = assessments;
        this.trail = trail;
    }

    /**
     * The newest first.
     *
     * @param before the number of the last round of the page before; {@link Long#MAX_VALUE} for the first page
     * @throws Invalid when there is no such treaty, or the State is not served
     */
    public List<Round> page(Reader by, RoundFilter filter, long before, int limit) {
        return asked(by, filter, rows -> rows.page(filter, before, limit));
    }

    /**
     * A page of a table: by when they were {@code opened}, {@code round} (its treaty, then its State), {@code state}, {@code date} or {@code status}, the open ones first.
     *
     * @throws Invalid when there is no such treaty, or the State is not served
     */
    public List<Round> slice(Reader by, RoundFilter filter, Slice slice) {
        return asked(by, filter, rows -> rows.slice(filter, slice));
    }

    private List<Round> asked(Reader by, RoundFilter filter, Function<RoundRows, List<Round>> question) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            AskedCodes.treaty(handle, filter.treaty());
            AskedCodes.state(handle, filter.state());
            return question.apply(new RoundRows(handle, disclosure));
        });
    }

    /**
     * A State's of a treaty, the newest first.
     *
     * @param open as of {@link RoundFilter}
     * @param before as of {@link #page}
     * @throws Missing when there is no such treaty, or no such State is served
     */
    public List<Round> ofState(Reader by, String treaty, String state, Optional<Boolean> open, long before, int limit) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            Optional<String> code = Optional.of(TreatyRows.one(handle, treaty).code());
            Optional<String> served =
                    Optional.of(TreatyRows.state(handle, state).code());
            return new RoundRows(handle, disclosure).page(new RoundFilter(code, served, open), before, limit);
        });
    }

    /** @throws Missing when there is none, or it is kept from the reader */
    public Round one(Reader by, RoundKey key) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> new RoundRows(handle, disclosure).one(key));
    }

    /**
     * What it asks of every article, in order.
     *
     * @throws Missing when there is no such round, or it is kept from the reader
     */
    public List<Question> questions(Reader by, RoundKey key) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            RoundRows rows = new RoundRows(handle, disclosure);
            return rows.questions(rows.one(key).key().id());
        });
    }

    /**
     * What the State let be known of it and when it took that back, the latest first.
     *
     * @throws Missing when there is no such round, or it is kept from the reader
     */
    public List<Consent> consents(Reader by, RoundKey key) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            RoundRows rows = new RoundRows(handle, disclosure);
            return rows.consents(rows.one(key).key().id());
        });
    }

    /**
     * What was changed in it, the newest first.
     *
     * @param before the number before which the page begins
     * @throws Missing when there is no such round, or it is kept from the reader, as drafts are from all who may not know of what is confidential
     */
    public List<RoundChange> changes(Reader by, RoundKey key, long before, int limit) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            Round round = new RoundRows(handle, disclosure).one(key);
            if (!disclosure.confidential()) {
                throw Missing.notTheirs("round");
            }
            return new ChangeRows(handle).page(round.key().id(), before, limit);
        });
    }

    /**
     * Opens a round: a question for every article of the cycle that can be assessed, in the treaty's order, with the answer of the last round or else what was
     * reported of it.
     *
     * @throws Missing when there is no such treaty, or no such State is served
     * @throws Conflict when there is an open one already, or nothing of the treaty can be assessed
     * @throws Invalid naming all that is wrong with it
     */
    @Transactional
    public Round open(Reader by, String treaty, String state, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            Treaty of = TreatyRows.one(handle, treaty);
            String served = TreatyRows.state(handle, state).code();
            LocalDate today = LocalDate.now(clock);
            SentRound.Opening opening =
                    new SentRound(of, TreatyRows.articles(handle, of.code()), today).read(served, sent);
            OffsetDateTime now = Moments.now(clock);
            RoundRows rows = new RoundRows(handle, Disclosure.to(by));
            rows.mustBeFree(
                    of.code(),
                    served,
                    opening.articles().stream().map(Article::article).toList());
            List<Question> questions = rows.standard(of.code(), today);
            long id = rows.insert(by, opening, questions, now);
            Prefill prefill = prefill(handle, by, opening, questions, now);
            AnswerRows answers = new AnswerRows(handle);
            opening.articles().forEach(article -> answers.insert(by, id, prefill.of(article)));
            Round opened = rows.one(new RoundKey(of.code(), served, id));
            trail.record(AuditEvent.done(by, "round.open", opened.reference(), Map.of("version", "1")));
            return opened;
        });
    }

    private Prefill prefill(
            Handle handle, Reader by, SentRound.Opening opening, List<Question> questions, OffsetDateTime now) {
        List<Assessment> reported = assessments
                .list(by, opening.treaty(), opening.state(), Optional.empty())
                .assessments();
        Optional<Round> last =
                new RoundRows(handle, Disclosure.to(by)).last(opening.treaty(), opening.state(), opening.cycle());
        return new Prefill(
                by,
                now,
                questions,
                reported,
                last.orElse(null),
                last.map(round -> new AnswerRows(handle).of(round.key())).orElse(List.of()));
    }

    /**
     * Closes a round; consent to it can still be given and withdrawn.
     *
     * @throws Missing when there is no such round
     * @throws Conflict when it is closed already, or a confirmed answer was not taken over
     */
    @Transactional
    public Round close(Reader by, RoundKey key) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            RoundRows rows = new RoundRows(handle, Disclosure.to(by));
            Round round = rows.holdOpen(key);
            String left = new AnswerRows(handle)
                    .of(key).stream()
                            .filter(answer -> answer.state() == Answer.State.CONFIRMED && !answer.isTakenOver())
                            .map(answer -> answer.article().article())
                            .collect(Collectors.joining(", "));
            if (!left.isEmpty()) {
                throw new Conflict(
                        "not-taken-over",
                        "These articles are confirmed and not taken over: " + left
                                + ". Take them over, or say of them that they are not confirmed.");
            }
            rows.close(round, by, Moments.now(clock));
            trail.record(turned(handle, by, "round.close", round, RoundDifferences.of("state", "open", "closed")));
            return rows.one(key);
        });
    }

    /**
     * Opens a closed round again. What was answered and taken over stays; how it had been closed is kept with the reason, which the trail, that auditors read,
     * does not repeat.
     *
     * @throws Missing when there is no such round
     * @throws Conflict when it is open, or another one of the same State and articles is
     * @throws Invalid when no reason is said
     */
    @Transactional
    public Round reopen(Reader by, RoundKey key, Sent sent) {
        by.mustBe(Role.TREATY);
        sent.knowsOnly(Set.of(REASON));
        Optional<String> reason = sent.lines(REASON, LONGEST_REASON);
        if (reason.isEmpty()) {
            sent.missing(REASON);
        }
        sent.mustBeSound();
        return jdbi.withHandle(handle -> {
            RoundRows rows = new RoundRows(handle, Disclosure.to(by));
            Round round = rows.hold(key);
            if (round.isOpen()) {
                throw new Conflict("round-open", "The round is open.");
            }
            rows.reopen(round, by, reason.orElseThrow(), Moments.now(clock));
            Map<String, String> told = RoundDifferences.of("state", "closed", "open");
            told.put("reason", reason.orElseThrow());
            trail.record(turned(handle, by, "round.reopen", round, told));
            return rows.one(key);
        });
    }

    private AuditEvent turned(Handle handle, Reader by, String action, Round round, Map<String, String> told) {
        return new ChangeRows(handle)
                .kept(
                        by,
                        action,
                        round,
                        ChangeRows.ROUND,
                        round.version(),
                        round.version() + 1,
                        told,
                        Moments.now(clock));
    }
}
