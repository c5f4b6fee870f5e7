package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.reporting.export.ExportOrder;

/** Writes into the trail who takes a ledger, and by what filter. */
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
        Map<String, String> detail = new TreeMap<>(order.asked());
        detail.put("format", format);
        trail.record(AuditEvent.done(
                reader, "export.download", "ledger:" + order.ledger().word(), detail));
    }
}
