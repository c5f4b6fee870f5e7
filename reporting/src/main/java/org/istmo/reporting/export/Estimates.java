package org.istmo.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/** Says how many rows an export would have, by the same filter and for the same readers, without reading them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Estimates {

    /** Rows that are counted: beyond them it makes no difference to whoever waits for the file. */
    public static final long MOST = 100_000;

    private static final int PATIENCE_SECONDS = 5;
    private static final String CANCELED = "57014";

    private Jdbi jdbi;
    private Clock clock;
    private int patience;

    protected Estimates() {}

    @Inject
    public Estimates(@Snapshot DataSource snapshots, Clock clock) {
        this(snapshots, clock, PATIENCE_SECONDS);
    }

    /** @param patience seconds after which counting is given up */
    Estimates(DataSource snapshots, Clock clock, int patience) {
        this.jdbi = IstmoJdbi.on(snapshots);
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Counts up to {@value #MOST}, for a few seconds.
     *
     * @throws org.istmo.domain.problem.Forbidden as the export itself
     * @throws org.istmo.domain.problem.Invalid likewise
     */
    public Estimate of(Reader reader, ExportOrder order) {
        order.ledger().mustBeOpenTo(reader);
        try {
            long rows = jdbi.inTransaction(handle -> counted(handle, reader, order));
            return rows > MOST ? new Estimate(MOST, Estimate.Bound.MORE) : new Estimate(rows, Estimate.Bound.ALL);
        } catch (JdbiException failed) {
            if (failed.getCause() instanceof SQLException cause && CANCELED.equals(cause.getSQLState())) {
                return new Estimate(0, Estimate.Bound.UNKNOWN);
            }
            throw failed;
        }
    }

    private long counted(Handle handle, Reader reader, ExportOrder order) {
        Scope scope = Scope.auditing(reader);
        LedgerFilter filter = new EngagedFilter(handle, scope).of(order.filter());
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        handle.getConfig(SqlStatements.class).setQueryTimeout(patience);
        try {
            return order.ledger().rows(filter, new Evidence(""), day).count(handle, scope, MOST + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            lift(handle);
        }
    }

    /** H2 keeps the limit of one statement for its whole connection, which somebody else has next. */
    private static void lift(Handle handle) {
        try (Statement any = handle.getConnection().createStatement()) {
            any.setQueryTimeout(0);
        } catch (SQLException failed) {
            throw new DatabaseFailed("The limit of a connection could not be lifted.", failed);
        }
    }
}
