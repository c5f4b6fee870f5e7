package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** The sums of the real files, computed independently of this program. */
final class SeedTotals {

    private SeedTotals() {}

    /** Count and sum by type, currency and year. */
    static Map<String, String> of(String file) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(SeedFiles.resource("/SEED_transaction_totals.csv"))) {
            String[] cells = line.strip().split(",", -1);
            if (cells[0].endsWith("/" + file)) {
                sums.put(cells[1] + "," + cells[2] + "," + cells[3], cells[4] + "," + plain(new BigDecimal(cells[5])));
            }
        }
        assertFalse(sums.isEmpty());
        return sums;
    }

    /** However many zeros it was written with. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
