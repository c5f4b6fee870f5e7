package org.istmo.domain.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/** The rows and entries that a reconciliation holds against each other, over one connection. */
class BothSides {

    /** More than this on either side is asked for in shorter periods. */
    static final int MOST = 100_000;

    private static final String ROWS =
            "SELECT x.id, x.row_key, x.document, x.line, x.on_date, x.amount, x.currency, x.activity, x.type, x.description, x.status,"
                    + " x.reason, x.receipt, (SELECT k.id FROM rejection k WHERE k.receipt = x.receipt AND k.ordinal = x.rejection) AS kept_out"
                    + " FROM export_row x WHERE x.mapping = :mapping AND (x.on_date IS NULL OR (x.on_date >= :from AND"
                    + " x.on_date <= :to)) AND" + ExportRows.STANDS
                    + " AND NOT EXISTS (SELECT 1 FROM rejection j WHERE j.receipt = x.receipt AND j.ordinal = x.rejection"
                    + " AND (EXISTS (SELECT 1 FROM rejection_dismissal d WHERE d.rejection = j.id)"
                    + " OR EXISTS (SELECT 1 FROM rejection_mending m WHERE m.rejection = j.id))) ORDER BY x.id LIMIT :limit";

    /** What came through another mapping is that one's; another agency's is in no accounts of the office. */
    private static final String ENTRIES =
            "SELECT e.id, e.way, e.document, e.transaction_date, e.amount, e.currency, a.identifier, e.type, e.description FROM entry e"
                    + " JOIN activity a ON a.id = e.activity WHERE e.office = :office AND e.transaction_date >= :from AND e.transaction_date <= :to"
                    + " AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)"
                    + " AND (e.way = :way OR e.way NOT LIKE 'accounts:%') AND a.external_agency = ''"
                    + " AND (:every OR e.type IN (<types>)) ORDER BY e.id LIMIT :limit";

    private final Handle handle;
    private final Mapping mapping;

    BothSides(Handle handle, Mapping mapping) {
        this.handle = handle;
        this.mapping = mapping;
    }

    List<AccountsSide> accounts(LocalDate from, LocalDate to) {
        return bounded(handle.createQuery(ROWS)
                .bind("mapping", mapping.id())
                .bind("from", from)
                .bind("to", to)
                .bind("limit", MOST + 1)
                .map((row, context) -> new AccountsSide(
                        row.getLong("id"),
                        row.getString("row_key"),
                        row.getString("document"),
                        row.getInt("line"),
                        row.getObject("on_date", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("activity"),
                        row.getString("type"),
                        row.getString("description"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getLong("receipt"),
                        row.getObject("kept_out", Long.class)))
                .list());
    }

    List<LedgerSide> ledger(LocalDate from, LocalDate to) {
        Set<String> types = types();
        return bounded(handle.createQuery(ENTRIES)
                .bind("office", mapping.office().code())
                .bind("from", from)
                .bind("to", to)
                .bind("way", mapping.way())
                .bind("every", types.isEmpty())
                .bindList("types", types.isEmpty() ? List.of("") : List.copyOf(types))
                .bind("limit", MOST + 1)
                .map((row, context) -> new LedgerSide(
                        row.getLong("id"),
                        row.getString("way"),
                        row.getString("document"),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("identifier"),
                        row.getString("type"),
                        row.getString("description")))
                .list());
    }

    /** The types that the export holds: pledges that accounts do not know are not missing in them. Empty when it may hold any. */
    private Set<String> types() {
        MappedColumn column = mapping.terms().columns().get(MappedField.TYPE);
        if (column == null) {
            return Set.of();
        }
        return column.isConstant()
                ? Set.of(column.constant())
                : column.words().values().stream().collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> bounded(List<T> rows) {
        if (rows.size() > MOST) {
            throw new Invalid("?from", "too-many", "There are more than " + MOST + " rows: ask for a shorter period.");
        }
        return rows;
    }
}
