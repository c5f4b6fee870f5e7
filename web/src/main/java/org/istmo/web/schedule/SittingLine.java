package org.istmo.web.schedule;

import java.util.List;

/**
 * A report of a burst before whoever clears it, in the language of its reader.
 *
 * @param row what its box sends: its number and what was drafted
 * @param about what it is about, and whose
 * @param next the step that is due and who takes it
 * @param why the reader may not take it; empty where they may
 * @param last what it is held against; empty where there is nothing
 * @param chosen whether its box is ticked
 */
public record SittingLine(
        String row,
        String number,
        String href,
        String about,
        String status,
        String statusLabel,
        String next,
        boolean mayTake,
        String why,
        String last,
        String lastHref,
        List<FigureLine> figures,
        List<String> changed,
        List<UnusualLine> unusual,
        boolean chosen) {

    public SittingLine {
        figures = List.copyOf(figures);
        changed = List.copyOf(changed);
        unusual = List.copyOf(unusual);
    }

    /** A main figure beside what the last report said; that is empty where it says nothing. */
    public record FigureLine(String label, String value, String last, String difference) {}

    /** @param mark that it keeps the draft from being submitted, or was accepted; empty where neither is so */
    public record UnusualLine(String words, String mark) {}
}
