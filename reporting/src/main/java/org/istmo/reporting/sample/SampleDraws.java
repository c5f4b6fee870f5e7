package org.istmo.reporting.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.export.EngagedFilter;
import org.istmo.reporting.export.RowTaker;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.reporting.export.TransactionLedger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Draws samples: the ledger is read twice in one state of the database, once to count its strata and once to draw of them. Keeps nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SampleDraws {

    private static final String NOWHERE = "";

    private Jdbi snapshots;
    private Clock clock;

    protected SampleDraws() {}

    @Inject
    public SampleDraws(@Snapshot DataSource snapshots, Clock clock) {
        this.snapshots = IstmoJdbi.on(snapshots);
        this.clock = clock;
    }

    /**
     * Draws of what the reader is to audit: an auditor of the whole ledger, a donor's verifier of what they are engaged for, whatever the filter asks.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor or a verifier
     * @throws Conflict when the filter takes no entry
     * @throws org.istmo.domain.problem.Invalid when the filter asks for what cannot be told apart, or there are too many strata
     */
    public DrawnSample draw(Reader reader, SampleTerms terms, ActivityFilter filter) {
        reader.mustBe(Role.AUDITOR, Role.VERIFIER);
        Scope scope = Scope.auditing(reader);
        return SnapshotTransaction.on(snapshots, handle -> {
            EngagedFilter engaged = new EngagedFilter(handle, scope);
            SampleTerms taken = terms.asking(engaged.told(terms.asked(), filter));
            return drawn(handle, scope, taken, new TransactionLedger(engaged.of(filter), NOWHERE));
        });
    }

    private DrawnSample drawn(Handle handle, Scope scope, SampleTerms terms, TransactionLedger ledger) {
        TrailPosition position = TrailPosition.of(handle);
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        Population population = new Population(terms.strata(), ledger.columns());
        read(handle, scope, ledger, population);
        if (population.entries() == 0) {
            throw new Conflict("nothing-to-draw", "The filter takes no entry that a sample could be drawn of.");
        }
        return terms.method() == SamplingMethod.MONETARY_UNIT
                ? byUnit(handle, scope, new Drawn(terms, position, at, population), ledger)
                : atRandom(handle, scope, new Drawn(terms, position, at, population), ledger);
    }

    /** What there is before any entry is drawn. */
    private record Drawn(SampleTerms terms, TrailPosition position, OffsetDateTime at, Population population) {

        DrawnSample of(Optional<MonetaryUnits> units, List<DrawnStratum> strata, List<DrawnSample.Item> items) {
            return new DrawnSample(
                    terms,
                    position,
                    at,
                    population.entries(),
                    population.digest(),
                    population.last(),
                    units,
                    strata,
                    items);
        }
    }

    private static DrawnSample byUnit(Handle handle, Scope scope, Drawn sample, TransactionLedger ledger) {
        Population population = sample.population();
        MonetaryUnits units = MonetaryUnits.of(sample.terms(), population.dollars(), population.withoutRate())
                .orElseThrow(
                        () -> new Conflict("nothing-to-draw", "The filter takes no US dollar that could be drawn."));
        MonetaryDrawing drawing = new MonetaryDrawing(units, ledger.columns());
        read(handle, scope, ledger, drawing);
        Stratum all = new Stratum(List.of());
        int drawn = drawing.drawn().size();
        return sample.of(
                Optional.of(units),
                List.of(new DrawnStratum(all, population.entries(), drawn, population.sums(all))),
                drawing.drawn().stream()
                        .map(one -> new DrawnSample.Item(one.entry(), one.key(), 0))
                        .toList());
    }

    private static DrawnSample atRandom(Handle handle, Scope scope, Drawn sample, TransactionLedger ledger) {
        SampleTerms terms = sample.terms();
        Population population = sample.population();
        SortedMap<Stratum, Long> counts = population.counts();
        SortedMap<Stratum, Integer> allotted = Allotment.of(terms.size(), counts);
        Drawing drawing = new Drawing(terms.seed(), terms.strata(), ledger.columns(), allotted);
        read(handle, scope, ledger, drawing);
        List<DrawnStratum> strata = new ArrayList<>();
        List<DrawnSample.Item> items = new ArrayList<>();
        counts.forEach((stratum, entries) -> {
            drawing.of(stratum)
                    .forEach(drawn -> items.add(new DrawnSample.Item(drawn.entry(), drawn.key(), strata.size())));
            int its = allotted.getOrDefault(stratum, 0);
            strata.add(new DrawnStratum(stratum, entries, its, population.sums(stratum)));
        });
        return sample.of(Optional.empty(), strata, items);
    }

    private static void read(Handle handle, Scope scope, TransactionLedger ledger, RowTaker taker) {
        try {
            ledger.read(handle, scope, taker);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
