package org.istmo.reporting.issue;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.archive.Report;

/** Makes something of a report while somebody waits for it, and tells what goes wrong by the reasons of reports that failed. */
final class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class.getName());

    private Attempt() {}

    /** What is made. */
    @FunctionalInterface
    interface Work<T> {
        T make() throws IOException;
    }

    /**
     * @throws Refusal as the work throws it
     * @throws LookEnded when nobody waits for it any more
     * @throws NotMade for whatever else is thrown, an error of the machine too
     */
    static <T> T at(Report report, Work<T> work) {
        try {
            return work.make();
        } catch (LookEnded ended) {
            throw ended;
        } catch (RuntimeException | IOException | Error failed) {
            Optional<Refusal> refusal = Reasons.refusal(failed);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            LOG.log(Level.SEVERE, failed, () -> "The files of " + report.number() + " could not be made");
            throw new NotMade(report.number(), Reasons.of(failed), failed);
        }
    }
}
