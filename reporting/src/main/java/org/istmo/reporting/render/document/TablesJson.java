package org.istmo.reporting.render.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.istmo.reporting.dataset.Imprint;

/** A document's tables as JSON: what report it is, then each table with its columns and rows; figures are exact, as strings, with unit and key. */
final class TablesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TablesJson() {}

    static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            front(json, document);
            json.writeArrayFieldStart("tables");
            for (Section section : document.sections()) {
                for (Block block : section.blocks()) {
                    if (block instanceof Table table) {
                        table(json, section, table);
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return out.toByteArray();
    }

    private static void front(JsonGenerator json, Document document) throws IOException {
        Front front = document.front();
        Imprint imprint = front.imprint();
        json.writeStringField("type", front.type());
        json.writeStringField("title", front.title());
        json.writeStringField("subject", front.subject());
        json.writeStringField("organisation", front.organisation());
        json.writeStringField("standing", front.standing());
        json.writeStringField("language", document.language().code());
        json.writeStringField("number", imprint.number());
        json.writeNumberField("version", imprint.version());
        json.writeBooleanField("issued", imprint.issued());
        json.writeStringField("date", imprint.date().toString());
        json.writeStringField("from", imprint.from().toString());
        json.writeStringField("to", imprint.to().toString());
        json.writeNumberField("trailPosition", imprint.trailPosition());
        json.writeStringField("readAt", imprint.readAt().toString());
        json.writeStringField("address", imprint.address());
        json.writeStringField("snapshot", front.snapshot());
    }

    private static void table(JsonGenerator json, Section section, Table table) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", table.id());
        json.writeStringField("section", section.title());
        json.writeStringField("title", table.title());
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("key", column.key());
            json.writeStringField("group", column.group());
            json.writeStringField("heading", column.heading());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Row row : table.rows()) {
            row(json, table, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, Table table, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.id());
        json.writeStringField("kind", row.emphasis().name().toLowerCase(Locale.ROOT));
        json.writeStringField("group", row.group());
        json.writeObjectFieldStart("values");
        for (int i = 0; i < row.values().size(); i++) {
            json.writeFieldName(table.columns().get(i).key());
            value(json, row.values().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Value value) throws IOException {
        if (value instanceof Value.Quantity quantity) {
            json.writeStartObject();
            json.writeStringField("value", quantity.value().toPlainString());
            json.writeStringField("unit", quantity.unit().name());
            if (!quantity.key().isEmpty()) {
                json.writeStringField("key", quantity.key());
            }
            json.writeEndObject();
        } else if (value instanceof Value.Day day) {
            json.writeString(day.day().toString());
        } else if (value instanceof Value.Words words) {
            json.writeString(words.text());
        } else if (value instanceof Value.Told told) {
            json.writeString(told.words());
        } else {
            json.writeNull();
        }
    }
}
