package org.istmo.web.agreement;

import org.jspecify.annotations.Nullable;

/**
 * An amendment as it stands in the list.
 *
 * @param what it changed, in words and figures
 * @param text what it says
 * @param document the address of the signed one; null when there is none that the reader may follow
 */
public record AmendmentLine(
        String number,
        String date,
        String kind,
        String what,
        String signedBy,
        String text,
        @Nullable String document) {}
