package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/** Refuses codes that do not exist: a misspelt one would read as nothing spent. */
final class KnownCodes {

    private static final Map<Dimension, String> TABLES = Map.of(
            Dimension.OFFICE, "SELECT code FROM office WHERE code IN ",
            Dimension.COUNTRY, "SELECT code FROM place WHERE code IN ",
            Dimension.THEME, "SELECT code FROM theme WHERE code IN ",
            Dimension.DONOR, "SELECT code FROM donor WHERE code IN ",
            Dimension.GRANT, "SELECT number FROM agreement WHERE number IN ",
            Dimension.TREATY, "SELECT code FROM treaty WHERE code IN ",
            Dimension.FRAMEWORK, "SELECT code FROM framework WHERE code IN ");

    private KnownCodes() {}

    /** @throws Invalid naming each filter whose code does not exist */
    static void check(Handle handle, Narrowing narrowing) {
        List<Invalid.Field> wrong = new ArrayList<>();
        narrowing.codes().forEach((dimension, codes) -> {
            Set<String> unknown = new HashSet<>(codes);
            unknown.removeAll(known(handle, dimension, codes));
            if (dimension.ofDonors()) {
                unknown.remove(Dimension.NOT_YET_ALLOCATED);
            }
            unknown.stream()
                    .sorted()
                    .forEach(code -> wrong.add(new Invalid.Field(
                            "?" + dimension.word(),
                            "unknown",
                            "There is no " + dimension.word() + " '" + code + "'.")));
        });
        unknown(handle, "status", "activity_status", narrowing.status(), wrong);
        unknown(handle, "kind", "activity_kind", narrowing.kind(), wrong);
        unknown(handle, "stage", "activity_stage", narrowing.stage(), wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void unknown(
            Handle handle, String filter, String table, List<String> codes, List<Invalid.Field> wrong) {
        if (!codes.isEmpty()) {
            Set<String> unknown = new TreeSet<>(codes);
            unknown.removeAll(handle.createQuery("SELECT code FROM " + table)
                    .mapTo(String.class)
                    .list());
            unknown.forEach(code -> wrong.add(
                    new Invalid.Field("?" + filter, "unknown", "There is no " + filter + " '" + code + "'.")));
        }
    }

    private static List<String> known(Handle handle, Dimension dimension, List<String> codes) {
        Sql sql = new Sql();
        return sql.on(handle, TABLES.get(dimension) + sql.list(codes))
                .mapTo(String.class)
                .list();
    }
}
