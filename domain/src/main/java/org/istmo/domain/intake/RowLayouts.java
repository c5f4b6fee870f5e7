package org.istmo.domain.intake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps how the files of rows were laid out. */
class RowLayouts {

    private static final int SHEET = 200;

    private final Handle handle;

    RowLayouts(Handle handle) {
        this.handle = handle;
    }

    void keep(long receipt, RowLayout layout) {
        JsonArrayBuilder header = Json.createArrayBuilder();
        layout.header().forEach(header::add);
        handle.createUpdate("INSERT INTO row_layout (receipt, template, language, sheet, header)"
                        + " VALUES (:receipt, :template, :language, :sheet, :header)")
                .bind("receipt", receipt)
                .bind("template", layout.template())
                .bind("language", layout.language())
                .bind("sheet", Excerpt.of(layout.sheet(), SHEET))
                .bind("header", header.build().toString())
                .execute();
    }

    Optional<RowLayout> ofReceipt(long receipt) {
        return handle.createQuery("SELECT template, language, sheet, header FROM row_layout WHERE receipt = :receipt")
                .bind("receipt", receipt)
                .map((row, context) -> new RowLayout(
                        row.getString("template"),
                        row.getString("language"),
                        row.getString("sheet"),
                        names(row.getString("header"))))
                .findOne();
    }

    private static List<String> names(String header) {
        try (JsonReader reader = Json.createReader(new StringReader(header))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
