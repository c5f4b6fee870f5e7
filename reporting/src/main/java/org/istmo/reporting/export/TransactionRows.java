package org.istmo.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.LeftOut;
import org.istmo.reporting.export.PartFilter.Taking;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Every posted entry, reversals included, in the order of posting: a row an entry, whole, and beside it what of it the filter takes. */
final class TransactionRows implements LedgerRows {

    private static final List<Column> COLUMNS = List.of(
            Column.count("transaction"),
            Column.text("activity", 28),
            Column.text("office", 10),
            Column.text("type", 6),
            Column.day("date"),
            Column.amount("value"),
            Column.text("currency", 10),
            Column.amount("value_usd"),
            Column.number("rate"),
            Column.text("rate_source", 24),
            Column.text("grant", 18),
            Column.text("donor", 14),
            Column.text("country", 10),
            Column.text("theme", 24),
            Column.text("period", 10),
            Column.flag("counted"),
            Column.text("left_out", 12),
            Column.amount("share_value"),
            Column.amount("share_usd"),
            Column.amount("figure_value"),
            Column.amount("figure_usd"),
            Column.day("value_date"),
            Column.text("document", 18),
            Column.text("budget_line", 14),
            Column.text("cost_category", 14),
            Column.text("reference", 18),
            Column.text("provider", 24),
            Column.text("receiver", 24),
            Column.text("title", 40),
            Column.text("description", 40),
            Column.count("reverses"),
            Column.text("cause", 14),
            Column.text("way", 12),
            Column.count("import"),
            Column.moment("posted_at"),
            Column.day("month"),
            Column.addresses("evidence", 40),
            Column.count("evidence_more"));

    private static final String ENTRIES =
            "SELECT e.id, a.identifier, e.office, e.type, e.transaction_date, e.amount, e.currency, x.units_per_usd, x.source, e.posting_month,"
                    + " e.value_date, e.document, e.budget_line, e.cost_category, e.reference, e.provider_ref, e.provider_name, e.receiver_ref,"
                    + " e.receiver_name, a.title_en, a.title_es, e.description, e.reverses, e.cause, e.way, e.receipt, e.posted_at, a.id,"
                    + " CASE WHEN a.sensitivity IN (<levels>) THEN 0 ELSE 1 END"
                    + " FROM entry e JOIN activity a ON a.id = e.activity LEFT JOIN exchange_rate x ON x.id = e.rate"
                    + " WHERE e.id > :after AND e.id <= :upTo AND ";

    private static final String WITHHELD = "withheld";
    private static final String OVERLAP = "overlap";

    /** Marks that a donor's verifier is not told: they are matters of consolidated figures, in which an agreement's own money is not their concern. */
    private static final Set<String> UNTOLD = Set.of("same-money", "transfer", "parent-apart");

    private static final String ACTIVITIES = "SELECT e.activity FROM entry e WHERE e.id > :after AND e.id <= :upTo";
    private static final IdRanges RANGES = new IdRanges("entry", "id", 2_000);

    private final ActivityFilter filter;
    private final Filtering ofActivities;
    private final PartFilter parts;
    private final Evidence evidence;
    private final List<String> inFigures;

    TransactionRows(ActivityFilter filter, Evidence evidence) {
        this.filter = filter;
        this.ofActivities = new Filtering(filter.ofTheActivityItself());
        this.parts = new PartFilter(filter);
        this.evidence = evidence;
        this.inFigures = LeftOut.inValue(
                !filter.of(By.DONOR).isEmpty() || !filter.of(By.GRANT).isEmpty());
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Handle handle, Scope scope, RowTaker taker) throws IOException {
        String text = text(scope);
        RANGES.each(handle, (after, upTo) -> piece(handle, scope, text, after, upTo, taker));
    }

    /** The same of a few entries alone, one by one in the order in which they are named. */
    void read(Handle handle, Scope scope, List<Long> entries, RowTaker taker) throws IOException {
        String text = text(scope);
        for (long entry : entries) {
            piece(handle, scope, text, entry - 1, entry, taker);
        }
    }

    /** Those of which a part is asked for. */
    @Override
    public long count(Handle handle, Scope scope, long most) {
        boolean each = takesEveryLevel(scope) || scope.levelsAbove().isEmpty();
        boolean money = each && filter.ofTheActivityItself().equals(ActivityFilter.ALL);
        String taken = "SELECT e.id FROM entry e" + (money ? "" : " JOIN activity a ON a.id = e.activity") + " WHERE "
                + conditions(scope, each)
                + " AND EXISTS (SELECT 1 FROM allocation p LEFT JOIN agreement g ON g.id = p.agreement WHERE p.entry = e.id"
                + EngagedEntries.parts(scope) + parts.condition() + ") LIMIT :most";
        Query query = parts.bound(bound(handle.createQuery("SELECT count(*) FROM (" + taken + ") taken"), scope));
        if (!each) {
            query.bindList("levels", scope.levels());
        }
        return query.bind("most", most).mapTo(Long.class).one();
    }

    private String text(Scope scope) {
        return ENTRIES + conditions(scope, takesEveryLevel(scope)) + " ORDER BY e.id";
    }

    /** @param every whether no level is left out */
    private String conditions(Scope scope, boolean every) {
        return ofActivities.conditions()
                + EngagedEntries.entries(scope)
                + (every ? "" : " AND a.sensitivity IN (<levels>)")
                + (filter.from().isPresent() ? " AND e.transaction_date >= :first" : "")
                + (filter.to().isPresent() ? " AND e.transaction_date <= :last" : "");
    }

    private Query bound(Query query, Scope scope) {
        EngagedEntries.bind(ofActivities.bound(query), scope);
        filter.from().ifPresent(day -> query.bind("first", day));
        filter.to().ifPresent(day -> query.bind("last", day));
        return query;
    }

    /**
     * A donor's verifier has every row of the agreement's money, as its statements have, without the words that are above their level; where the filter goes by
     * such words, or by what else an activity says of itself, none of those rows: which of them it leaves would tell of them.
     */
    private boolean takesEveryLevel(Scope scope) {
        return scope.engagement().isPresent() && filter.isOfMoneyAlone();
    }

    private void piece(Handle handle, Scope scope, String text, long after, long upTo, RowTaker taker)
            throws IOException {
        Beside beside = new Beside(handle, scope, after, upTo);
        Query query = bound(handle.createQuery(text), scope)
                .bindList("levels", scope.levels())
                .bind("after", after)
                .bind("upTo", upTo);
        new LedgerCursor(COLUMNS.size()).read(query, (cells, row) -> fill(cells, row, beside), taker);
    }

    /** Whether anything of the entry is asked for. */
    private boolean fill(@Nullable Object[] cells, ResultSet row, Beside beside) throws SQLException {
        Whole whole = beside.split().of(row.getLong(1));
        Share taken = whole.taken();
        Share inFigures = whole.inFigures();
        if (taken == null || inFigures == null) {
            return false;
        }
        boolean ofOwnParts = beside.scope.engagement().isPresent();
        boolean withheld = row.getInt(29) == 1;
        int at = 0;
        cells[at++] = row.getLong(1);
        cells[at++] = withheld ? WITHHELD : row.getString(2);
        cells[at++] = row.getString(3);
        cells[at++] = row.getString(4);
        cells[at++] = row.getObject(5, LocalDate.class);
        cells[at++] = ofOwnParts ? whole.amount() : row.getBigDecimal(6);
        cells[at++] = row.getString(7);
        cells[at++] = whole.usd();
        cells[at++] = row.getBigDecimal(8);
        cells[at++] = row.getString(9);
        cells[at++] = whole.grants();
        cells[at++] = whole.donors();
        cells[at++] = whole.places();
        cells[at++] = whole.themes();
        cells[at++] = month(row.getObject(10, LocalDate.class));
        // What was decided of overlaps is no matter of an agreement's own money, and not told to its verifier.
        cells[at++] = ofOwnParts ? null : whole.counted();
        cells[at++] = whole.marks();
        cells[at++] = taken.amount();
        cells[at++] = taken.usd();
        cells[at++] = inFigures.amount();
        cells[at++] = inFigures.usd();
        cells[at++] = row.getObject(11, LocalDate.class);
        cells[at++] = row.getString(12);
        cells[at++] = row.getString(13);
        cells[at++] = row.getString(14);
        cells[at++] = withheld ? null : row.getString(15);
        cells[at++] = withheld ? null : either(row.getString(16), row.getString(17));
        cells[at++] = withheld ? null : either(row.getString(18), row.getString(19));
        cells[at++] = withheld ? null : either(row.getString(20), row.getString(21));
        cells[at++] = withheld ? null : row.getString(22);
        cells[at++] = row.getObject(23, Long.class);
        cells[at++] = ofOwnParts && OVERLAP.equals(row.getString(24)) ? EngagedEntries.OVERLAP_AS : row.getString(24);
        cells[at++] = row.getString(25);
        // One import brings many activities: its number would tie what is withheld to what is named.
        cells[at++] = withheld ? null : row.getObject(26, Long.class);
        cells[at++] = moment(row, 27);
        cells[at++] = row.getObject(10, LocalDate.class);
        NamedDocuments documents =
                withheld ? NamedDocuments.NONE : NamedDocuments.of(beside.documents(), row.getLong(28));
        cells[at++] = evidence.ofEntry(row.getLong(1), documents);
        cells[at] = documents.others();
        return true;
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String month(LocalDate first) {
        return first.toString().substring(0, "yyyy-MM".length());
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What stands in other tables of a range of entries; read when the first of them is asked for, which may be none. */
    private final class Beside {

        private final Handle handle;
        private final Scope scope;
        private final long after;
        private final long upTo;
        private @Nullable Split split;
        private @Nullable Map<Long, NamedDocuments> documents;

        Beside(Handle handle, Scope scope, long after, long upTo) {
            this.handle = handle;
            this.scope = scope;
            this.after = after;
            this.upTo = upTo;
        }

        Split split() {
            Split known = split;
            if (known == null) {
                known = new Split(
                        SplitPart.of(handle, scope, after, upTo),
                        parts.over(handle, after, upTo),
                        whole(),
                        inFigures());
                split = known;
            }
            return known;
        }

        private Whole whole() {
            return new Whole(scope.engagement().isPresent() ? UNTOLD : Set.of());
        }

        /** An agreement's own figures count what consolidated ones leave out, whatever the filter names. */
        private List<String> inFigures() {
            return scope.engagement().isPresent() ? LeftOut.inValue(true) : inFigures;
        }

        Map<Long, NamedDocuments> documents() {
            Map<Long, NamedDocuments> known = documents;
            if (known == null) {
                known = evidence.documents(handle, scope, ACTIVITIES, after, upTo);
                documents = known;
            }
            return known;
        }
    }

    /** The parts of a range of entries, which are asked for in the entries' order. */
    private static final class Split {

        private final List<SplitPart> parts;
        private final Taking taking;
        private final List<String> inFigures;
        private final Whole whole;
        private int at;

        Split(List<SplitPart> parts, Taking taking, Whole whole, List<String> inFigures) {
            this.parts = parts;
            this.taking = taking;
            this.whole = whole;
            this.inFigures = inFigures;
        }

        Whole of(long entry) {
            whole.clear();
            while (at < parts.size() && parts.get(at).entry() < entry) {
                at++;
            }
            while (at < parts.size() && parts.get(at).entry() == entry) {
                SplitPart part = parts.get(at++);
                whole.add(part, taking.of(part), inFigures);
            }
            return whole;
        }
    }
}
