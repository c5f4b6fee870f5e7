package org.istmo.domain.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.intake.Afterwards;
import org.istmo.domain.overlap.likeness.Resemblance;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks, in the transaction of whatever posts, for what the changed activities may overlap with. One search runs after the other, so that of two files
 * that come in at once the later one sees the activities of the other.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OverlapSearch implements Afterwards {

    /** Those that begin in neighbouring months stand together: what a part of many is compared with is read of these months alone. */
    private static final String CHANGED = "SELECT c.id FROM activity c WHERE c.id IN (SELECT id FROM activity WHERE"
            + " receipt = :receipt UNION SELECT activity FROM entry WHERE receipt = :receipt UNION SELECT v.id FROM"
            + " activity v WHERE NOT EXISTS (SELECT 1 FROM overlap_key k WHERE k.activity = v.id))"
            + " ORDER BY COALESCE(c.actual_start, c.planned_start), c.id";

    /** How many changed activities are held at once, with what they are compared with: as many as {@link Candidates} looks for together. */
    static final int TOGETHER = 4_000;

    private Clock clock;
    private int together = TOGETHER;

    protected OverlapSearch() {}

    @Inject
    public OverlapSearch(Clock clock) {
        this(clock, TOGETHER);
    }

    /** @param together changed activities held at once; above zero */
    OverlapSearch(Clock clock, int together) {
        this.clock = clock;
        this.together = together;
    }

    @Override
    public void posted(Handle handle, long receipt) {
        Latch.OVERLAP_SEARCH.hold(handle);
        List<Long> changed = handle.createQuery(CHANGED)
                .bind("receipt", receipt)
                .mapTo(Long.class)
                .list();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Search> parts = Chunks.of(changed, together).stream()
                .map(part -> new Search(handle, now, part))
                .toList();
        // The words of all are written before any is compared.
        for (Search part : parts) {
            part.write();
            if (parts.size() > 1) {
                part.letGo();
            }
        }
        parts.forEach(Search::compare);
    }

    /** The search over some of the activities that changed in one transaction. */
    private static final class Search {

        private final Handle handle;
        private final Instant now;
        private final Set<Long> changed;
        private final Numbers numbers;
        private final PairRows pairs;
        private final Descriptions descriptions;
        private final Map<Long, Described> described = new HashMap<>();
        private final Map<Pair, Resemblance> found = new LinkedHashMap<>();

        Search(Handle handle, Instant now, Collection<Long> changed) {
            this.handle = handle;
            this.now = now;
            this.changed = new TreeSet<>(changed);
            this.numbers = new Numbers(handle);
            this.pairs = new PairRows(handle);
            this.descriptions = new Descriptions(handle, new Families(handle));
        }

        void write() {
            described.putAll(descriptions.of(changed));
            new Keys(handle).write(described.values());
        }

        void letGo() {
            described.clear();
        }

        void compare() {
            if (described.isEmpty()) {
                described.putAll(descriptions.of(changed));
            }
            Map<Pair, PairRow> known = pairs.of(changed);
            Map<Long, Set<Long>> candidates = new Candidates(handle).of(List.copyOf(described.values()));
            describe(known.keySet(), candidates);
            Set<Pair> all = new LinkedHashSet<>(known.keySet());
            candidates.forEach((mine, others) -> others.forEach(other -> all.add(pair(mine, other))));
            for (Pair pair : all) {
                compare(pair, known.get(pair));
            }
            pairs.insert(numbers, found, now);
            letGo();
            found.clear();
        }

        private void describe(Set<Pair> known, Map<Long, Set<Long>> candidates) {
            Set<Long> missing = new TreeSet<>();
            known.forEach(pair -> missing.addAll(List.of(pair.left(), pair.right())));
            candidates.values().forEach(missing::addAll);
            missing.removeAll(described.keySet());
            described.putAll(descriptions.of(missing));
        }

        private Pair pair(long one, long other) {
            return Pair.of(its(one), its(other));
        }

        private Described its(long id) {
            Described activity = described.get(id);
            if (activity == null) {
                throw new IllegalStateException("There is no activity " + id + ".");
            }
            return activity;
        }

        private void compare(Pair pair, @Nullable PairRow known) {
            Described left = its(pair.left());
            Described right = its(pair.right());
            Resemblance resemblance = Resemblance.of(left.profile(), right.profile());
            boolean worthALook = isWorthALook(left, right, resemblance);
            if (known == null) {
                if (worthALook) {
                    found.put(pair, resemblance);
                }
            } else if (!known.status().equals(PairRow.DECIDED)) {
                pairs.update(known, resemblance, worthALook ? PairRow.OPEN : PairRow.CLOSED);
            } else {
                reconsider(known, left, right, resemblance);
            }
        }

        /** Two awards of one donor's own books are alike by their making: what they share must be theirs alone. */
        private static boolean isWorthALook(Described left, Described right, Resemblance resemblance) {
            return left.isAnotherAwardThan(right) ? resemblance.isSpecific() : resemblance.isWorthALook();
        }

        /** What was decided stays, but for two that were told apart by what is no longer so. */
        private void reconsider(PairRow known, Described left, Described right, Resemblance resemblance) {
            List<DecidedFacts.Change> changes = Verdict.DIFFERENT.word().equals(known.decision())
                    ? DecidedFacts.since(known.decidedFacts(), left, right)
                    : List.of();
            if (changes.isEmpty() || !isWorthALook(left, right, resemblance)) {
                pairs.update(known, resemblance, PairRow.DECIDED);
                return;
            }
            String en = String.join(
                    ", ", changes.stream().map(DecidedFacts.Change::en).toList());
            String es = String.join(
                    ", ", changes.stream().map(DecidedFacts.Change::es).toList());
            new DecisionRows(handle, numbers, now)
                    .add(
                            known.id(),
                            DecisionRows.REOPENED,
                            Verdict.DIFFERENT.word(),
                            null,
                            "Changed since it was decided: " + en + ". Cambió desde que se decidió: " + es + ".",
                            null);
            pairs.undecide(known.id());
            pairs.update(known, resemblance, PairRow.OPEN);
        }
    }
}
