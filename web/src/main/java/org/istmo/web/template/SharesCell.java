package org.istmo.web.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.web.table.Amounts;
import org.istmo.web.table.Habits;
import org.istmo.web.table.Outcome;
import org.jspecify.annotations.Nullable;

/** Codes with their percentages in one cell: {@code MX 60; PA 40}, {@code México 60 %; Panamá 40 %}, or one code alone. */
final class SharesCell {

    private static final Pattern BETWEEN = Pattern.compile("[;\\n|]");
    /** Commas too, where no name stands that could hold one. */
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;\\n|]|,(?=\\s*\\p{L})");

    private static final Pattern SHARE = Pattern.compile("(.+?)[\\s:=(]+(-?\\d[\\d.,]*)\\s*%?\\)?");

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private SharesCell() {}

    /** @param percentage 0 to 100, or null when none was given */
    record Item(String code, @Nullable BigDecimal percentage) {}

    /** Null when the cell is empty, and so says nothing. */
    static @Nullable List<Item> of(RowCells cells, String key, Pick pick) {
        String text = cells.lines(key);
        if (text.isEmpty()) {
            return null;
        }
        List<Item> items = new ArrayList<>();
        Pattern between = text.contains(Choices.BETWEEN) ? BETWEEN : BETWEEN_CODES;
        for (String said : between.split(text, -1)) {
            if (!said.isBlank() && !said.strip().equals(RowCells.NOTHING)) {
                item(cells, key, pick, said.strip()).ifPresent(items::add);
            }
        }
        return items;
    }

    /** Of what may be left over, such as frameworks: one code alone has the whole, of several each says its part. Null as in {@link #of}. */
    static @Nullable List<Item> parts(RowCells cells, String key, Pick pick) {
        List<Item> items = of(cells, key, pick);
        if (items == null || items.stream().allMatch(item -> item.percentage() != null)) {
            return items;
        }
        if (items.size() == 1) {
            return List.of(new Item(items.get(0).code(), WHOLE));
        }
        cells.findings()
                .error(key, "percentage-missing", "Each of several has a percentage here, such as 'A 60; B 40'.");
        return List.of();
    }

    /** A text that is a code, or a line of the list, as a whole has no percentage, be there digits at its end or not. */
    private static Optional<Item> item(RowCells cells, String key, Pick pick, String said) {
        Matcher share = SHARE.matcher(said);
        if (cells.choices().meant(pick, said).isPresent()
                && !(share.matches()
                        && cells.choices().meant(pick, share.group(1)).isPresent())) {
            return cells.code(key, pick, said).map(code -> new Item(code, null));
        }
        if (!share.matches()) {
            return cells.code(key, pick, said).map(code -> new Item(code, null));
        }
        Optional<String> code = cells.code(key, pick, share.group(1).strip());
        Outcome<BigDecimal> percentage = Amounts.text(share.group(2), Habits.UNKNOWN);
        if (percentage instanceof Outcome.Sound<BigDecimal> sound) {
            return code.map(found -> new Item(found, sound.value()));
        }
        cells.findings().error(key, "no-percentage", "'" + share.group(2) + "' is no percentage.");
        return Optional.empty();
    }
}
