package org.istmo.domain.ledger;

import java.util.List;
import java.util.function.BiConsumer;

/** The allocations summed by the groupings that figures are asked by. An empty word stands for none. */
class PartCells implements CellTable {

    static final List<String> KEYS =
            List.of("office", "posting_month", "type", "currency", "place", "theme", "donor", "agreement", "left_out");

    /** The keys of an allocation a of an entry e. */
    static final String LEDGER_KEYS =
            "e.office, e.posting_month, e.type, e.currency, a.place, a.theme, coalesce(a.donor, ''), coalesce(a.agreement, 0), a.left_out";

    private static final String NAMED_KEYS = "e.office AS office, e.posting_month AS posting_month, e.type AS type,"
            + " e.currency AS currency, a.place AS place, a.theme AS theme, coalesce(a.donor, '') AS donor,"
            + " coalesce(a.agreement, 0) AS agreement, a.left_out AS left_out";

    @Override
    public String name() {
        return "cell";
    }

    @Override
    public List<String> keys() {
        return KEYS;
    }

    @Override
    public void cells(PostedPart posted, BiConsumer<List<Object>, Delta> taker) {
        taker.accept(
                posted.keys(), Delta.of(posted.part().amount(), posted.part().usd(), posted.count()));
    }

    @Override
    public String fromTheLedger() {
        return "SELECT " + NAMED_KEYS + ", " + sums("a") + " FROM allocation a JOIN entry e ON e.id = a.entry GROUP BY "
                + LEDGER_KEYS;
    }

    static String namedKeys() {
        return NAMED_KEYS;
    }

    /** The sums of rows that are called so, of an entry e. */
    static String sums(String rows) {
        String count = "CASE WHEN e.reverses IS NULL THEN 1 ELSE -1 END";
        return "sum(" + rows + ".amount) AS amount, coalesce(sum(" + rows + ".usd), 0) AS usd, sum(CASE WHEN " + rows
                + ".usd IS NULL THEN " + count + " ELSE 0 END) AS without_rate, sum(" + count + ") AS parts";
    }
}
