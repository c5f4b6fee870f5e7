package org.istmo.reporting.dataset.region;

import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * Money that stayed inside the region.
 *
 * @param from who handed it on
 * @param to who was to have it
 * @param amount as transacted
 * @param usd null where none of it has a rate
 */
public record TransferLine(
        Measure measure,
        String code,
        Text from,
        Text to,
        Amount amount,
        @Nullable Amount usd) {}
