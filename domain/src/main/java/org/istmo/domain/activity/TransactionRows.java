package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.jdbi.v3.core.Handle;

/** Reads the transactions of several activities that stand in the ledger, as they would be said anew. */
public class TransactionRows {

    private static final String ACTIVITY = "activity";

    private static final String LIVE = "SELECT e.*, g.number FROM entry e LEFT JOIN agreement g ON g.id = e.agreement"
            + " WHERE e.activity IN (<ids>) AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)"
            + " ORDER BY e.transaction_date, e.id";

    private final Map<Long, List<DraftRow>> all = new HashMap<>();
    private final Map<Long, DraftTransaction> byEntry = new HashMap<>();

    /** @param ids not empty */
    public TransactionRows(Handle handle, Collection<Long> ids) {
        handle.createQuery(LIVE)
                .bindList("ids", ids)
                .map((row, context) -> {
                    DraftTransaction transaction = transaction(row);
                    byEntry.put(row.getLong("id"), transaction);
                    all.computeIfAbsent(row.getLong("activity"), none -> new ArrayList<>())
                            .add(new DraftRow(row.getString("way"), "", transaction));
                    return true;
                })
                .list();
    }

    /** All of them, by the numbers of their entries. */
    public Map<Long, DraftTransaction> byEntry() {
        return byEntry;
    }

    /** Those that came in with the activity itself, by date. */
    List<DraftTransaction> of(long activity) {
        return all.getOrDefault(activity, List.of()).stream()
                .filter(row -> row.way().equals(ACTIVITY))
                .map(DraftRow::transaction)
                .toList();
    }

    /** Those that came in as rows of their own, by date. */
    List<DraftRow> rows(long activity, String identifier) {
        return all.getOrDefault(activity, List.of()).stream()
                .filter(row -> !row.way().equals(ACTIVITY))
                .map(row -> new DraftRow(row.way(), identifier, row.transaction()))
                .toList();
    }

    private static DraftTransaction transaction(ResultSet row) throws SQLException {
        return new DraftTransaction(
                1,
                row.getString("reference"),
                row.getString("type"),
                row.getObject("transaction_date", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("value_date", LocalDate.class),
                row.getString("description"),
                new DraftParty(
                        row.getString("provider_ref"),
                        row.getString("provider_name"),
                        row.getString("provider_activity")),
                new DraftParty(
                        row.getString("receiver_ref"),
                        row.getString("receiver_name"),
                        row.getString("receiver_activity")),
                shares(row.getString("own_themes"), true),
                shares(row.getString("own_places"), false),
                row.getString("document"),
                row.getString("number"),
                row.getString("budget_line"),
                row.getString("cost_category"));
    }

    /** @param text such as {@code MX=60;PA=40} */
    private static List<DraftShare> shares(String text, boolean themes) {
        List<DraftShare> shares = new ArrayList<>();
        for (String share : text.isEmpty() ? new String[0] : text.split(";")) {
            String code = share.substring(0, share.indexOf('='));
            shares.add(new DraftShare(
                    themes ? DraftShare.THEME : StandingTerms.vocabulary(code),
                    code,
                    new BigDecimal(share.substring(share.indexOf('=') + 1))));
        }
        return shares;
    }
}
