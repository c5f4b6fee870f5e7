package org.istmo.domain.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.istmo.domain.intake.Excerpt;
import org.istmo.domain.partner.AliasedMoney;
import org.istmo.domain.partner.DonorAlias;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads and keeps reference data. The staff and the administrator read it, the administrator writes it. A code never changes and never goes away; one that
 * is not to be chosen any more is retired from a day on. What is in the ledger stays as it was posted, but for the
 * money of a donor that a reference means otherwise.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReferenceData {

    private static final int LONGEST_SUBJECT = 200;

    private Jdbi jdbi;
    private AliasedMoney money;
    private Trail trail;

    protected ReferenceData() {}

    @Inject
    public ReferenceData(DataSource dataSource, AliasedMoney money, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.money = money;
        this.trail = trail;
    }

    /** In the list's own order. */
    public List<Map<String, Object>> page(Reader by, ReferenceList list, long offset, int limit) {
        mustRead(by);
        return jdbi.withHandle(handle -> list.rows()
                .select(handle, "ORDER BY " + list.order() + " LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> coded(list, list.rows().read(row)))
                .list());
    }

    /** A page of a table: in the list's own {@code order}, by {@code code}, or by when they were {@code retired}, those in use before them. */
    public List<Map<String, Object>> slice(Reader by, ReferenceList list, Slice slice) {
        mustRead(by);
        return jdbi.withHandle(handle -> list.rows()
                .select(handle, ordered(list, slice))
                .map((row, context) -> coded(list, list.rows().read(row)))
                .list());
    }

    /** What is alike goes by the list's key, which no two codes have alike. */
    private static String ordered(ReferenceList list, Slice slice) {
        List<String> own = List.of(list.order().split(", "));
        List<String> key =
                list.key().stream().map(field -> "r." + field.column()).toList();
        List<String> retired = List.of("COALESCE(r.retired_on, DATE '0001-01-01')");
        return slice.ordered(Map.of("order", own, "code", key, "retired", retired), key);
    }

    /** @throws Missing when the list has no such code */
    public Map<String, Object> one(Reader by, ReferenceList list, String code) {
        mustRead(by);
        return jdbi.withHandle(handle -> found(handle, list, key(list, code)));
    }

    /**
     * @throws Conflict when the code is taken
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Map<String, Object> add(Reader by, ReferenceList list, Sent sent) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            list.rule().hold(handle);
            Map<String, Object> after = read(handle, list, sent, Map.of());
            sent.mustBeSound();
            after.put(ReferenceList.VERSION, 1L);
            if (!list.rows().insertUnlessThere(handle, after)) {
                throw new Conflict("code-taken", "There is one of that code.");
            }
            list.rule().added(handle, after);
            return recorded(handle, by, list, Map.of(), after);
        });
    }

    /**
     * @param version that the change was made from
     * @throws Stale when it has another one by now
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Map<String, Object> change(Reader by, ReferenceList list, String code, long version, Sent sent) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            list.rule().hold(handle);
            Map<String, Object> before = held(handle, list, key(list, code));
            Long now = (Long) before.getOrDefault(ReferenceList.VERSION, 0L);
            if (now != version) {
                throw new Stale(version, now);
            }
            Map<String, Object> after = read(handle, list, sent, before);
            sent.mustBeSound();
            after.put(ReferenceList.VERSION, version + 1);
            list.rows().update(handle, list.key(), after);
            return recorded(handle, by, list, before, after);
        });
    }

    private static Map<String, Object> read(Handle handle, ReferenceList list, Sent sent, Map<String, Object> before) {
        Set<String> known = new LinkedHashSet<>(Fields.names(list.allFields()));
        known.add(ReferenceList.CODE);
        sent.knowsOnly(known);
        List<Field> fields = before.isEmpty() ? list.allFields() : list.fieldsOfAKnownOne();
        Map<String, Object> after = new LinkedHashMap<>(Fields.sent(handle, fields, sent, before));
        list.rule().judge(handle, before, after, sent);
        return after;
    }

    private Map<String, Object> recorded(
            Handle handle, Reader by, ReferenceList list, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> now = found(handle, list, keyOf(list, after));
        List<DonorAlias> renamed = list.rule().renamed(before, now);
        if (!renamed.isEmpty()) {
            money.settle(handle, renamed);
        }
        trail.record(AuditEvent.done(
                by,
                before.isEmpty() ? "reference.add" : "reference.change",
                Excerpt.of("reference:" + list.name() + ":" + now.get(ReferenceList.CODE), LONGEST_SUBJECT),
                Fields.told("", list.allFields(), before, now)));
        return now;
    }

    private static Map<String, Object> held(Handle handle, ReferenceList list, Map<Field, String> key) {
        Query query =
                handle.createQuery("SELECT version FROM " + list.table() + " r WHERE " + where(key) + " FOR UPDATE");
        bind(query, key);
        if (query.mapTo(Long.class).findOne().isEmpty()) {
            throw new Missing("code");
        }
        return found(handle, list, key);
    }

    private static Map<String, Object> found(Handle handle, ReferenceList list, Map<Field, String> key) {
        Query query = list.rows().select(handle, "WHERE " + where(key));
        bind(query, key);
        return query.map((row, context) -> coded(list, list.rows().read(row)))
                .findOne()
                .orElseThrow(() -> new Missing("code"));
    }

    private static String where(Map<Field, String> key) {
        return key.keySet().stream()
                .map(field -> "r." + field.column() + " = :" + field.column())
                .collect(Collectors.joining(" AND "));
    }

    private static void bind(Query query, Map<Field, String> key) {
        key.forEach((field, value) -> query.bind(field.column(), value));
    }

    private static Map<Field, String> key(ReferenceList list, String code) {
        String[] parts = list.key().size() == 1 ? new String[] {code} : code.split(ReferenceList.JOINT, -1);
        if (parts.length != list.key().size() || code.indexOf('\0') >= 0) {
            throw new Missing("code");
        }
        Map<Field, String> key = new LinkedHashMap<>();
        for (int index = 0; index < parts.length; index++) {
            key.put(list.key().get(index), parts[index]);
        }
        return key;
    }

    private static Map<Field, String> keyOf(ReferenceList list, Map<String, Object> values) {
        Map<Field, String> key = new LinkedHashMap<>();
        list.key().forEach(field -> key.put(field, String.valueOf(values.get(field.name()))));
        return key;
    }

    /** With its code, if that is made of several fields. */
    private static Map<String, Object> coded(ReferenceList list, Map<String, Object> values) {
        values.putIfAbsent(
                ReferenceList.CODE,
                String.join(ReferenceList.JOINT, keyOf(list, values).values()));
        return values;
    }

    private static void mustRead(Reader by) {
        if (!by.is(Role.ADMIN)) {
            Scope.of(by).mustBeStaff();
        }
    }
}
