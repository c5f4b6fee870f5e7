package org.istmo.domain.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Mappings and what hangs on them, over one connection. */
class MappingRows {

    private static final String MAPPING =
            "SELECT id, name, office, posts, sheet, header_row, delimiter, decimals, dates, version FROM export_mapping";

    private static final Map<String, String> ORDERS =
            Map.of("made", "id", "name", "LOWER(name)", "office", "office", "posts", "posts");

    private final Handle handle;

    MappingRows(Handle handle) {
        this.handle = handle;
    }

    Optional<Mapping> named(String name) {
        return handle.createQuery(MAPPING + " WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> mapping(row))
                .findOne();
    }

    /** By id, those after the one with that number. */
    List<Mapping> page(Optional<OfficeCode> office, long after, int limit) {
        return handle.createQuery(
                        MAPPING + " WHERE id > :after AND (:office = '' OR office = :office) ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("office", office.map(OfficeCode::code).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> mapping(row))
                .list();
    }

    /** In the order of a table's reader. */
    List<Mapping> slice(Optional<OfficeCode> office, Slice slice) {
        return handle.createQuery(MAPPING + " WHERE (:office = '' OR office = :office)" + slice.ordered(ORDERS, "id"))
                .bind("office", office.map(OfficeCode::code).orElse(""))
                .map((row, context) -> mapping(row))
                .list();
    }

    /** Whether it was written; false when there is one of that name. */
    boolean insert(Mapping mapping) {
        int written = handle.createUpdate(
                        "INSERT INTO export_mapping (id, name, office, posts, sheet, header_row, delimiter,"
                                + " decimals, dates, version) VALUES (:id, :name, :office, :posts, :sheet, :header, :delimiter, :decimals, :dates, 1)"
                                + " ON CONFLICT DO NOTHING")
                .bind("id", mapping.id())
                .bind("name", mapping.name())
                .bind("office", mapping.office().code())
                .bind("posts", mapping.terms().posts())
                .bindMap(layout(mapping.terms().layout()))
                .execute();
        if (written == 1) {
            insertTerms(mapping.id(), mapping.terms());
        }
        return written == 1;
    }

    /** Whether it was written; false when it has another version by now. */
    boolean update(Mapping mapping, MappingTerms terms) {
        int written = handle.createUpdate(
                        "UPDATE export_mapping SET posts = :posts, sheet = :sheet, header_row = :header,"
                                + " delimiter = :delimiter, decimals = :decimals, dates = :dates, version = version + 1"
                                + " WHERE id = :id AND version = :version")
                .bind("id", mapping.id())
                .bind("version", mapping.version())
                .bind("posts", terms.posts())
                .bindMap(layout(terms.layout()))
                .execute();
        if (written == 1) {
            deleteTerms(mapping.id());
            insertTerms(mapping.id(), terms);
        }
        return written == 1;
    }

    boolean delete(Mapping mapping) {
        deleteTerms(mapping.id());
        return handle.createUpdate("DELETE FROM export_mapping WHERE id = :id AND version = :version")
                        .bind("id", mapping.id())
                        .bind("version", mapping.version())
                        .execute()
                == 1;
    }

    boolean hasRows(long mapping) {
        return handle.createQuery("SELECT count(*) FROM export_row WHERE mapping = :id")
                        .bind("id", mapping)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Map<String, Object> layout(Layout layout) {
        return Map.of(
                "sheet", layout.sheet(),
                "header", layout.headerRow(),
                "delimiter", layout.delimiter(),
                "decimals", layout.decimals().word(),
                "dates", layout.dates().word());
    }

    private void deleteTerms(long mapping) {
        for (String table : List.of("export_field", "export_word", "export_skip")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE mapping = :id")
                    .bind("id", mapping)
                    .execute();
        }
    }

    private void insertTerms(long mapping, MappingTerms terms) {
        terms.columns().forEach((field, column) -> {
            handle.createUpdate("INSERT INTO export_field (mapping, field, heading, number, constant)"
                            + " VALUES (:id, :field, :heading, :number, :constant)")
                    .bind("id", mapping)
                    .bind("field", field.word())
                    .bind("heading", column.heading())
                    .bind("number", column.number())
                    .bind("constant", column.constant())
                    .execute();
            column.words()
                    .forEach((word, code) -> handle.createUpdate(
                                    "INSERT INTO export_word (mapping, field, word, stands_for) VALUES (:id, :field, :word, :code)")
                            .bind("id", mapping)
                            .bind("field", field.word())
                            .bind("word", word)
                            .bind("code", code)
                            .execute());
        });
        int ordinal = 0;
        for (SkippedRows rows : terms.skipped()) {
            handle.createUpdate("INSERT INTO export_skip (mapping, ordinal, heading, number, word)"
                            + " VALUES (:id, :ordinal, :heading, :number, :word)")
                    .bind("id", mapping)
                    .bind("ordinal", ++ordinal)
                    .bind("heading", rows.heading())
                    .bind("number", rows.number())
                    .bind("word", rows.word())
                    .execute();
        }
    }

    private Mapping mapping(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Layout layout = new Layout(
                row.getString("sheet"),
                row.getInt("header_row"),
                row.getString("delimiter"),
                DecimalStyle.of(row.getString("decimals")).orElseThrow(),
                DateStyle.of(row.getString("dates")).orElseThrow());
        return new Mapping(
                id,
                row.getString("name"),
                new OfficeCode(row.getString("office")),
                row.getLong("version"),
                new MappingTerms(row.getBoolean("posts"), layout, columns(id), skipped(id)));
    }

    private Map<MappedField, MappedColumn> columns(long mapping) {
        Map<MappedField, Map<String, String>> words = new EnumMap<>(MappedField.class);
        handle.createQuery("SELECT field, word, stands_for FROM export_word WHERE mapping = :id")
                .bind("id", mapping)
                .map((row, context) ->
                        List.of(row.getString("field"), row.getString("word"), row.getString("stands_for")))
                .forEach(word -> words.computeIfAbsent(MappedField.of(word.get(0)), field -> new HashMap<>())
                        .put(word.get(1), word.get(2)));
        Map<MappedField, MappedColumn> columns = new EnumMap<>(MappedField.class);
        handle.createQuery("SELECT field, heading, number, constant FROM export_field WHERE mapping = :id")
                .bind("id", mapping)
                .map((row, context) -> Map.entry(
                        MappedField.of(row.getString("field")),
                        new MappedColumn(
                                row.getString("heading"),
                                row.getInt("number"),
                                row.getString("constant"),
                                words.getOrDefault(MappedField.of(row.getString("field")), Map.of()))))
                .forEach(column -> columns.put(column.getKey(), column.getValue()));
        return columns;
    }

    private List<SkippedRows> skipped(long mapping) {
        return handle.createQuery("SELECT heading, number, word FROM export_skip WHERE mapping = :id ORDER BY ordinal")
                .bind("id", mapping)
                .map((row, context) ->
                        new SkippedRows(row.getString("heading"), row.getInt("number"), row.getString("word")))
                .list();
    }
}
