package org.istmo.reporting.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Slice;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The samples that were drawn and what came of their items: the auditors' own, whatever they look at, and each donor's verifier's. Auditors read those of
 * verifiers and say nothing of them; a verifier knows of no other's. Every method refuses whoever is neither.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SampleBook {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected SampleBook() {}

    @Inject
    public SampleBook(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Keeps a sample. */
    @Transactional
    public KeptSample enter(Reader by, DrawnSample drawn) {
        mustAudit(by);
        return jdbi.withHandle(handle -> {
            long id = new Numbers(handle).next();
            new SampleWriting(handle).insert(id, drawn, by.account());
            KeptSample kept = rows(handle, by).withId(id).orElseThrow();
            trail.record(AuditEvent.done(by, "sample.draw", kept.reference(), told(drawn)));
            return kept;
        });
    }

    private static Map<String, String> told(DrawnSample drawn) {
        Map<String, String> told = new TreeMap<>();
        drawn.terms().asked().forEach((name, value) -> told.put("filter." + name, value));
        told.put("seed", Long.toString(drawn.terms().seed()));
        told.put("size", Integer.toString(drawn.terms().size()));
        told.put("method", drawn.terms().method().word());
        told.put("strata", drawn.terms().strata().stream().map(StratumBy::word).collect(Collectors.joining(",")));
        told.put("entries", Long.toString(drawn.entries()));
        told.put("digest", drawn.digest());
        told.put("drawn", Integer.toString(drawn.items().size()));
        return told;
    }

    /** Newest first, those drawn before the one with that number. */
    public List<KeptSample> page(Reader by, long before, int limit) {
        mustAudit(by);
        return jdbi.withHandle(handle -> rows(handle, by).page(before, limit));
    }

    /**
     * Those whose name holds the words, whatever their case.
     *
     * @param slice by {@code drawn}, {@code name}, {@code by} or {@code entries}
     */
    public List<KeptSample> slice(Reader by, String words, Slice slice) {
        mustAudit(by);
        return jdbi.withHandle(handle -> rows(handle, by).slice(words, slice));
    }

    /** @throws Missing when there is none of that number */
    public KeptSample one(Reader by, long id) {
        mustAudit(by);
        return jdbi.withHandle(handle -> rows(handle, by).withId(id).orElseThrow(() -> new Missing("sample")));
    }

    /** Of the sample, in the order of their codes. */
    public List<DrawnStratum> strata(Reader by, KeptSample sample) {
        mustAudit(by);
        return jdbi.withHandle(handle -> rows(handle, by).strata(sample));
    }

    /** Of the sample, by stratum and key. */
    public List<SampleItem> items(Reader by, KeptSample sample) {
        mustAudit(by);
        return jdbi.withHandle(handle -> rows(handle, by).items(sample.id()));
    }

    /** @throws Missing when the entry is not in the sample */
    public SampleItem item(Reader by, KeptSample sample, long entry) {
        mustAudit(by);
        return jdbi.withHandle(
                handle -> rows(handle, by).item(sample.id(), entry).orElseThrow(() -> new Missing("item")));
    }

    /**
     * Says what came of an item, from the version that it was seen in.
     *
     * @throws Missing when the entry is not in the sample
     * @throws Stale when somebody else said something of it meanwhile
     * @throws Forbidden when a donor's verifier drew it, to anybody else
     */
    @Transactional
    public SampleItem judge(Reader by, KeptSample sample, long entry, long version, Judgement judgement) {
        mustAudit(by);
        if (sample.verifiers() && sample.by().account() != by.account()) {
            throw new Forbidden("not-yours", "Whoever drew the sample says what came of it.");
        }
        return jdbi.withHandle(handle -> {
            SampleRows rows = rows(handle, by);
            SampleItem before = rows.item(sample.id(), entry).orElseThrow(() -> new Missing("item"));
            boolean judged = new SampleWriting(handle)
                    .judge(
                            sample.id(),
                            entry,
                            version,
                            judgement,
                            by.account(),
                            clock.instant().atOffset(ZoneOffset.UTC));
            SampleItem after = rows.item(sample.id(), entry).orElseThrow();
            if (!judged) {
                throw new Stale(version, after.version());
            }
            trail.record(AuditEvent.done(
                    by,
                    "sample.result",
                    sample.reference() + "/entry:" + entry,
                    changes(before.judgement(), judgement)));
            return after;
        });
    }

    private static void mustAudit(Reader by) {
        by.mustBe(Role.AUDITOR, Role.VERIFIER);
    }

    private static SampleRows rows(Handle handle, Reader by) {
        Optional<Long> own = by.is(Role.AUDITOR) ? Optional.empty() : Optional.of(by.account());
        return new SampleRows(handle, Scope.auditing(by), own);
    }

    private static Map<String, String> changes(Judgement before, Judgement after) {
        return Map.of(
                "result.before", before.result().word(),
                "result.after", after.result().word(),
                "note.before", before.remark(),
                "note.after", after.remark(),
                "evidence.before", before.evidence(),
                "evidence.after", after.evidence());
    }

    /** Notes that the working paper is taken, in the given language, before its first byte. */
    @Transactional
    public void taken(Reader by, KeptSample sample, String language) {
        mustAudit(by);
        trail.record(AuditEvent.done(by, "sample.working-paper", sample.reference(), Map.of("language", language)));
    }
}
