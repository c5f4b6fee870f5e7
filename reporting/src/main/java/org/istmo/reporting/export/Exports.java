package org.istmo.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.Streaming;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.issue.Figures;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.reconcile.LedgerState;
import org.istmo.reporting.reconcile.Reconciler;
import org.istmo.reporting.reconcile.StatedFigures;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Hands ledgers on to whatever writes them, for auditors, and to donors' verifiers what they are engaged for: a ledger is read from beginning to end as it stood at one moment. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Exports {

    private Jdbi streams;
    private Clock clock;
    private StatedFigures printed;

    protected Exports() {}

    @Inject
    public Exports(@Streaming DataSource streams, Clock clock, Figures figures) {
        this(streams, clock, printed(figures));
    }

    /** @param printed the figures of issued reports, which a workbook holds the ledger against */
    public Exports(DataSource streams, Clock clock, StatedFigures printed) {
        this.streams = IstmoJdbi.on(streams);
        this.clock = clock;
        this.printed = printed;
    }

    /**
     * Finds out whether there can be such an export, without reading any of it.
     *
     * @throws Forbidden unless the reader is an auditor, or a verifier who asks for a ledger of their agreements
     * @throws org.istmo.domain.problem.Invalid when the filter asks for what cannot be told apart
     */
    public ExportedLedger allowed(Reader reader, ExportOrder order) {
        order.ledger().mustBeOpenTo(reader);
        rows(order.ledger(), order.filter(), "");
        return order.ledger();
    }

    /**
     * Writes a ledger.
     *
     * @return what it says of itself
     * @throws Forbidden unless the reader is an auditor, or a verifier who asks for a ledger of their agreements
     * @throws IOException when the file cannot be written
     * @throws DatabaseFailed when the ledger cannot be read, or no more; so may what else the database throws
     */
    public Cover write(Reader reader, ExportOrder order, PublicAddress address, LedgerFile file) throws IOException {
        return write(reader, order, address, file, new Halt());
    }

    /**
     * The same for somebody who may go away.
     *
     * @param halt for whoever learns that they did; the reading ends as one that failed
     */
    public Cover write(Reader reader, ExportOrder order, PublicAddress address, LedgerFile file, Halt halt)
            throws IOException {
        order.ledger().mustBeOpenTo(reader);
        try {
            return SnapshotTransaction.on(streams, handle -> {
                halt.over(handle);
                try {
                    return written(handle, reader, order, address, file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                } finally {
                    halt.end();
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private LedgerRows rows(ExportedLedger ledger, LedgerFilter filter, String address) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ledger.rows(filter, new Evidence(address), day);
    }

    private static StatedFigures printed(Figures figures) {
        return new StatedFigures() {
            @Override
            public List<Figure> of(Report report) {
                return figures.of(report);
            }

            @Override
            public List<ResultLine> results(Report report) {
                return figures.results(report);
            }
        };
    }

    private static List<String> names(LedgerRows ledger) {
        return ledger.columns().stream().map(Column::name).toList();
    }

    private static void reconciled(
            Reconciler reconciler, LedgerState state, LedgerRows ledger, RowTaker taker, LedgerFile file)
            throws IOException {
        ledger.read(state.handle(), state.scope(), cells -> {
            taker.take(cells);
            reconciler.look(cells);
        });
        file.reconciled(reconciler.made());
    }

    private Cover written(Handle handle, Reader reader, ExportOrder order, PublicAddress address, LedgerFile file)
            throws IOException {
        Scope scope = Scope.auditing(reader);
        EngagedFilter engaged = new EngagedFilter(handle, scope);
        LedgerFilter filter = engaged.of(order.filter());
        LedgerRows ledger = rows(order.ledger(), filter, address.url());
        TrailPosition position = TrailPosition.of(handle);
        Instant at = clock.instant();
        Totals totals = new Totals(ledger.columns(), file);
        file.begin(ledger.columns());
        if (file.reconciles()) {
            LedgerState state = new LedgerState(
                    handle, reader, scope, filter.activities(), filter.entries(), names(ledger), printed, clock);
            reconciled(order.ledger().reconciler(state), state, ledger, totals, file);
        } else {
            ledger.read(handle, scope, totals);
        }
        Cover cover = new Cover(
                order.ledger(),
                reader.displayName() + " (" + reader.name() + ")",
                at,
                engaged.told(order.asked(), order.filter().activities()),
                position,
                totals.rows(),
                totals.sums(),
                scope.engagement().isPresent());
        file.end(cover);
        return cover;
    }
}
