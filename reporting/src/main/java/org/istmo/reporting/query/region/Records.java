package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Reads the registers of one office, up to the audience's level, and counts record by record. */
class Records {

    private static final Text NOT_SAID = new Text("Not said", "Sin especificar");

    private final Handle handle;
    private final DraftRequest request;
    private final List<Fact> facts;

    Records(Handle handle, DraftRequest request, List<Fact> facts) {
        this.handle = handle;
        this.request = request;
        this.facts = facts;
    }

    /** @param sql with {@code :office}, {@code :from}, {@code :to} and {@code <levels>} */
    <T> List<T> list(String sql, RowMapper<T> mapper) {
        return handle.createQuery(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bindMap(Map.of(
                        "office",
                        request.scopeKey(),
                        "from",
                        request.from(),
                        "to",
                        request.to(),
                        "day",
                        request.date()))
                .bindList("levels", request.audience().levels())
                .map(mapper)
                .list();
    }

    /** Records of these tables above the audience's level. */
    long withheld(List<String> tables) {
        List<String> above = request.audience().levelsAbove();
        return above.isEmpty()
                ? 0
                : tables.stream()
                        .mapToLong(table -> handle.createQuery("SELECT count(*) FROM " + table
                                        + " WHERE office = :office AND sensitivity IN (<above>)")
                                .bind("office", request.scopeKey())
                                .bindList("above", above)
                                .mapTo(Long.class)
                                .one())
                        .sum();
    }

    /** A figure of records: each is a fact of it. */
    Counted count(String key, String kind, List<String> references) {
        references.forEach(reference -> facts.add(
                new Fact(key, kind, reference, Text.untranslated(reference), BigDecimal.ONE, Sensitivity.INTERNAL)));
        return new Counted(key, (long) references.size());
    }

    /** A record of a grouped count. */
    record Grouped(String code, Text name, String reference) {}

    /** @param rows in the order that the groups are listed */
    List<CountLine> grouped(String key, String kind, List<Grouped> rows, boolean people) {
        Map<String, List<Grouped>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.code(), none -> new ArrayList<>()).add(row));
        List<List<Grouped>> each = List.copyOf(groups.values());
        Set<Integer> suppressed = people
                ? Suppressed.of(each.stream().map(one -> (long) one.size()).toList())
                        .parts()
                : Set.of();
        List<CountLine> lines = new ArrayList<>();
        for (int index = 0; index < each.size(); index++) {
            Grouped first = each.get(index).get(0);
            String own = key + "." + (first.code().isEmpty() ? "none" : first.code());
            lines.add(new CountLine(
                    first.code(),
                    first.name(),
                    List.of(
                            suppressed.contains(index)
                                    ? new Counted(own, null)
                                    : count(own, kind, references(each.get(index))))));
        }
        return lines;
    }

    /** The sum of what was grouped; null where it would tell of too few people. */
    Counted sum(String key, String kind, List<Grouped> rows, boolean people) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        rows.forEach(row -> sizes.merge(row.code(), 1L, Long::sum));
        return people && Suppressed.of(List.copyOf(sizes.values())).sum()
                ? new Counted(key, null)
                : count(key, kind, references(rows));
    }

    private static List<String> references(List<Grouped> rows) {
        return rows.stream().map(Grouped::reference).toList();
    }

    static Grouped grouped(ResultSet row, String prefix) throws SQLException {
        String code = row.getString("code");
        return new Grouped(code == null ? "" : code, text(row, "name"), prefix + ":" + row.getLong("id"));
    }

    /** Of columns {@code _en} and {@code _es}. */
    static Text text(ResultSet row, String name) throws SQLException {
        String en = blank(row.getString(name + "_en"));
        String es = blank(row.getString(name + "_es"));
        return en.isEmpty() && es.isEmpty() ? NOT_SAID : Names.text(en, es);
    }

    private static String blank(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
