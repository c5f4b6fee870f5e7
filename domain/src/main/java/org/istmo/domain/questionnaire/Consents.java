package org.istmo.domain.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.compliance.Releases;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a State lets be known of a round. A consent opens what was taken over already and what will be; withdrawn, it closes all of it from then on, while
 * what was known on an earlier day can still be asked for as of that day.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Consents {

    private Jdbi jdbi;
    private Clock clock;
    private Assessments assessments;
    private Trail trail;

    protected Consents() {}

    @Inject
    public Consents(DataSource dataSource, Clock clock, Assessments assessments, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.assessments = assessments;
        this.trail = trail;
    }

    /**
     * Records a consent, or that it was withdrawn; of a closed round too.
     *
     * @param version of the round that it was made from
     * @throws Missing when there is no such round
     * @throws Stale when it is at another version
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Round record(Reader by, RoundKey key, long version, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            RoundRows rounds = new RoundRows(handle, Disclosure.to(by));
            Round round = rounds.hold(key);
            Consent before = round.consent();
            if (round.version() != version) {
                throw new Stale(version, round.version());
            }
            OffsetDateTime now = Moments.now(clock);
            Consent after = new SentConsent(round, LocalDate.now(clock))
                    .read(sent, before == null ? 1 : before.version() + 1, now, by.name());
            rounds.insert(by, round, after);
            rounds.touch(round);
            open(handle, by, round, before, after, now);
            AuditEvent changed = new ChangeRows(handle)
                    .kept(
                            by,
                            "round.consent",
                            round,
                            ChangeRows.ROUND,
                            round.version(),
                            round.version() + 1,
                            RoundDifferences.of(before, after),
                            now);
            trail.record(AuditEvent.done(by, "round.consent", round.reference(), told(before, after, changed)));
            return rounds.one(key);
        });
    }

    /** Takes back what the consent before opened, and opens what this one does, of every article that stands as the round reported it. */
    private void open(
            Handle handle, Reader by, Round round, @Nullable Consent before, Consent after, OffsetDateTime now) {
        boolean opened = before != null && before.isInForce();
        if (!opened && !after.isInForce()) {
            return;
        }
        if (opened) {
            new Releases(handle).withdraw(round.key().id(), now);
        }
        Map<String, Assessment> reported =
                assessments.list(by, round.key().treaty(), round.key().state(), Optional.empty()).assessments().stream()
                        .collect(
                                Collectors.toMap(assessment -> assessment.cell().article(), Function.identity()));
        AnswerRows answers = new AnswerRows(handle);
        Reported reports = new Reported(handle, by, round, assessments);
        for (Answer answer : answers.of(round.key())) {
            Assessment assessment = reported.get(answer.article().article());
            Answer.Taken taken = answer.taken();
            if (taken != null && assessment != null && assessment.version() == taken.as()) {
                boolean opens = after.isInForce() && !reports.isWithheld(assessment);
                if (opens || !assessment.sourceStatus().equals(Disclosure.CONFIDENTIAL)) {
                    answers.reported(
                            answer,
                            reports.write(assessment.cell(), assessment, said(assessment), after)
                                    .version());
                }
            }
        }
    }

    private static Map<String, Object> said(Assessment assessment) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(AssessmentFields.STATUS, assessment.status());
        Optional.ofNullable(assessment.values().get(AssessmentFields.OBSERVATIONS))
                .ifPresent(observations -> said.put(AssessmentFields.OBSERVATIONS, observations));
        for (AssessmentPart part : AssessmentPart.values()) {
            said.put(part.word(), assessment.things(part));
        }
        return said;
    }

    /** Auditors read the trail: of a consent in force what it says, of one that was withdrawn the version alone. */
    private static Map<String, String> told(@Nullable Consent before, Consent consent, AuditEvent changed) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("before.version", String.valueOf(before == null ? 0 : before.version()));
        told.put("version", String.valueOf(consent.version()));
        told.put("change", changed.detail().getOrDefault("change", ""));
        told.put("digest", changed.detail().getOrDefault("digest", ""));
        if (consent.isInForce()) {
            told.put("covers", consent.covers().word());
            told.put("givenOn", consent.givenOn().toString());
            told.put("reference", consent.reference());
        }
        return told;
    }
}
