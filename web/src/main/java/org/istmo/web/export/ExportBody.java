package org.istmo.web.export;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.Exports;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.issue.PublicAddress;

/** A ledger on its way out. What cannot be written to its end ends with the connection. */
final class ExportBody implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(ExportBody.class.getName());

    private final Desk desk;
    private final Reader reader;
    private final ExportOrder order;
    private final Form form;
    private final ServletRequest request;

    /** What every export needs. */
    record Desk(Exports exports, Turns turns, Taken taken, PublicAddress address) {}

    /** A form that a ledger is written in. */
    interface Form {
        String word();

        LedgerFile over(OutputStream out);
    }

    ExportBody(Desk desk, Reader reader, ExportOrder order, Form form, ServletRequest request) {
        this.desk = desk;
        this.reader = reader;
        this.order = order;
        this.form = form;
        this.request = request;
    }

    /** What fails before the first byte is answered as any failure is. */
    @Override
    public void write(OutputStream out) throws IOException {
        Pace pace = new Pace(out);
        try (Turns.Turn ignored = desk.turns().take(reader)) {
            desk.taken().by(reader, order, form.word());
            desk.exports().write(reader, order, desk.address(), form.over(pace));
        } catch (IOException gone) {
            LOG.fine(() -> "An export was not taken to its end: " + gone.getMessage());
            tell(gone instanceof Pace.Stalled ? Taken.Broken.STALLED : Taken.Broken.GONE, pace);
            cut(gone);
        } catch (RuntimeException | Error failed) {
            if (!pace.begun()) {
                throw failed;
            }
            LOG.log(Level.SEVERE, "An export broke off.", failed);
            tell(Taken.Broken.FAILED, pace);
            cut(new IOException("The export broke off.", failed));
        }
    }

    /** Its turn is over by now. A database that went away is told of nothing: the connection is cut all the same. */
    private void tell(Taken.Broken why, Pace pace) {
        try {
            desk.taken().brokenOff(reader, order, form.word(), why, pace.written());
        } catch (RuntimeException untold) {
            LOG.log(Level.SEVERE, untold, () -> "That an export broke off (" + why + ") does not stand in the trail.");
        }
    }

    private void cut(IOException why) throws IOException {
        if (!Wire.of(request).map(Wire::cut).orElse(false)) {
            throw why;
        }
    }
}
