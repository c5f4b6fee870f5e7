package org.istmo.domain.accounting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** In which columns of this very file the mapped facts stand. */
class ExportHead {

    /** What a heading stands for that is there more than once. */
    private static final int SEVERAL = -1;

    private final Map<MappedField, Integer> columns = new EnumMap<>(MappedField.class);
    private final List<Integer> skipped = new ArrayList<>();

    /**
     * @param headings the row of headings, or null when the mapping says that there is none
     * @throws Invalid naming every column that is not there, or is there more than once
     */
    static ExportHead of(MappingTerms terms, @Nullable ExportRow headings) {
        ExportHead head = new ExportHead();
        Map<String, Integer> known = known(headings);
        List<Invalid.Field> wrong = new ArrayList<>();
        terms.columns().forEach((field, column) -> {
            if (!column.isConstant()) {
                head.columns.put(field, number(known, column.heading(), column.number(), wrong));
            }
        });
        for (SkippedRows rows : terms.skipped()) {
            head.skipped.add(number(known, rows.heading(), rows.number(), wrong));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return head;
    }

    private static Map<String, Integer> known(@Nullable ExportRow headings) {
        Map<String, Integer> known = new HashMap<>();
        if (headings != null) {
            headings.cells()
                    .forEach((column, cell) -> known.merge(plain(cell.text()), column, (one, other) -> SEVERAL));
        }
        return known;
    }

    private static int number(Map<String, Integer> known, String heading, int number, List<Invalid.Field> wrong) {
        if (heading.isEmpty()) {
            return number;
        }
        Integer column = known.get(plain(heading));
        if (column == null || column == SEVERAL) {
            wrong.add(new Invalid.Field(
                    "column " + heading,
                    column == null ? "column-missing" : "column-twice",
                    column == null
                            ? "The file has no column " + heading + "."
                            : "The file has several columns " + heading + "."));
            return 0;
        }
        return column;
    }

    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The last column that is read; 0 when none is. */
    int last() {
        return Stream.concat(columns.values().stream(), skipped.stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** From 1; 0 when the fact is constant or not mapped. */
    int column(MappedField field) {
        return columns.getOrDefault(field, 0);
    }

    /** The columns of the skipped rows, in their order. */
    List<Integer> skipped() {
        return skipped;
    }
}
