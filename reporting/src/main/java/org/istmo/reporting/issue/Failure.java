package org.istmo.reporting.issue;

import java.io.IOException;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.render.RenderingFailed;

/** Why a report failed, in words that an officer understands; the particulars are in the log. */
final class Failure {

    private Failure() {}

    static String inWords(Exception why) {
        if (why instanceof Refusal refusal) {
            return refusal.detail();
        }
        if (why instanceof RenderingFailed) {
            return "The file could not be made from the figures. The figures themselves are unharmed; an administrator finds the cause in the log.";
        }
        if (why instanceof DatabaseFailed) {
            return "The database could not be reached or refused. Nothing was stored; order the report again once it is back.";
        }
        if (why instanceof IOException) {
            return "The server could not write the files, such as for a full disk. Nothing was stored; order the report again.";
        }
        return "The server failed while it made the report. Nothing was stored; an administrator finds the cause in the log.";
    }
}
