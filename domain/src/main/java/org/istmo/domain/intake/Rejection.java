package org.istmo.domain.intake;

import java.util.List;

/**
 * What was kept out, whole.
 *
 * @param ordinal which of its receipt's rejections, from 1 in the order of the file
 * @param source as it was sent: of IATI the element, of a row its cells as JSON
 */
public record Rejection(int ordinal, int line, String identifier, String source, List<Reason> reasons) {

    public Rejection {
        reasons = List.copyOf(reasons);
    }
}
