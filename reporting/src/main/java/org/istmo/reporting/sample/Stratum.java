package org.istmo.reporting.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.reporting.export.Column;
import org.jspecify.annotations.Nullable;

/**
 * A part of the population by its codes, ordered by them.
 *
 * @param codes one for each thing that strata are made by; empty where an entry has none
 */
public record Stratum(List<String> codes) implements Comparable<Stratum> {

    private static final String BETWEEN = ";";

    public Stratum {
        codes = List.copyOf(codes);
    }

    @Override
    public int compareTo(Stratum other) {
        for (int at = 0; at < codes.size(); at++) {
            int compared = codes.get(at).compareTo(other.codes.get(at));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Finds the stratum of a row of the ledger. */
    record Finder(List<Integer> columns) {

        static Finder of(List<StratumBy> strata, List<Column> columns) {
            List<String> names = columns.stream().map(Column::name).toList();
            return new Finder(
                    strata.stream().map(by -> names.indexOf(by.column())).toList());
        }

        Stratum of(@Nullable Object[] cells) {
            return new Stratum(columns.stream().map(at -> sorted(cells[at])).toList());
        }

        /** Codes of several stand in one cell. */
        private static String sorted(@Nullable Object cell) {
            return cell == null
                    ? ""
                    : Arrays.stream(cell.toString().split(BETWEEN)).sorted().collect(Collectors.joining(BETWEEN));
        }
    }
}
