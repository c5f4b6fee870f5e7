package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Count and sum by type, currency and year: those that were computed independently, and those that a server gives. */
final class Totals {

    private Totals() {}

    static Map<String, String> computedOf(SeedFile file) {
        Map<String, String> totals = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Path.of(System.getProperty("istmo.totals")))) {
                String[] cells = line.strip().split(",", -1);
                if (cells[0].endsWith("/" + file.fileName)) {
                    put(totals, cells[1], cells[2], cells[3], cells[4], cells[5]);
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return totals;
    }

    static Map<String, String> givenIn(JsonNode sums) {
        Map<String, String> totals = new TreeMap<>();
        for (JsonNode sum : sums.path("items")) {
            put(
                    totals,
                    sum.path("type").asText(),
                    sum.path("currency").asText(),
                    sum.path("year").asText(),
                    sum.path("count").asText(),
                    sum.path("value").asText());
        }
        return totals;
    }

    private static void put(
            Map<String, String> totals, String type, String currency, String year, String count, String value) {
        BigDecimal exact = new BigDecimal(value);
        String plain = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        totals.put(type + " " + currency + " " + year, count + " worth " + plain);
    }
}
