package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the pre-aggregated tables equal the ledger, and what is kept of supported articles the activities.
 *
 * @param cells how many cells there are
 * @param different how many of them differ
 * @param differences those, as far as the reader may see them
 */
public record CellProof(long cells, int different, List<Difference> differences) {

    public CellProof {
        differences = List.copyOf(differences);
    }

    public boolean equal() {
        return different == 0;
    }

    /**
     * What a cell has more than the ledger, or the activities.
     *
     * @param table its name
     * @param keys by column
     * @param amount in the currency that is one of the keys
     * @param usd in US dollars
     * @param parts of the ledger, or activities; 0 as well where days alone differ
     */
    public record Difference(
            String table, Map<String, String> keys, BigDecimal amount, BigDecimal usd, long withoutRate, long parts) {

        public Difference {
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }
    }
}
