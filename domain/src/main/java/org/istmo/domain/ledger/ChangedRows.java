package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What a file changed of rows of money that were known again by their document, as its entry in the trail tells it: of the first {@value #IN_FULL} documents each
 * field before and after, of the others their numbers. A row that is taken back has an amount of 0 afterwards. Nothing is noted until {@link #note} was called.
 */
class ChangedRows {

    static final int IN_FULL = 200;

    /** How many others are named, be they corrected or taken back; how many more there are is counted. */
    private static final int NAMED = 5_000;

    private static final String AMOUNT = "value";

    private static final String SAID =
            "SELECT e.id, a.identifier, e.type, e.transaction_date, e.value_date, e.currency, e.amount, e.reference, e.description,"
                    + " g.number, e.budget_line, e.cost_category, e.provider_ref, e.provider_name, e.provider_activity, e.receiver_ref,"
                    + " e.receiver_name, e.receiver_activity, e.own_places, e.own_themes FROM entry e JOIN activity a ON a.id = e.activity"
                    + " LEFT JOIN agreement g ON g.id = e.agreement WHERE e.id IN (<ids>)";

    /** The words of the API, in the order of the columns. */
    private static final List<String> FIELDS = List.of(
            "activity",
            "type",
            "date",
            "valueDate",
            "currency",
            AMOUNT,
            "reference",
            "description",
            "grant",
            "budgetLine",
            "costCategory",
            "provider.ref",
            "provider.name",
            "provider.activity",
            "receiver.ref",
            "receiver.name",
            "receiver.activity",
            "countries",
            "themes");

    private final Handle handle;
    private final OfficeCode office;
    private final long receipt;
    private final int full;
    private final int most;
    private final Map<Document, Long> before = new LinkedHashMap<>();
    private final Set<Document> others = new LinkedHashSet<>();
    private long more;
    private boolean noting;

    ChangedRows(Handle handle, OfficeCode office, long receipt) {
        this(handle, office, receipt, IN_FULL, NAMED);
    }

    /**
     * @param receipt of the file: what it brought itself is no change
     * @param full documents that are told in full
     * @param most others that are named
     */
    ChangedRows(Handle handle, OfficeCode office, long receipt, int full, int most) {
        this.handle = handle;
        this.office = office;
        this.receipt = receipt;
        this.full = full;
        this.most = most;
    }

    private record Document(String way, String number) {}

    void note() {
        noting = true;
    }

    /** Call it before another entry takes the place of what stood. */
    void before(DraftRow row, StoredEntry stood) {
        Document document = new Document(row.way(), row.transaction().document());
        if (!noting || before.containsKey(document) || others.contains(document)) {
            return;
        }
        if (before.size() < full) {
            before.put(document, stood.id());
        } else if (others.size() < most) {
            others.add(document);
        } else {
            more++;
        }
    }

    /**
     * By document and field; call it once everything is written.
     *
     * @param room characters that may be told in full; what goes beyond is named among the others
     */
    Map<String, String> told(long room) {
        Map<String, String> told = new TreeMap<>();
        Map<Document, Long> after = standing();
        Map<Long, Map<String, String>> said =
                said(before.values(), " AND (e.receipt IS NULL OR e.receipt <> :receipt)");
        Map<Long, Map<String, String>> is = said(after.values(), "");
        List<String> named = new ArrayList<>();
        long left = room;
        for (Map.Entry<Document, Long> one : before.entrySet()) {
            if (!said.containsKey(one.getValue())) {
                continue;
            }
            Long now = after.get(one.getKey());
            Map<String, String> changes = between(
                    said.getOrDefault(one.getValue(), Map.of()),
                    now == null ? Map.of(AMOUNT, "0") : is.getOrDefault(now, Map.of()),
                    now == null ? List.of(AMOUNT) : FIELDS);
            long length = changes.values().stream().mapToLong(String::length).sum();
            if (length > left) {
                named.add(one.getKey().number());
            } else {
                left -= length;
                changes.forEach(
                        (field, text) -> told.put("document " + one.getKey().number() + " " + field, text));
            }
        }
        name(named, told);
        return told;
    }

    private static Map<String, String> between(Map<String, String> was, Map<String, String> is, List<String> fields) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String field : fields) {
            String then = was.getOrDefault(field, "");
            String now = is.getOrDefault(field, "");
            if (!then.equals(now)) {
                changes.put(field + ".before", then);
                changes.put(field + ".after", now);
            }
        }
        return changes;
    }

    private Map<Document, Long> standing() {
        Map<Document, Long> standing = new HashMap<>();
        before.keySet().stream()
                .collect(
                        Collectors.groupingBy(Document::way, Collectors.mapping(Document::number, Collectors.toList())))
                .forEach((way, numbers) -> LiveEntries.documented(handle, office, way, numbers)
                        .forEach(entry -> standing.put(new Document(way, entry.document()), entry.id())));
        return standing;
    }

    private Map<Long, Map<String, String>> said(Collection<Long> entries, String which) {
        Map<Long, Map<String, String>> said = new HashMap<>();
        if (!entries.isEmpty()) {
            Query query = handle.createQuery(SAID + which).bindList("ids", List.copyOf(entries));
            (which.isEmpty() ? query : query.bind("receipt", receipt))
                    .map((row, context) -> Map.entry(row.getLong(1), fields(row)))
                    .forEach(one -> said.put(one.getKey(), one.getValue()));
        }
        return said;
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < FIELDS.size(); at++) {
            String field = FIELDS.get(at);
            Object cell = field.equals(AMOUNT) ? amount(row.getBigDecimal(at + 2)) : row.getString(at + 2);
            fields.put(field, cell == null ? "" : cell.toString());
        }
        return fields;
    }

    private static String amount(BigDecimal amount) {
        return Decimals.plain(amount).toPlainString();
    }

    private void name(List<String> named, Map<String, String> told) {
        others.stream().map(Document::number).forEach(named::add);
        if (!named.isEmpty()) {
            told.put("otherDocuments", String.join(", ", named));
        }
        if (more > 0) {
            told.put("moreDocuments", Long.toString(more));
        }
    }
}
