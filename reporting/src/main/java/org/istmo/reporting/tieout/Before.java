package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The report on the period before, as it was issued.
 *
 * @param number its own number
 * @param path where it is
 * @param values its figures by key
 */
public record Before(String number, String path, Map<String, BigDecimal> values) {

    public Before {
        values = Map.copyOf(values);
    }
}
