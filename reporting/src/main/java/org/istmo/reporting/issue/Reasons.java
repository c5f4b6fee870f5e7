package org.istmo.reporting.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.TooLong;
import org.istmo.reporting.render.jasper.PageCap;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** From what was thrown to why a report failed: what lies deepest and says something decides, not what it was wrapped in. */
final class Reasons {

    private Reasons() {}

    static FailureReason of(Throwable thrown) {
        Optional<FailureReason> found = Optional.empty();
        boolean rendering = false;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            rendering |= cause instanceof RenderingFailed;
            Optional<FailureReason> said = plain(cause, rendering);
            found = said.isPresent() ? said : found;
        }
        return found.orElse(rendering ? FailureReason.TEMPLATE : FailureReason.UNKNOWN);
    }

    /** The refusal that it goes back to; empty for anything else. */
    static Optional<Refusal> refusal(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static Optional<FailureReason> plain(Throwable cause, boolean rendering) {
        if (cause instanceof Refusal) {
            return Optional.of(FailureReason.REFUSED);
        }
        if (cause instanceof TooLong || PageCap.ended(cause)) {
            return Optional.of(FailureReason.TOO_LONG);
        }
        if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
            return Optional.of(FailureReason.MEMORY);
        }
        if (cause instanceof DatabaseFailed || cause instanceof SQLException || cause instanceof JdbiException) {
            return Optional.of(FailureReason.DATABASE);
        }
        return isOfTheDisk(cause, rendering) ? Optional.of(FailureReason.DISK) : Optional.empty();
    }

    /** A renderer's own reading of a font that is not there is no matter of the disk. */
    private static boolean isOfTheDisk(Throwable cause, boolean rendering) {
        boolean input = cause instanceof IOException || cause instanceof UncheckedIOException;
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof FileSystemException || input && (!rendering || said.contains("no space left"));
    }
}
