package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What is supported, summed by the groupings of its parts and by framework or article. */
class SupportCells implements CellTable {

    private static final List<String> OWN = List.of("scheme", "code", "article");

    @Override
    public String name() {
        return "support_cell";
    }

    @Override
    public List<String> keys() {
        List<String> keys = new ArrayList<>(PartCells.KEYS);
        keys.addAll(OWN);
        return keys;
    }

    @Override
    public void cells(PostedPart posted, BiConsumer<List<Object>, Delta> taker) {
        for (Support support : posted.part().supports()) {
            List<Object> keys = posted.keys();
            keys.addAll(List.of(support.scheme(), support.code(), support.article()));
            taker.accept(keys, Delta.of(support.amount(), support.usd(), posted.count()));
        }
    }

    @Override
    public String fromTheLedger() {
        return "SELECT " + PartCells.namedKeys()
                + ", s.scheme AS scheme, s.code AS code, s.article AS article, " + PartCells.sums("s")
                + " FROM support s JOIN allocation a ON a.entry = s.entry AND a.part = s.part JOIN entry e ON e.id = a.entry GROUP BY "
                + PartCells.LEDGER_KEYS + ", s.scheme, s.code, s.article";
    }
}
