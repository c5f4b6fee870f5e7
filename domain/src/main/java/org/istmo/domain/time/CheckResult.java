package org.istmo.domain.time;

import java.util.List;

/**
 * What a check found.
 *
 * @param code the check's
 * @param open how many things are open; 0 when it is clear
 * @param lines what they consist of, the first {@value #MOST} lines
 * @param href where they are listed; empty when they are not
 */
public record CheckResult(String code, long open, List<CheckLine> lines, String href) {

    /** How many lines a check shows, and a closing keeps. */
    public static final int MOST = 100;

    public CheckResult {
        lines = lines.stream().limit(MOST).toList();
    }
}
