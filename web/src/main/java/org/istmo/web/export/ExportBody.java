package org.istmo.web.export;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
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

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 120;

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
            end(gone instanceof Pace.Stalled ? Taken.Broken.STALLED : Taken.Broken.GONE, pace, gone);
        } catch (RuntimeException | Error failed) {
            if (!pace.begun()) {
                throw failed;
            }
            LOG.log(Level.SEVERE, "An export broke off.", failed);
            end(Taken.Broken.FAILED, pace, new IOException("The export broke off.", failed));
        }
    }

    /** Its turn is over by now. Whoever takes it sees its end before a database that went away can be told of it. */
    private void end(Taken.Broken why, Pace pace, IOException thrown) throws IOException {
        boolean told = tell(why, pace, Level.FINE);
        try {
            cut(thrown);
        } finally {
            if (!told) {
                tellAgain(why, pace);
            }
        }
    }

    /** Until the database that went away is back; after {@value #MOST_TRIES} seconds it stands in the log alone. */
    private void tellAgain(Taken.Broken why, Pace pace) {
        try {
            boolean told = false;
            for (int tried = 1; !told && tried <= MOST_TRIES; tried++) {
                Thread.sleep(PAUSE.toMillis());
                told = tell(why, pace, tried == MOST_TRIES ? Level.SEVERE : Level.FINE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            tell(why, pace, Level.SEVERE);
        }
    }

    private boolean tell(Taken.Broken why, Pace pace, Level untoldIs) {
        try {
            desk.taken().brokenOff(reader, order, form.word(), why, pace.written());
            return true;
        } catch (RuntimeException untold) {
            LOG.log(untoldIs, untold, () -> "That an export broke off (" + why + ") does not stand in the trail.");
            return false;
        }
    }

    private void cut(IOException why) throws IOException {
        if (!Wire.of(request).map(Wire::cut).orElse(false)) {
            throw why;
        }
    }
}
