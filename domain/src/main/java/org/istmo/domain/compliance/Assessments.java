package org.istmo.domain.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Implementation as it was reported, of a State against an article. The staff read it as far as its source allows, by {@link OpenNumbers}; a treaty focal point
 * writes it. What was known before is kept and can be asked for.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Assessments {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Assessments() {}

    @Inject
    public Assessments(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What was known at the end of a day of every article that something was reported of.
     *
     * @throws Missing when there is no such treaty, or no such State is served
     */
    public AssessmentList list(Reader by, String treaty, String state, Optional<LocalDate> asOf) {
        List<String> sources = Disclosure.to(by).sources();
        return jdbi.withHandle(handle -> {
            String code = TreatyRows.one(handle, treaty).code();
            Map<Long, Cell> cells = new AssessmentRows(handle)
                    .cells(code, TreatyRows.state(handle, state).code());
            AssessmentRows rows = new AssessmentRows(handle);
            OffsetDateTime until = KnownUntil.endOf(asOf, clock);
            return new AssessmentList(
                    new OpenNumbers(handle, sources, until).of(rows.latest(cells, sources, until)),
                    rows.withheld(cells, sources, until));
        });
    }

    /**
     * What was known of one at the end of a day.
     *
     * @throws Missing when nothing was, when it is kept from the reader, or when there is no such article or State
     */
    public Assessment one(Reader by, Cell cell, Optional<LocalDate> asOf) {
        List<String> sources = Disclosure.to(by).sources();
        return jdbi.withHandle(handle -> {
            Cells.mustBe(handle, cell);
            return known(handle, cell, sources, KnownUntil.endOf(asOf, clock)).orElseThrow(() -> missing(by));
        });
    }

    /**
     * The same with what was reported of other articles that hold the same obligation.
     *
     * @throws Missing when nothing was reported of any of them that the reader may know of, or when there is no such article or State
     */
    public ReportedCell cell(Reader by, Cell cell, Optional<LocalDate> asOf) {
        List<String> sources = Disclosure.to(by).sources();
        OffsetDateTime until = KnownUntil.endOf(asOf, clock);
        return jdbi.withHandle(handle -> {
            Cells.mustBe(handle, cell);
            Optional<Assessment> own = known(handle, cell, sources, until);
            List<ReportedElsewhere> elsewhere =
                    new Elsewhere(handle, sources, until).of(cell.state(), MappedArticles.of(handle, cell));
            if (own.isEmpty() && elsewhere.isEmpty()) {
                throw missing(by);
            }
            return new ReportedCell(cell, own.orElse(null), elsewhere);
        });
    }

    private static Missing missing(Reader by) {
        return Missing.of("assessment", Disclosure.to(by).confidential());
    }

    private static Optional<Assessment> known(Handle handle, Cell cell, List<String> sources, OffsetDateTime until) {
        List<Assessment> latest = Cells.number(handle, cell).stream()
                .mapToObj(id -> new AssessmentRows(handle).latest(Map.of(id, cell), sources, until))
                .flatMap(List::stream)
                .toList();
        return new OpenNumbers(handle, sources, until).of(latest).stream().findFirst();
    }

    /**
     * The same of one version, whatever was reported since; beside it what is known elsewhere now.
     *
     * @throws Missing when there is no such version that the reader may know of, or when there is no such article or State
     */
    public ReportedCell version(Reader by, Cell cell, long version) {
        return one(by, cell, one -> one.version() == version);
    }

    /**
     * The same, by the number that the version alone has: what reports refer to, who do not say how many versions there are.
     *
     * @throws Missing when there is no such version of the cell that the reader may know of, or when there is no such article or State
     */
    public ReportedCell recorded(Reader by, Cell cell, long record) {
        return one(by, cell, one -> one.record() == record);
    }

    private ReportedCell one(Reader by, Cell cell, Predicate<Assessment> which) {
        Assessment own = history(by, cell).stream().filter(which).findFirst().orElseThrow(() -> missing(by));
        return new ReportedCell(cell, own, cell(by, cell, Optional.empty()).elsewhere());
    }

    /**
     * What was reported of articles of other treaties that hold the obligations of this one's, in this treaty's order.
     *
     * @throws Missing when there is no such treaty, or no such State is served
     */
    public List<ReportedElsewhere> elsewhere(Reader by, String treaty, String state, Optional<LocalDate> asOf) {
        List<String> sources = Disclosure.to(by).sources();
        return jdbi.withHandle(handle -> new Elsewhere(handle, sources, KnownUntil.endOf(asOf, clock))
                .of(
                        TreatyRows.state(handle, state).code(),
                        MappedArticles.of(handle, TreatyRows.one(handle, treaty).code())));
    }

    /**
     * Every version that the reader may know of, newest first.
     *
     * @throws Missing when there is none, or when there is no such article or State
     */
    public List<Assessment> history(Reader by, Cell cell) {
        List<String> sources = Disclosure.to(by).sources();
        return jdbi.withHandle(handle -> {
            Cells.mustBe(handle, cell);
            List<Assessment> all = Cells.number(handle, cell).stream()
                    .mapToObj(id -> new AssessmentRows(handle).history(id, cell, sources))
                    .flatMap(List::stream)
                    .toList();
            if (all.isEmpty()) {
                throw missing(by);
            }
            return new OpenNumbers(handle, sources, KnownUntil.endOf(Optional.empty(), clock)).of(all);
        });
    }

    /**
     * Writes down what was reported; the version before stays in the history. With {@code takenFrom} it is taken over from the latest assessment of an
     * article of another treaty that holds the same obligation, whose source it keeps and names.
     *
     * @param version that it was made from; empty or 0 for the first one
     * @throws Missing when there is no such article or State
     * @throws Stale when it is at another version
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Assessment record(Reader by, Cell cell, OptionalLong version, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            Cells.mustBe(handle, cell);
            long id = Cells.hold(handle, cell);
            AssessmentRows rows = new AssessmentRows(handle);
            Optional<Assessment> before =
                    rows.history(id, cell, Disclosure.to(by).sources()).stream().findFirst();
            long now = before.map(Assessment::version).orElse(0L);
            if (now != version.orElse(0)) {
                throw before.map(was -> new Stale(version.orElse(0), now, was.recordedBy(), was.recordedAt()))
                        .orElseGet(() -> new Stale(version.orElse(0), now));
            }
            Assessment after = read(handle, by, id, cell, before, sent);
            Optional<Assessment> known =
                    HeldThings.of(handle, cell, after.sourceStatus()).latest();
            Optional<Assessment> opened = known.map(open -> asAuditorsRead(handle, open));
            rows.insert(after);
            trail.record(
                    after.sourceStatus().equals(Disclosure.CONFIDENTIAL)
                            ? AuditEvent.done(by, "assessment.record", "assessment-version:" + after.record(), Map.of())
                            : AuditEvent.done(
                                    by,
                                    "assessment.record",
                                    "assessment:" + cell.treaty() + "/" + cell.state() + "/" + cell.article(),
                                    told(opened, asAuditorsRead(handle, after))));
            return after;
        });
    }

    private Assessment read(Handle handle, Reader by, long id, Cell cell, Optional<Assessment> before, Sent sent) {
        Treaty treaty = TreatyRows.one(handle, cell.treaty());
        SentAssessment read = new SentAssessment(
                handle,
                TreatyRows.article(handle, cell.treaty(), cell.article()).orElseThrow(() -> new Missing("article")),
                treaty.adoptedOn(),
                LocalDate.now(clock));
        TakenOver taken = TakenOver.read(
                handle, sent, cell, before, Disclosure.to(by).sources(), KnownUntil.endOf(Optional.empty(), clock));
        Map<String, Object> values = read.values(sent, taken);
        Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        HeldThings held = HeldThings.of(handle, cell, values.getOrDefault(AssessmentFields.SOURCE_STATUS, ""));
        for (AssessmentPart part : AssessmentPart.values()) {
            parts.put(
                    part.word(),
                    read.things(
                            sent,
                            part,
                            held.nameable(part),
                            held.lasting(part).keySet(),
                            cell,
                            new AssessmentRows(handle).nextNumber(id, part)));
        }
        sent.mustBeSound();
        return new Assessment(
                id,
                cell,
                before.map(Assessment::version).orElse(0L) + 1,
                new Numbers(handle).next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                by.name(),
                values,
                parts,
                taken.from());
    }

    private Assessment asAuditorsRead(Handle handle, Assessment open) {
        return new OpenNumbers(handle, new Disclosure(false), KnownUntil.endOf(Optional.empty(), clock))
                .of(List.of(open))
                .get(0);
    }

    /**
     * What auditors read in the trail of a version that is open. Of a confidential one it has no more than that there is one, under its own number and not
     * the cell's.
     *
     * @param before the newest version that was open already
     */
    private static Map<String, String> told(Optional<Assessment> before, Assessment after) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("version", String.valueOf(after.version()));
        told.put(
                "cell",
                after.cell().treaty() + " " + after.cell().article() + " "
                        + after.cell().state());
        told.putAll(Fields.told(
                "", AssessmentFields.FIELDS, before.map(Assessment::values).orElse(Map.of()), after.values()));
        for (AssessmentPart part : AssessmentPart.values()) {
            told.put(part.word(), String.valueOf(after.things(part).size()));
            told.putAll(Fields.told(
                    part.word(),
                    part.fields(),
                    AssessmentPart.NUMBER,
                    before.map(was -> was.things(part)).orElse(List.of()),
                    after.things(part)));
        }
        TakenFrom taken = after.takenFrom();
        if (taken != null) {
            told.put(TakenOver.TAKEN_FROM, taken.treaty() + " " + taken.article() + " v" + taken.version());
        }
        return told;
    }
}
