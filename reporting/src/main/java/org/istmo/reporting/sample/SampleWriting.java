package org.istmo.reporting.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.domain.database.Rows;
import org.jdbi.v3.core.Handle;

/** Writes samples over one connection. */
class SampleWriting {

    private final Handle handle;

    SampleWriting(Handle handle) {
        this.handle = handle;
    }

    void insert(long id, DrawnSample drawn, long by) {
        SampleTerms terms = drawn.terms();
        handle.createUpdate(
                        "INSERT INTO audit_sample (id, name, seed, wanted, strata, trail_seq, trail_hash, entries, digest, drawn_by, drawn_at,"
                                + " method, units_total, units_interval, units_start, without_rate)"
                                + " VALUES (:id, :name, :seed, :wanted, :strata, :seq, :hash, :entries, :digest, :by, :at, :method, :total, :interval,"
                                + " :start, :withoutRate)")
                .bind("id", id)
                .bind("name", terms.name())
                .bind("seed", terms.seed())
                .bind("wanted", terms.size())
                .bind("strata", terms.strata().stream().map(StratumBy::word).collect(Collectors.joining(",")))
                .bind("seq", drawn.position().seq())
                .bind("hash", drawn.position().hash())
                .bind("entries", drawn.entries())
                .bind("digest", drawn.digest())
                .bind("by", by)
                .bind("at", drawn.at())
                .bind("method", terms.method().word())
                .bind("total", drawn.units().map(MonetaryUnits::total).orElse(null))
                .bind("interval", drawn.units().map(MonetaryUnits::interval).orElse(null))
                .bind("start", drawn.units().map(MonetaryUnits::start).orElse(null))
                .bind(
                        "withoutRate",
                        drawn.units().map(MonetaryUnits::withoutRate).orElse(null))
                .execute();
        Rows rows = new Rows(handle);
        filter(rows, id, terms);
        position(rows, id, drawn.last());
        strata(rows, id, drawn.strata());
        items(rows, id, drawn.items());
        rows.write();
    }

    private static void filter(Rows rows, long id, SampleTerms terms) {
        int ordinal = 1;
        for (var asked : terms.asked().entrySet()) {
            rows.into(
                            "INSERT INTO audit_sample_filter (sample, ordinal, name, asked) VALUES (:sample, :ordinal, :name, :asked)")
                    .bind("sample", id)
                    .bind("ordinal", ordinal++)
                    .bind("name", asked.getKey())
                    .bind("asked", asked.getValue())
                    .add();
        }
    }

    private static void position(Rows rows, long id, Map<String, Long> last) {
        last.forEach((office, entry) -> rows.into(
                        "INSERT INTO audit_sample_position (sample, office, entry) VALUES (:sample, :office, :entry)")
                .bind("sample", id)
                .bind("office", office)
                .bind("entry", entry)
                .add());
    }

    private static void strata(Rows rows, long id, List<DrawnStratum> strata) {
        for (int ordinal = 0; ordinal < strata.size(); ordinal++) {
            DrawnStratum stratum = strata.get(ordinal);
            List<String> codes = stratum.stratum().codes();
            rows.into(
                            "INSERT INTO audit_sample_stratum (sample, ordinal, code_1, code_2, entries, drawn) VALUES (:sample, :ordinal, :one, :two, :entries, :drawn)")
                    .bind("sample", id)
                    .bind("ordinal", ordinal)
                    .bind("one", codes.isEmpty() ? "" : codes.get(0))
                    .bind("two", codes.size() < 2 ? "" : codes.get(1))
                    .bind("entries", stratum.entries())
                    .bind("drawn", stratum.drawn())
                    .add();
            for (DrawnStratum.Sum sum : stratum.sums()) {
                rows.into(
                                "INSERT INTO audit_sample_sum (sample, stratum, currency, entries, amount) VALUES (:sample, :stratum, :currency, :entries, :amount)")
                        .bind("sample", id)
                        .bind("stratum", ordinal)
                        .bind("currency", sum.currency())
                        .bind("entries", sum.entries())
                        .bind("amount", sum.value())
                        .add();
            }
        }
    }

    private static void items(Rows rows, long id, List<DrawnSample.Item> items) {
        int ordinal = 1;
        for (DrawnSample.Item item : items) {
            rows.into(
                            "INSERT INTO audit_sample_item (sample, entry, ordinal, stratum, draw_key, result, remark, evidence, version)"
                                    + " VALUES (:sample, :entry, :ordinal, :stratum, :key, 'pending', '', '', 1)")
                    .bind("sample", id)
                    .bind("entry", item.entry())
                    .bind("ordinal", ordinal++)
                    .bind("stratum", item.stratum())
                    .bind("key", item.key())
                    .add();
        }
    }

    /** Whether it still had that version. */
    boolean judge(long sample, long entry, long version, Judgement judgement, long by, OffsetDateTime at) {
        return handle.createUpdate(
                                "UPDATE audit_sample_item SET result = :result, remark = :remark, evidence = :evidence, judged_by = :by,"
                                        + " judged_at = :at, version = version + 1 WHERE sample = :sample AND entry = :entry AND version = :version")
                        .bind("result", judgement.result().word())
                        .bind("remark", judgement.remark())
                        .bind("evidence", judgement.evidence())
                        .bind("by", by)
                        .bind("at", at)
                        .bind("sample", sample)
                        .bind("entry", entry)
                        .bind("version", version)
                        .execute()
                == 1;
    }
}
