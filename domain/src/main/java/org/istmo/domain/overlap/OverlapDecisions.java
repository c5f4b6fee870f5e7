package org.istmo.domain.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Decides what two activities are to each other. Either office may, officers and heads alike; the other one is told. What follows for money is posted
 * in the same transaction: in open months at once, for closed ones in the first open month.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OverlapDecisions {

    private Jdbi jdbi;
    private Clock clock;
    private Reallocations reallocations;
    private Trail trail;

    protected OverlapDecisions() {}

    @Inject
    public OverlapDecisions(DataSource dataSource, Clock clock, Reallocations reallocations, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.reallocations = reallocations;
        this.trail = trail;
    }

    /**
     * Decides on a pair that is open.
     *
     * @param keep {@value Decided#LEFT} or {@value Decided#RIGHT}; empty for what is different
     * @throws Missing when there is no such pair
     * @throws Forbidden unless who decides is an officer or the head of one of the two offices
     * @throws Conflict when it is decided already, or closed
     * @throws Invalid when what is to be kept is another agency's and the other is not
     */
    @Transactional
    public void decide(Reader by, long overlap, Verdict verdict, Optional<String> keep, String reason) {
        by.mustBe(Role.OFFICER, Role.HEAD);
        jdbi.useHandle(handle -> {
            Work work = new Work(handle, by, overlap);
            if (!work.row.status().equals(PairRow.OPEN)) {
                throw new Conflict(
                        work.row.status().equals(PairRow.DECIDED) ? "already-decided" : "closed",
                        work.row.status().equals(PairRow.DECIDED)
                                ? "It is decided: reverse that decision first."
                                : "The two no longer resemble each other.");
            }
            @Nullable Long kept = verdict.joins() ? work.side(keep.orElse(Decided.LEFT)) : null;
            work.mustCount(kept);
            long decided =
                    work.decisions.add(overlap, DecisionRows.DECIDED, verdict.word(), kept, reason, by.account());
            work.pairs.decide(overlap, verdict, kept, decided, work.facts());
            work.finish("overlap.decide", verdict.word(), kept, reason);
        });
    }

    /**
     * Takes a decision back: what it changed is as it was before, to the cent.
     *
     * @throws Missing when there is no such pair
     * @throws Forbidden unless who does it is an officer or the head of one of the two offices
     * @throws Conflict when nothing is decided
     */
    @Transactional
    public void reverse(Reader by, long overlap, String reason) {
        by.mustBe(Role.OFFICER, Role.HEAD);
        jdbi.useHandle(handle -> {
            Work work = new Work(handle, by, overlap);
            String decision = work.row.decision();
            if (!work.row.status().equals(PairRow.DECIDED) || decision == null) {
                throw new Conflict("not-decided", "There is no decision to reverse.");
            }
            work.decisions.add(overlap, DecisionRows.REVERSED, decision, null, reason, by.account());
            work.pairs.undecide(overlap);
            work.finish("overlap.reverse", decision, null, reason);
        });
    }

    /** One decision or reversal, with the latches it needs. */
    private final class Work {

        private final Handle handle;
        private final Reader by;
        private final PairRow row;
        /** The decision that stands; null where none does. */
        private final @Nullable Decided standing;

        private final PairRows pairs;
        private final Clusters clusters;
        private final DecisionRows decisions;
        private final Numbers numbers;
        private final Instant now;
        private final Map<Long, Side> sides = new TreeMap<>();
        private final Set<Long> before;

        private record Side(String office, String identifier, boolean external) {}

        Work(Handle handle, Reader by, long overlap) {
            this.handle = handle;
            this.by = by;
            this.pairs = new PairRows(handle);
            this.clusters = new Clusters(handle);
            this.numbers = new Numbers(handle);
            this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            this.decisions = new DecisionRows(handle, numbers, now);
            Latch.OVERLAP_DECISIONS.hold(handle);
            PairRow seen = found(overlap);
            read(Set.of(seen.left(), seen.right()));
            mustBeTheirs(seen);
            before = clusters.around(Set.of(seen.left(), seen.right()));
            read(before);
            Latch.holdOffices(handle, sides.values().stream().map(Side::office).toList());
            row = pairs.locked(overlap).orElseThrow(() -> new Missing("overlap"));
            List<Decided> decided = DecisionRows.of(handle, overlap);
            standing = row.status().equals(PairRow.DECIDED) ? decided.get(decided.size() - 1) : null;
        }

        private PairRow found(long overlap) {
            Optional<Pair> sidesOf = handle.createQuery(
                            "SELECT left_activity, right_activity FROM overlap WHERE id = :id")
                    .bind("id", overlap)
                    .map((found, context) -> new Pair(found.getLong(1), found.getLong(2)))
                    .findOne();
            Pair pair = sidesOf.orElseThrow(() -> new Missing("overlap"));
            return Optional.ofNullable(pairs.of(Set.of(pair.left())).get(pair))
                    .orElseThrow(() -> new Missing("overlap"));
        }

        private void read(Set<Long> activities) {
            handle.createQuery("SELECT id, office, identifier, external_agency FROM activity WHERE id IN (<ids>)")
                    .bindList("ids", java.util.List.copyOf(activities))
                    .map((found, context) -> Map.entry(
                            found.getLong("id"),
                            new Side(
                                    found.getString("office"),
                                    found.getString("identifier"),
                                    !found.getString("external_agency").isEmpty())))
                    .forEach(entry -> sides.put(entry.getKey(), entry.getValue()));
        }

        private Side its(long activity) {
            Side side = sides.get(activity);
            if (side == null) {
                throw new Missing("overlap");
            }
            return side;
        }

        private void mustBeTheirs(PairRow pair) {
            if (!acts(its(pair.left()).office()) && !acts(its(pair.right()).office())) {
                throw new Forbidden("not-your-office", "This account acts for neither of the two offices.");
            }
        }

        private boolean acts(String office) {
            return by.actsFor(new OfficeCode(office));
        }

        long side(String keep) {
            return keep.equals(Decided.LEFT) ? row.left() : row.right();
        }

        /** What is in no total cannot stand for what is. */
        void mustCount(@Nullable Long kept) {
            if (kept == null || !its(kept).external()) {
                return;
            }
            long other = kept == row.left() ? row.right() : row.left();
            if (!its(other).external()) {
                throw new Invalid(
                        "/keep", "external", "Another agency's activity is in no total: keep the office's own.");
            }
        }

        String facts() {
            Map<Long, Described> described =
                    new Descriptions(handle, new Families(handle)).of(Set.of(row.left(), row.right()));
            Described left = described.get(row.left());
            Described right = described.get(row.right());
            return left == null || right == null ? "" : DecidedFacts.of(left, right);
        }

        void finish(String action, String decision, @Nullable Long kept, String reason) {
            Set<Long> members = new TreeSet<>(before);
            members.add(row.left());
            members.add(row.right());
            Set<Long> changed = clusters.settle(members);
            int posted = reallocations.settle(handle, changed, Cause.OVERLAP);
            tell(action, decision, changed, reason);
            Map<String, String> detail = new TreeMap<>();
            detail.put("decision", decision);
            detail.put("reason", reason);
            detail.put("left", "activity:" + row.left());
            detail.put("right", "activity:" + row.right());
            detail.put("before", row.decision() == null ? PairRow.OPEN : row.decision());
            detail.put("postedAnew", String.valueOf(posted));
            if (kept != null) {
                detail.put("kept", "activity:" + kept);
            }
            if (standing != null) {
                Optional.ofNullable(standing.keep())
                        .ifPresent(side -> detail.put("before.kept", "activity:" + side(side)));
                detail.put("before.reason", standing.reason());
            }
            trail.record(AuditEvent.done(by, action, "overlap:" + row.id(), detail));
        }

        /** Tells the offices of the pair, and those whose activities it changed something for, but not whom the decision was made for. */
        private void tell(String action, String decision, Set<Long> changed, String reason) {
            Set<String> offices = new TreeSet<>();
            offices.add(its(row.left()).office());
            offices.add(its(row.right()).office());
            changed.forEach(activity -> offices.add(its(activity).office()));
            offices.removeIf(this::acts);
            NoticeRows notices = new NoticeRows(handle, numbers, now);
            for (String office : offices) {
                notices.add(
                        office,
                        action,
                        row.id(),
                        NoticeText.of(
                                action,
                                decision,
                                its(row.left()).identifier(),
                                its(row.right()).identifier(),
                                reason));
            }
        }
    }
}
