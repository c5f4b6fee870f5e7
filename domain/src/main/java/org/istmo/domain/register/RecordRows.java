package org.istmo.domain.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.field.CodeLists;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of a kind of record and of the things within it. */
class RecordRows {

    private final Handle handle;
    private final RecordKind kind;
    private final OfficeDays days;

    RecordRows(Handle handle, RecordKind kind, OfficeDays days) {
        this.handle = handle;
        this.kind = kind;
        this.days = days;
    }

    Optional<Filed> withId(long id) {
        return read("WHERE r.id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    /** Waits until nobody else changes the record. */
    boolean hold(long id) {
        return handle.createQuery("SELECT id FROM " + kind.table() + " WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    List<Filed> read(String rest, Consumer<Query> binder) {
        List<Map<String, Object>> rows = rows(kind.rows(), rest, binder);
        List<Long> ids = rows.stream().map(RecordRows::id).toList();
        Map<String, Map<Long, List<Map<String, Object>>>> parts = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            kind.parts().forEach(part -> parts.put(part.name(), things(part, ids)));
        }
        List<Filed> filed = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, List<Map<String, Object>>> own = new LinkedHashMap<>();
            parts.forEach((name, byRecord) -> own.put(name, byRecord.getOrDefault(id(row), List.of())));
            filed.add(new Filed(row, own));
        }
        return filed;
    }

    private Map<Long, List<Map<String, Object>>> things(Part part, List<Long> ids) {
        Map<Long, List<Map<String, Object>>> byRecord = new HashMap<>();
        for (Map<String, Object> thing : rows(
                part.rows(),
                "WHERE r.belongs_to IN (<ids>) ORDER BY r.belongs_to, r.ordinal",
                query -> query.bindList("ids", ids))) {
            Long record = (Long) thing.remove(Part.BELONGS_TO);
            thing.remove(Part.ORDINAL);
            part.followUp().ifPresent(followUp -> thing.put(FollowUp.OVERDUE, followUp.isOverdue(thing, days)));
            byRecord.computeIfAbsent(record, first -> new ArrayList<>()).add(thing);
        }
        return byRecord;
    }

    private List<Map<String, Object>> rows(Table table, String rest, Consumer<Query> binder) {
        Query query = table.select(handle, rest);
        binder.accept(query);
        List<Map<String, Object>> rows =
                query.map((row, context) -> table.read(row)).list();
        List<Long> ids = rows.stream().map(RecordRows::id).toList();
        for (Field field : table.fields()) {
            if (field.content() instanceof Codes codes) {
                Map<Long, List<String>> lists = CodeLists.of(handle, codes, ids);
                rows.forEach(row -> Optional.ofNullable(lists.get(id(row)))
                        .ifPresent(list -> row.put(field.name(), List.copyOf(list))));
            }
        }
        return rows;
    }

    /** @param filed with a number of its own */
    void insert(Filed filed) {
        kind.rows().insert(handle, filed.values());
        CodeLists.write(handle, kind.fields(), filed.id(), filed.values());
        writeParts(Filed.NOTHING, filed);
    }

    void update(Filed before, Filed after) {
        kind.rows().update(handle, List.of(RecordKind.NUMBER), after.values());
        CodeLists.write(handle, kind.fields(), after.id(), after.values());
        writeParts(before, after);
    }

    private void writeParts(Filed before, Filed after) {
        Numbers numbers = new Numbers(handle);
        for (Part part : kind.parts()) {
            List<Map<String, Object>> things = after.things(part.name());
            Set<Object> staying = things.stream()
                    .map(thing -> thing.getOrDefault(RecordKind.ID, 0L))
                    .collect(Collectors.toSet());
            before.things(part.name()).stream()
                    .filter(thing -> !staying.contains(id(thing)))
                    .forEach(thing -> delete(part, id(thing)));
            long ordinal = 0;
            for (Map<String, Object> thing : things) {
                write(part, thing, after.id(), ++ordinal, numbers);
            }
        }
    }

    private void write(Part part, Map<String, Object> thing, long record, long ordinal, Numbers numbers) {
        Map<String, Object> values = new LinkedHashMap<>(thing);
        values.put(Part.BELONGS_TO, record);
        values.put(Part.ORDINAL, ordinal);
        if (thing.containsKey(RecordKind.ID)) {
            part.rows().update(handle, List.of(RecordKind.NUMBER), values);
        } else {
            values.put(RecordKind.ID, numbers.next());
            part.rows().insert(handle, values);
        }
        CodeLists.write(handle, part.fields(), id(values), values);
    }

    private void delete(Part part, long thing) {
        for (Field field : part.fields()) {
            if (field.content() instanceof Codes codes) {
                CodeLists.clear(handle, codes, thing);
            }
        }
        handle.createUpdate("DELETE FROM " + part.table() + " WHERE id = :id")
                .bind("id", thing)
                .execute();
    }

    private static long id(Map<String, Object> row) {
        return (Long) row.getOrDefault(RecordKind.ID, 0L);
    }
}
