package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.istmo.domain.intake.ActivityPostings.Teller;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What a file changed of rows of money that were known again by their document, each field before and after. A row that is taken back has an amount of 0
 * afterwards. Of each no more than the number of its entry is kept until all are written. Nothing is noted until {@link #note} was called.
 */
class ChangedRows {

    /** Read at once, as they were and as they are. */
    private static final int TOGETHER = 200;

    private static final String AMOUNT = "value";

    private static final String SAID =
            "SELECT e.id, a.identifier, e.type, e.transaction_date, e.value_date, e.currency, e.amount, e.reference, e.description,"
                    + " g.number, e.budget_line, e.cost_category, e.provider_ref, e.provider_name, e.provider_activity, e.receiver_ref,"
                    + " e.receiver_name, e.receiver_activity, e.own_places, e.own_themes, e.way, e.document FROM entry e JOIN activity a ON a.id = e.activity"
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
    private final LongStream.Builder noted = LongStream.builder();
    private boolean noting;

    /** @param receipt of the file: what it brought itself is no change */
    ChangedRows(Handle handle, OfficeCode office, long receipt) {
        this.handle = handle;
        this.office = office;
        this.receipt = receipt;
    }

    private record Document(String way, String number) {}

    private record Said(Document document, Map<String, String> fields) {}

    void note() {
        noting = true;
    }

    /** Another entry takes the place of this one, or none. What comes twice in a file is told once. */
    void of(StoredEntry stood) {
        if (noting) {
            noted.accept(stood.id());
        }
    }

    /** Tells them one after the other; call it once everything is written. */
    void tell(Teller teller) {
        long[] entries = noted.build().sorted().distinct().toArray();
        for (int from = 0; from < entries.length; from += TOGETHER) {
            tell(
                    Arrays.stream(entries, from, Math.min(entries.length, from + TOGETHER))
                            .boxed()
                            .toList(),
                    teller);
        }
    }

    private void tell(List<Long> entries, Teller teller) {
        Collection<Said> said = said(entries, " AND (e.receipt IS NULL OR e.receipt <> :receipt)")
                .values();
        Map<Document, Long> standing = standing(said);
        Map<Long, Said> is = said(standing.values(), "");
        for (Said was : said) {
            Said now = is.get(standing.getOrDefault(was.document(), -1L));
            Map<String, String> changes = now == null
                    ? between(was.fields(), Map.of(AMOUNT, "0"), List.of(AMOUNT))
                    : between(was.fields(), now.fields(), FIELDS);
            if (!changes.isEmpty()) {
                teller.tell("document " + was.document().number(), changes);
            }
        }
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

    private Map<Document, Long> standing(Collection<Said> said) {
        Map<Document, Long> standing = new HashMap<>();
        said.stream()
                .map(Said::document)
                .collect(
                        Collectors.groupingBy(Document::way, Collectors.mapping(Document::number, Collectors.toList())))
                .forEach((way, numbers) -> LiveEntries.documented(handle, office, way, numbers)
                        .forEach(entry -> standing.put(new Document(way, entry.document()), entry.id())));
        return standing;
    }

    /** By the numbers of the entries, in their order. */
    private Map<Long, Said> said(Collection<Long> entries, String which) {
        Map<Long, Said> said = new TreeMap<>();
        if (!entries.isEmpty()) {
            Query query = handle.createQuery(SAID + which).bindList("ids", List.copyOf(entries));
            (which.isEmpty() ? query : query.bind("receipt", receipt))
                    .map((row, context) -> Map.entry(
                            row.getLong(1),
                            new Said(new Document(row.getString("way"), row.getString("document")), fields(row))))
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
}
