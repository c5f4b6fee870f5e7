package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sums that are kept beside the ledger, from the coarsest to the finest: each by quarter and by year, and two of them, the cells themselves, by
 * month too. A key of a rollup is a key of its cells with some columns left out. Its rows of US dollars hold what every currency was converted to.
 */
public enum Rollup {
    /** Who works where. */
    PLACE(false, "office", "place"),
    /** Office, country and theme. */
    REGION(false, "office", "place", "theme"),
    /** Who pays, wherever it is spent. */
    FUNDING(false, "office", "donor", "agreement"),
    /** All keys of a cell. */
    CELL(false, "office", "place", "theme", "donor", "agreement"),
    /** Treaty or framework, by office and country. */
    TREATY(true, "office", "place", "code"),
    /** The same by article. */
    ARTICLE(true, "office", "place", "code", "article"),
    /** All keys of a support cell but the article, which only months keep. */
    SUPPORT(true, "office", "place", "theme", "donor", "agreement", "code");

    private final boolean support;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable; its type cannot say so.
    private final List<String> keys;

    Rollup(boolean support, String... keys) {
        this.support = support;
        this.keys = List.of(keys);
    }

    /** The coarsest one from which sums by these columns, or narrowed by them, can be read. */
    public static Rollup coarsest(boolean support, Set<String> columns) {
        return Stream.of(values())
                .filter(rollup -> rollup.support == support && rollup.keys.containsAll(columns))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it has hardly more than one row of a piece of time for each of these columns' values: an agreement is one office's and one donor's. */
    public boolean sums(Set<String> columns) {
        return keys.stream()
                .filter(key -> !columns.contains(key))
                .allMatch(key -> columns.contains("agreement") && (key.equals("office") || key.equals("donor")));
    }

    /** The table of a grain; by month there are the cells alone, whichever rollup is asked. */
    public String table(Grain grain) {
        if (grain == Grain.MONTH) {
            return cells();
        }
        return (name() + "_by_" + grain.name()).toLowerCase(Locale.ROOT);
    }

    /** Those that sum up the cells of a table. */
    static Stream<Rollup> over(String cells) {
        return Stream.of(values()).filter(rollup -> rollup.cells().equals(cells));
    }

    /** The cells that it sums up. */
    private String cells() {
        return support ? "support_cell" : "cell";
    }

    /** Every column of its key, in the order of the primary key. */
    List<String> key() {
        List<String> all = new ArrayList<>(List.of("type"));
        if (support) {
            all.add("scheme");
        }
        all.addAll(List.of("currency", "posting_month"));
        all.addAll(keys);
        all.add("left_out");
        return all;
    }
}
