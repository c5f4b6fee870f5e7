package org.istmo.reporting.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.clearance.Person;
import org.istmo.reporting.export.TrailPosition;
import org.jdbi.v3.core.Handle;

/** Reads samples over one connection. */
class SampleRows {

    private static final String SAMPLE =
            "SELECT s.*, a.name AS by_name FROM audit_sample s JOIN account a ON a.id = s.drawn_by WHERE ";

    private static final String ITEM =
            "SELECT i.*, j.name AS judge, a.id AS activity_id, a.identifier, e.office, e.type, e.transaction_date, e.amount, e.currency, e.document"
                    + " FROM audit_sample_item i JOIN entry e ON e.id = i.entry JOIN activity a ON a.id = e.activity"
                    + " LEFT JOIN account j ON j.id = i.judged_by WHERE i.sample = :sample";

    private final Handle handle;

    SampleRows(Handle handle) {
        this.handle = handle;
    }

    /** Newest first, those drawn before the one with that number. */
    List<KeptSample> page(long before, int limit) {
        return handle.createQuery(SAMPLE + "s.id < :before ORDER BY s.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> sample(row))
                .list();
    }

    Optional<KeptSample> withId(long id) {
        return handle.createQuery(SAMPLE + "s.id = :id")
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
        return handle.createQuery(ITEM + " ORDER BY i.ordinal")
                .bind("sample", sample)
                .map((row, context) -> item(row))
                .list();
    }

    Optional<SampleItem> item(long sample, long entry) {
        return handle.createQuery(ITEM + " AND i.entry = :entry")
                .bind("sample", sample)
                .bind("entry", entry)
                .map((row, context) -> item(row))
                .findOne();
    }

    private KeptSample sample(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new KeptSample(
                id,
                new SampleTerms(
                        row.getString("name"),
                        row.getLong("seed"),
                        row.getInt("wanted"),
                        strata(row.getString("strata")),
                        asked(id)),
                new TrailPosition(row.getLong("trail_seq"), row.getString("trail_hash")),
                row.getObject("drawn_at", OffsetDateTime.class),
                new Person(row.getLong("drawn_by"), row.getString("by_name")),
                row.getLong("entries"),
                row.getString("digest"),
                results(id));
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
                row.getString("draw_key"),
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
