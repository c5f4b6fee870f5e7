package org.istmo.reporting.sample;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.database.Slice;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.export.TrailPosition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads samples over one connection: everybody's, or those that one account drew; of their items what the scope leaves. */
class SampleRows {

    private static final String SAMPLE =
            "SELECT s.*, a.name AS by_name, CASE WHEN EXISTS (SELECT 1 FROM account_role r WHERE r.account = a.id AND r.role = 'verifier')"
                    + " THEN 1 ELSE 0 END AS verifiers FROM audit_sample s JOIN account a ON a.id = s.drawn_by WHERE (:all OR s.drawn_by = :own) AND ";

    private static final String ITEM =
            "SELECT i.*, j.name AS judge, a.id AS activity_id, CASE WHEN a.sensitivity IN (<levels>) THEN a.identifier ELSE 'withheld' END AS identifier,"
                    + " e.office, e.type, e.transaction_date, e.currency, e.document, ";

    private static final String FROM =
            " AS amount FROM audit_sample_item i JOIN entry e ON e.id = i.entry JOIN activity a ON a.id = e.activity"
                    + " LEFT JOIN account j ON j.id = i.judged_by WHERE i.sample = :sample";

    private static final Map<String, String> ORDERS =
            Map.of("drawn", "s.id", "name", "LOWER(s.name)", "by", "LOWER(a.name)", "entries", "s.entries");

    private final Handle handle;
    private final Scope scope;
    private final Optional<Long> own;

    /** @param own the account whose samples are read; empty for all */
    SampleRows(Handle handle, Scope scope, Optional<Long> own) {
        this.handle = handle;
        this.scope = scope;
        this.own = own;
    }

    /** Newest first, those drawn before the one with that number. */
    List<KeptSample> page(long before, int limit) {
        return samples("s.id < :before ORDER BY s.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> sample(row))
                .list();
    }

    /** Those whose name holds the words, in the order of a table's reader. */
    List<KeptSample> slice(String words, Slice slice) {
        return samples("LOWER(s.name) LIKE :words ESCAPE '!'" + slice.ordered(ORDERS, "s.id"))
                .bind("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .map((row, context) -> sample(row))
                .list();
    }

    Optional<KeptSample> withId(long id) {
        return samples("s.id = :id")
                .bind("id", id)
                .map((row, context) -> sample(row))
                .findOne();
    }

    /** In their order. */
    List<DrawnStratum> strata(KeptSample sample) {
        Map<Integer, List<DrawnStratum.Sum>> sums = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT stratum, currency, entries, amount FROM audit_sample_sum WHERE sample = :sample ORDER BY stratum, currency")
                .bind("sample", sample.id())
                .map((row, context) -> sums.computeIfAbsent(row.getInt(1), none -> new ArrayList<>())
                        .add(new DrawnStratum.Sum(row.getString(2), row.getLong(3), row.getBigDecimal(4))))
                .list();
        int codes = sample.terms().strata().size();
        return handle.createQuery(
                        "SELECT ordinal, code_1, code_2, entries, drawn FROM audit_sample_stratum WHERE sample = :sample ORDER BY ordinal")
                .bind("sample", sample.id())
                .map((row, context) -> new DrawnStratum(
                        new Stratum(List.of(row.getString(2), row.getString(3)).subList(0, codes)),
                        row.getLong(4),
                        row.getInt(5),
                        sums.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    /** In their order. */
    List<SampleItem> items(long sample) {
        return items(sample, " ORDER BY i.ordinal")
                .map((row, context) -> item(row))
                .list();
    }

    Optional<SampleItem> item(long sample, long entry) {
        return items(sample, " AND i.entry = :entry")
                .bind("entry", entry)
                .map((row, context) -> item(row))
                .findOne();
    }

    private Query samples(String condition) {
        return handle.createQuery(SAMPLE + condition).bind("all", own.isEmpty()).bind("own", own.orElse(0L));
    }

    private Query items(long sample, String condition) {
        String text = ITEM + EngagedEntries.amount(scope) + FROM + EngagedEntries.entries(scope) + condition;
        return EngagedEntries.bind(handle.createQuery(text), scope)
                .bind("sample", sample)
                .bindList("levels", scope.levels());
    }

    private KeptSample sample(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new KeptSample(
                id,
                new SampleTerms(
                        row.getString("name"),
                        row.getLong("seed"),
                        row.getInt("wanted"),
                        SamplingMethod.of(row.getString("method")).orElseThrow(),
                        strata(row.getString("strata")),
                        asked(id)),
                new TrailPosition(row.getLong("trail_seq"), row.getString("trail_hash")),
                row.getObject("drawn_at", OffsetDateTime.class),
                new Person(row.getLong("drawn_by"), row.getString("by_name")),
                row.getLong("entries"),
                row.getString("digest"),
                last(id),
                units(row),
                row.getInt("verifiers") == 1,
                results(id));
    }

    private SortedMap<String, Long> last(long sample) {
        SortedMap<String, Long> last = new TreeMap<>();
        handle.createQuery("SELECT office, entry FROM audit_sample_position WHERE sample = :sample")
                .bind("sample", sample)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(one -> last.put(one.getKey(), one.getValue()));
        return last;
    }

    private static Optional<MonetaryUnits> units(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("units_total");
        return total == null
                ? Optional.empty()
                : Optional.of(new MonetaryUnits(
                        total,
                        row.getBigDecimal("units_interval"),
                        row.getBigDecimal("units_start"),
                        row.getLong("without_rate")));
    }

    private static List<StratumBy> strata(String words) {
        return Arrays.stream(words.split(","))
                .flatMap(word -> StratumBy.of(word).stream())
                .toList();
    }

    private Map<String, String> asked(long sample) {
        Map<String, String> asked = new LinkedHashMap<>();
        handle.createQuery("SELECT name, asked FROM audit_sample_filter WHERE sample = :sample ORDER BY ordinal")
                .bind("sample", sample)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(one -> asked.put(one.getKey(), one.getValue()));
        return asked;
    }

    private Map<SampleResult, Integer> results(long sample) {
        Map<SampleResult, Integer> results = new EnumMap<>(SampleResult.class);
        handle.createQuery("SELECT result, count(*) FROM audit_sample_item WHERE sample = :sample GROUP BY result")
                .bind("sample", sample)
                .map((row, context) -> Map.entry(SampleResult.of(row.getString(1)), row.getInt(2)))
                .forEach(one -> results.put(one.getKey(), one.getValue()));
        return results;
    }

    private static SampleItem item(ResultSet row) throws SQLException {
        return new SampleItem(
                row.getInt("ordinal"),
                row.getInt("stratum"),
                row.getString("draw_key").strip(),
                new SampleItem.Facts(
                        row.getLong("entry"),
                        row.getLong("activity_id"),
                        row.getString("identifier"),
                        row.getString("office"),
                        row.getString("type"),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("document")),
                new Judgement(
                        SampleResult.of(row.getString("result")), row.getString("remark"), row.getString("evidence")),
                judge(row),
                Optional.ofNullable(row.getObject("judged_at", OffsetDateTime.class)),
                row.getLong("version"));
    }

    private static Optional<Person> judge(ResultSet row) throws SQLException {
        String name = row.getString("judge");
        return name == null ? Optional.empty() : Optional.of(new Person(row.getLong("judged_by"), name));
    }
}
