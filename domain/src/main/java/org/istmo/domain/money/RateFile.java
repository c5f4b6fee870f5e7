package org.istmo.domain.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The file that rates come in: a head, {@code date,currency,units_per_usd,source} or {@code date,currency,sdr_per_unit,source}, then a line a rate.
 *
 * @param head what its numbers are
 * @param lines at most {@value #MOST}, each currency and date once
 */
record RateFile(RateHead head, List<RateLine> lines) {

    static final int MOST = 100_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    RateFile {
        lines = List.copyOf(lines);
    }

    /** @throws Invalid naming every line that is no rate */
    static RateFile read(BufferedReader file) throws IOException {
        RateHead head = head(file.readLine());
        List<RateLine> lines = new ArrayList<>();
        List<Invalid.Field> wrong = new ArrayList<>();
        RateLineReader reader = new RateLineReader(head);
        int number = 1;
        for (String text = file.readLine(); text != null; text = file.readLine()) {
            if (++number > MOST) {
                throw new Invalid("line " + number, "too-many", "A file holds at most " + MOST + " lines.");
            }
            if (!text.isBlank()) {
                reader.read(number, text, wrong).ifPresent(lines::add);
            }
        }
        twice(lines, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new RateFile(head, lines);
    }

    private static RateHead head(@Nullable String line) {
        String text = line == null ? "" : line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        Optional<RateHead> head = RateHead.of(text.strip());
        return head.orElseThrow(() -> new Invalid(
                "line 1",
                "head-missing",
                "The first line must be " + RateHead.UNITS_PER_USD.text() + " or " + RateHead.SDR_PER_UNIT.text()
                        + "."));
    }

    /** Of two rates for one day nobody could say which one holds. */
    private static void twice(List<RateLine> lines, List<Invalid.Field> wrong) {
        Map<String, Integer> seen = new HashMap<>();
        for (RateLine line : lines) {
            Integer first = seen.putIfAbsent(line.currency() + line.date(), line.line());
            if (first != null) {
                wrong.add(new Invalid.Field(
                        "line " + line.line(),
                        "twice",
                        line.currency() + " of " + line.date() + " stands in line " + first + " already."));
            }
        }
    }
}
