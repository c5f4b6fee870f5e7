package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.web.activity.ActivityQuery;

/** Writes into the trail who takes a ledger, and by what filter, and which of them did not come to its end. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Taken {

    private Trail trail;

    protected Taken() {}

    @Inject
    public Taken(Trail trail) {
        this.trail = trail;
    }

    /** Before the first byte is sent: what fails on its way was asked for nevertheless. */
    @Transactional
    public void by(Reader reader, ExportOrder order, String format) {
        Map<String, String> detail = ActivityQuery.kept(order.asked());
        detail.put("format", format);
        trail.record(AuditEvent.done(
                reader, "export.download", "ledger:" + order.ledger().word(), detail));
    }

    /** Why a ledger was not taken to its end. */
    enum Broken {
        /** Whoever asked hung up. */
        GONE,
        /** They took less than they must. */
        STALLED,
        /** It could be read no further. */
        FAILED
    }

    /**
     * Notes that a ledger is cut off, when its turn is over.
     *
     * @param bytes that were handed on; how many of them arrived nobody can say
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void brokenOff(Reader reader, ExportOrder order, String format, Broken why, long bytes) {
        Map<String, String> detail = ActivityQuery.kept(order.asked());
        detail.put("format", format);
        detail.put("why", why.name().toLowerCase(Locale.ROOT));
        detail.put("bytes", Long.toString(bytes));
        trail.record(AuditEvent.done(
                reader, "export.broken-off", "ledger:" + order.ledger().word(), detail));
    }
}
