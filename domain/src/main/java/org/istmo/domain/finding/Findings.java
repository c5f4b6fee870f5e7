package org.istmo.domain.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.register.OfficeDays;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The steps of findings. Auditors write, issue, close and reopen them; of the office that one is about, the owner of a recommendation or the head answers.
 * Staff see those of their own offices once they are issued. A donor's verifier does the same with their own and knows of no other; auditors read a verifier's,
 * leave its words and its issue to them, and may close or reopen it, since it outlives the engagement.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Findings {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Findings() {}

    @Inject
    public Findings(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Those that the reader may see, newest first. */
    public List<AuditFinding> all(Reader by, FindingFilter filter) {
        return jdbi.withHandle(handle -> rows(handle).all().stream()
                .filter(finding -> isFor(by, finding) && filter.takes(finding))
                .toList());
    }

    /** @throws Missing when there is none of that number that the reader may see */
    public AuditFinding one(Reader by, long id) {
        return jdbi.withHandle(handle -> seen(handle, by, id));
    }

    /**
     * Writes a draft.
     *
     * @throws org.istmo.domain.problem.Invalid naming what it refers to that is not there
     */
    @Transactional
    public AuditFinding write(Reader by, FindingTerms terms) {
        mustAudit(by);
        return jdbi.withHandle(handle -> {
            Map<String, Long> owners = new FindingReferences(handle, Scope.auditing(by), by).owners(terms);
            long id = new Numbers(handle).next();
            new FindingWriting(handle).insert(id, terms, owners, by.account(), now());
            AuditFinding finding = rows(handle).withId(id).orElseThrow();
            record(by, "write", finding, FindingWords.of(terms));
            return finding;
        });
    }

    /**
     * Writes a draft anew.
     *
     * @throws Conflict when it is issued: what the office sees is not changed under its eyes
     */
    @Transactional
    public AuditFinding rewrite(Reader by, long id, long version, FindingTerms terms) {
        mustAudit(by);
        return step(
                by,
                id,
                version,
                "rewrite",
                before -> FindingWords.between(FindingWords.of(before.terms()), FindingWords.of(terms)),
                (handle, finding) -> {
                    mustBeTheirs(handle, by, finding);
                    mustStand(finding, FindingStanding.DRAFT);
                    new FindingWriting(handle)
                            .rewrite(id, terms, new FindingReferences(handle, Scope.auditing(by), by).owners(terms));
                });
    }

    /** @throws Conflict when it is issued already, or recommends nothing that could be answered */
    @Transactional
    public AuditFinding issue(Reader by, long id, long version) {
        mustAudit(by);
        return step(by, id, version, "issue", before -> Map.of(), (handle, finding) -> {
            mustBeTheirs(handle, by, finding);
            mustStand(finding, FindingStanding.DRAFT);
            if (finding.recommendations().isEmpty()) {
                throw new Conflict("nothing-recommended", "A finding is issued with one recommendation at least.");
            }
            new FindingWriting(handle).issued(id, now());
        });
    }

    /**
     * Answers a recommendation, or answers it anew.
     *
     * @throws Forbidden unless the reader owns it or heads the office
     * @throws Conflict when the finding is closed, or not issued yet
     */
    @Transactional
    public AuditFinding answer(Reader by, long id, long version, int ordinal, Response response) {
        Map<String, String> told = FindingWords.of(ordinal, response);
        return step(
                by,
                id,
                version,
                "answer",
                before -> FindingWords.between(FindingWords.answered(before, ordinal), told),
                (handle, finding) -> {
                    Recommendation recommendation = finding.recommendations().stream()
                            .filter(one -> one.ordinal() == ordinal)
                            .findFirst()
                            .orElseThrow(() -> new Missing("recommendation"));
                    boolean head =
                            by.is(Role.HEAD) && by.actsFor(finding.terms().office());
                    if (recommendation.owner().account() != by.account() && !head) {
                        throw new Forbidden(
                                "not-the-owner", "The owner of the recommendation answers, or the head of office.");
                    }
                    mustStand(finding, FindingStanding.ISSUED, FindingStanding.ANSWERED);
                    new FindingWriting(handle).answered(id, ordinal, response, by.account(), now());
                });
    }

    /**
     * Closes it on evidence.
     *
     * @param evidence https addresses, with spaces between
     * @throws Conflict unless every recommendation is answered
     */
    @Transactional
    public AuditFinding close(Reader by, long id, long version, String evidence, String remark) {
        mustAudit(by);
        return step(
                by, id, version, "close", before -> Map.of("evidence", evidence, "note", remark), (handle, finding) -> {
                    mustStand(finding, FindingStanding.ANSWERED);
                    new FindingWriting(handle).closed(id, evidence, remark, by.account(), now());
                });
    }

    /** @throws Conflict unless it is closed */
    @Transactional
    public AuditFinding reopen(Reader by, long id, long version, String remark) {
        mustAudit(by);
        return step(by, id, version, "reopen", before -> FindingWords.reopened(before, remark), (handle, finding) -> {
            mustStand(finding, FindingStanding.CLOSED);
            new FindingWriting(handle).reopened(id);
        });
    }

    /** Whether the reader may word it, as long as it is a draft: auditors those of any auditor, a donor's verifier their own. */
    public boolean isWordedBy(Reader by, AuditFinding finding) {
        long writer = finding.by().account();
        return by.isAnyOf(Role.AUDITOR, Role.VERIFIER)
                && (writer == by.account()
                        || !jdbi.withHandle(
                                handle -> new FindingReferences(handle, Scope.auditing(by), by).isVerifier(writer)));
    }

    /** A change of one finding. */
    private interface Change {
        void make(Handle handle, AuditFinding finding);
    }

    private AuditFinding step(
            Reader by,
            long id,
            long version,
            String name,
            Function<AuditFinding, Map<String, String>> told,
            Change change) {
        return jdbi.withHandle(handle -> {
            AuditFinding seen = seen(handle, by, id);
            if (!new FindingWriting(handle).next(id, version)) {
                throw new Stale(version, seen.version());
            }
            change.make(handle, seen(handle, by, id));
            AuditFinding after = rows(handle).withId(id).orElseThrow();
            Map<String, String> said = new TreeMap<>(told.apply(seen));
            said.put("before.standing", seen.standing().word());
            said.put("standing", after.standing().word());
            record(by, name, after, said);
            return after;
        });
    }

    private void record(Reader by, String step, AuditFinding finding, Map<String, String> told) {
        trail.record(AuditEvent.done(by, "finding." + step, finding.reference(), told));
    }

    private AuditFinding seen(Handle handle, Reader by, long id) {
        AuditFinding found = rows(handle).withId(id).orElseThrow(() -> new Missing("finding"));
        if (!isFor(by, found)) {
            throw Missing.notTheirs("finding");
        }
        return found;
    }

    private static void mustAudit(Reader by) {
        by.mustBe(Role.AUDITOR, Role.VERIFIER);
    }

    private static void mustBeTheirs(Handle handle, Reader by, AuditFinding finding) {
        long writer = finding.by().account();
        if (writer != by.account() && new FindingReferences(handle, Scope.auditing(by), by).isVerifier(writer)) {
            throw new Forbidden("not-yours", "Whoever wrote the finding for a donor words and issues it.");
        }
    }

    private static boolean isFor(Reader by, AuditFinding finding) {
        return by.is(Role.AUDITOR)
                || (by.is(Role.VERIFIER) && finding.by().account() == by.account())
                || (by.isStaff()
                        && by.actsFor(finding.terms().office())
                        && finding.standing() != FindingStanding.DRAFT);
    }

    private static void mustStand(AuditFinding finding, FindingStanding... any) {
        if (!List.of(any).contains(finding.standing())) {
            throw new Conflict(
                    "wrong-standing",
                    "The finding is " + finding.standing().word() + "; that step is not taken from there.");
        }
    }

    private FindingRows rows(Handle handle) {
        return new FindingRows(handle, new OfficeDays(handle, clock));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
