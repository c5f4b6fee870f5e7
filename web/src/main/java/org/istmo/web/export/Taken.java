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

/** Writes into the trail who takes a ledger, and by what filter, and how each of them ended: what was sent, or how far it came. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Taken {

    private Trail trail;

    protected Taken() {}

    @Inject
    public Taken(Trail trail) {
        this.trail = trail;
    }

    /**
     * A ledger that is on its way.
     *
     * @param entry the number of the trail's entry that says that it was asked for; the one of its end names it as {@code download}
     */
    record Download(Reader reader, ExportOrder order, String format, long entry) {

        Map<String, String> detail() {
            Map<String, String> detail = asked(order, format);
            detail.put("download", Long.toString(entry));
            return detail;
        }
    }

    /** Before the first byte is sent: what fails on its way was asked for nevertheless. */
    @Transactional
    public Download by(Reader reader, ExportOrder order, String format) {
        long entry = trail.done(reader, "export.download", subject(order), asked(order, format));
        return new Download(reader, order, format, entry);
    }

    /**
     * Behind the last byte and before the mark that ends the answer: no file looks whole that the trail does not tell of.
     *
     * @param rows of the ledger
     * @param bytes of the file
     * @param sha256 of these bytes
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void complete(Download download, long rows, long bytes, String sha256) {
        Map<String, String> detail = download.detail();
        detail.put("rows", Long.toString(rows));
        detail.put("bytes", Long.toString(bytes));
        detail.put("sha256", sha256);
        trail.record(AuditEvent.done(download.reader(), "export.complete", subject(download.order()), detail));
    }

    /** Why a ledger was not taken to its end. */
    enum Broken {
        /** Whoever asked hung up. */
        GONE,
        /** They took less than they must. */
        STALLED,
        /** They took less than is fair while others waited for their turn. */
        SLOW,
        /** It could be read no further, or its end could not be told. */
        FAILED
    }

    /**
     * Notes that a ledger is cut off, when its turn is over.
     *
     * @param bytes that were handed on; how many of them arrived nobody can say
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void brokenOff(Download download, Broken why, long bytes) {
        Map<String, String> detail = download.detail();
        detail.put("why", why.name().toLowerCase(Locale.ROOT));
        detail.put("bytes", Long.toString(bytes));
        trail.record(AuditEvent.done(download.reader(), "export.broken-off", subject(download.order()), detail));
    }

    private static String subject(ExportOrder order) {
        return "ledger:" + order.ledger().word();
    }

    private static Map<String, String> asked(ExportOrder order, String format) {
        Map<String, String> detail = ActivityQuery.kept(order.asked());
        detail.put("format", format);
        return detail;
    }
}
