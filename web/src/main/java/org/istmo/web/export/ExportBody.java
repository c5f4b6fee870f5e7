package org.istmo.web.export;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.export.Cover;
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
    record Desk(Exports exports, Turns turns, Lookout lookout, Taken taken, PublicAddress address) {}

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

    /** How an export ended that has no end. */
    private record BrokenOff(Taken.Download download, Taken.Broken why, IOException thrown) {}

    /** What fails before the first byte is answered as any failure is. */
    @Override
    public void write(OutputStream out) throws IOException {
        Pace pace = new Pace(out);
        Recipient recipient = new Recipient(pace, Wire.of(request));
        Optional<BrokenOff> broken;
        try (Turns.Turn ignored = desk.turns().take(reader, recipient);
                Lookout.Watching watched = desk.lookout().over(recipient)) {
            broken = written(desk.taken().by(reader, order, form.word()), pace, recipient);
        }
        if (broken.isPresent()) {
            end(broken.get(), pace);
        }
    }

    private Optional<BrokenOff> written(Taken.Download download, Pace pace, Recipient recipient) {
        Departure departure = new Departure(pace);
        try {
            Cover cover = desk.exports().write(reader, order, desk.address(), form.over(departure), recipient.halt());
            String sha256 =
                    departure.end(() -> Wire.of(request).map(Wire::queued).orElseGet(OptionalInt::empty));
            desk.taken().complete(download, cover.rows(), pace.written(), sha256);
            return Optional.empty();
        } catch (IOException gone) {
            LOG.fine(() -> "An export was not taken to its end: " + gone.getMessage());
            Taken.Broken seen = gone instanceof Pace.Stalled ? Taken.Broken.STALLED : Taken.Broken.GONE;
            return Optional.of(new BrokenOff(download, recipient.why().orElse(seen), gone));
        } catch (RuntimeException | Error failed) {
            Optional<Taken.Broken> ended = recipient.why();
            if (ended.isEmpty() && !pace.begun()) {
                throw failed;
            }
            LOG.log(ended.isPresent() ? Level.FINE : Level.SEVERE, "An export broke off.", failed);
            IOException thrown = new IOException("The export broke off.", failed);
            return Optional.of(new BrokenOff(download, ended.orElse(Taken.Broken.FAILED), thrown));
        }
    }

    /** Its turn is over by now. Whoever takes it sees its end before a database that went away can be told of it. */
    private void end(BrokenOff broken, Pace pace) throws IOException {
        boolean told = tell(broken, pace, Level.FINE);
        try {
            cut(broken.thrown());
        } finally {
            if (!told) {
                tellAgain(broken, pace);
            }
        }
    }

    /** Until the database that went away is back; after {@value #MOST_TRIES} seconds it stands in the log alone. */
    private void tellAgain(BrokenOff broken, Pace pace) {
        try {
            boolean told = false;
            for (int tried = 1; !told && tried <= MOST_TRIES; tried++) {
                Thread.sleep(PAUSE.toMillis());
                told = tell(broken, pace, tried == MOST_TRIES ? Level.SEVERE : Level.FINE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            tell(broken, pace, Level.SEVERE);
        }
    }

    private boolean tell(BrokenOff broken, Pace pace, Level untoldIs) {
        try {
            desk.taken().brokenOff(broken.download(), broken.why(), pace.written());
            return true;
        } catch (RuntimeException untold) {
            LOG.log(
                    untoldIs,
                    untold,
                    () -> "That an export broke off (" + broken.why() + ") does not stand in the trail.");
            return false;
        }
    }

    private void cut(IOException why) throws IOException {
        if (!Wire.of(request).map(Wire::cut).orElse(false)) {
            throw why;
        }
    }
}
