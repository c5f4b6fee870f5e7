package org.istmo.web.template;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several of a kind in one cell, one behind the other with semicolons or on lines of their own: {@code MX, federal: Fiscalía General; PA: Ministerio Público}. */
final class ListedItems {

    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private ListedItems() {}

    /**
     * An item: what stands before its colon, between commas, and what stands behind it.
     *
     * @param whole as it was typed
     * @param facts at least one
     * @param name possibly empty
     */
    record Item(String whole, List<String> facts, String name) {

        private static Item of(String said) {
            int colon = said.indexOf(':');
            String before = colon < 0 ? said : said.substring(0, colon);
            List<String> facts =
                    Stream.of(before.split(",", -1)).map(String::strip).toList();
            return new Item(
                    said, facts, colon < 0 ? "" : said.substring(colon + 1).strip());
        }

        /** Whether it has no more facts than that, and none of them is empty. */
        boolean hasFacts(int most) {
            return facts.size() <= most && facts.stream().noneMatch(String::isEmpty);
        }
    }

    /** Hands over each item; of a cell that says {@value RowCells#NOTHING} none. Returns false when the cell is empty, and so says nothing. */
    static boolean each(RowCells cells, String key, Consumer<Item> taker) {
        String text = cells.lines(key);
        for (String said : BETWEEN.split(text, -1)) {
            String item = WHITE.matcher(said).replaceAll(" ").strip();
            if (!item.isEmpty() && !item.equals(RowCells.NOTHING)) {
                taker.accept(Item.of(item));
            }
        }
        return !text.isEmpty();
    }

    static @Nullable String given(List<String> facts, int position) {
        return position < facts.size() ? facts.get(position) : null;
    }
}
