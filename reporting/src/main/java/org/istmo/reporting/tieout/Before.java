package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.istmo.reporting.dataset.Figure;

/**
 * The last report that was issued on a period before.
 *
 * @param number its own number
 * @param path where it is
 * @param figures its figures by key, in the order of the page
 * @param moved what the ledger moved since its period and before this one's, by the key of the opening balance that it is in; what did not move may be absent
 */
public record Before(String number, String path, Map<String, Figure> figures, Map<String, BigDecimal> moved) {

    private static final String OPENING = "balance.opening";
    private static final String CLOSING = "balance.closing";

    public Before {
        figures = new LinkedHashMap<>(figures);
        moved = Map.copyOf(moved);
    }

    /** Whether a figure carries over what a report before closed with. */
    static boolean isOpening(String key) {
        return key.equals(OPENING) || key.startsWith(OPENING + ".");
    }

    static boolean isClosing(String key) {
        return key.equals(CLOSING) || key.startsWith(CLOSING + ".");
    }

    /** The key of the balance that carries this closing over. */
    static String openingOf(String closing) {
        return OPENING + closing.substring(CLOSING.length());
    }

    /** The key of the balance that this opening carries over. */
    static String closingOf(String opening) {
        return CLOSING + opening.substring(OPENING.length());
    }

    /** What moved in a balance since. */
    BigDecimal moved(String opening) {
        return moved.getOrDefault(opening, BigDecimal.ZERO);
    }
}
