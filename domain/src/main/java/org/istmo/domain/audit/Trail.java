package org.istmo.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the trail. An event is written in the transaction it speaks of, after everything else in it: the chain's head is one row, and who holds it
 * lets nobody else write.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Trail {

    private Jdbi jdbi;
    private ChainEnd end;

    protected Trail() {}

    @Inject
    public Trail(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.end = new ChainEnd(clock);
    }

    /** Writes the event in the caller's transaction. Call it last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEvent event) {
        jdbi.useHandle(handle -> end.append(handle, event));
    }

    /**
     * The same of what somebody did, for who refers to it later.
     *
     * @return its number in the chain
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long done(Reader by, String action, String subject, Map<String, String> detail) {
        return jdbi.withHandle(handle -> end.append(handle, AuditEvent.done(by, action, subject, detail)));
    }

    /** Writes the event in a transaction of its own: for refusals, whose own transaction is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        jdbi.useHandle(handle -> end.append(handle, event));
    }
}
