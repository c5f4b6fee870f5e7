package org.istmo.domain.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** The entries that stand: neither reversed nor a reversal. */
final class LiveEntries {

    /** Of an entry that is called e. */
    static final String LIVE =
            "(e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";

    private static final String SELECT =
            "SELECT e.id, e.activity, e.office, e.way, e.document, e.posting_month, e.rate, e.fingerprint, e.allocated_as, e.type,"
                    + " e.transaction_date, e.currency, e.amount, e.donor, e.agreement, e.own_places, e.own_themes, e.provider_ref,"
                    + " e.provider_name, e.provider_activity, e.receiver_ref, e.receiver_activity FROM entry e WHERE "
                    + LIVE;

    private LiveEntries() {}

    /** By activity, in the order in which they were posted. */
    static List<StoredEntry> of(Handle handle, Collection<Long> activities) {
        return Chunks.of(activities).stream()
                .flatMap(ids -> handle
                        .createQuery(SELECT + " AND e.activity IN (<ids>) ORDER BY e.activity, e.id")
                        .bindList("ids", ids)
                        .map((row, context) -> entry(row))
                        .list()
                        .stream())
                .toList();
    }

    /** The rows of that way and these documents, whatever activity of the office they belong to. */
    static List<StoredEntry> documented(Handle handle, OfficeCode office, String way, List<String> documents) {
        return handle.createQuery(SELECT
                        + " AND e.office = :office AND e.way = :way AND e.document IN (<documents>) ORDER BY e.id")
                .bind("office", office.code())
                .bind("way", way)
                .bindList("documents", documents)
                .map((row, context) -> entry(row))
                .list();
    }

    /** Whether an entry of another way than this one stands in the activity. */
    static boolean anotherWay(Handle handle, long activity, String way) {
        return handle.createQuery("SELECT e.id FROM entry e WHERE " + LIVE
                        + " AND e.activity = :activity AND e.way <> :way LIMIT 1")
                .bind("activity", activity)
                .bind("way", way)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getLong("activity"),
                new OfficeCode(row.getString("office")),
                row.getString("way"),
                row.getString("document"),
                row.getObject("posting_month", LocalDate.class),
                row.getObject("rate", Long.class),
                row.getString("fingerprint"),
                row.getString("allocated_as").strip(),
                facts(row));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String providerRef = row.getString("provider_ref");
        String providerActivity = row.getString("provider_activity");
        boolean named = !(providerRef + row.getString("provider_name") + providerActivity).isEmpty();
        return new Facts(
                type,
                row.getObject("transaction_date", LocalDate.class),
                row.getString("currency"),
                Decimals.plain(row.getBigDecimal("amount")),
                row.getString("donor"),
                row.getObject("agreement", Long.class),
                Facts.incoming(type) && named,
                Weights.of(row.getString("own_places")),
                Weights.of(row.getString("own_themes")),
                providerRef,
                providerActivity,
                row.getString("receiver_ref"),
                row.getString("receiver_activity"));
    }
}
