package org.istmo.domain.intake;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.intake.RejectionState.Kind;
import org.jdbi.v3.core.Handle;

/** What became of the rejections of a receipt, over one connection. */
final class RejectionStates {

    private static final String PIECE = " WHERE j.receipt = :receipt AND j.ordinal > :after AND j.ordinal <= :last";

    private final Handle handle;
    private final Receipt receipt;

    RejectionStates(Handle handle, Receipt receipt) {
        this.handle = handle;
        this.receipt = receipt;
    }

    Map<Integer, RejectionState> of(int after, int limit) {
        Set<Integer> open = OpenRejections.ordinals(handle, receipt, after, limit);
        Map<Integer, RejectionState> states = new TreeMap<>();
        handle.createQuery("SELECT j.ordinal FROM rejection j" + PIECE)
                .bind("receipt", receipt.id())
                .bind("after", after)
                .bind("last", after + limit)
                .mapTo(Integer.class)
                .forEach(ordinal ->
                        states.put(ordinal, RejectionState.of(open.contains(ordinal) ? Kind.OPEN : Kind.OVERTAKEN)));
        states.putAll(said(
                Kind.DISMISSED,
                "SELECT j.ordinal, a.name, d.done_at, d.reason, CAST(NULL AS BIGINT) AS brought FROM rejection_dismissal d"
                        + " JOIN rejection j ON j.id = d.rejection JOIN account a ON a.id = d.account",
                after,
                limit));
        states.putAll(said(
                Kind.MENDED,
                "SELECT j.ordinal, a.name, m.done_at, '' AS reason, m.receipt AS brought FROM rejection_mending m"
                        + " JOIN rejection j ON j.id = m.rejection JOIN account a ON a.id = m.account",
                after,
                limit));
        return states;
    }

    private Map<Integer, RejectionState> said(Kind kind, String query, int after, int limit) {
        Map<Integer, RejectionState> said = new TreeMap<>();
        handle.createQuery(query + PIECE)
                .bind("receipt", receipt.id())
                .bind("after", after)
                .bind("last", after + limit)
                .map((row, context) -> {
                    long brought = row.getLong("brought");
                    return Map.entry(
                            row.getInt("ordinal"),
                            new RejectionState(
                                    kind,
                                    row.getString("name"),
                                    row.getObject("done_at", OffsetDateTime.class),
                                    row.getString("reason"),
                                    brought == 0 ? null : brought));
                })
                .forEach(one -> said.put(one.getKey(), one.getValue()));
        return said;
    }
}
