package org.istmo.web.account;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;

/**
 * A form that was sent when the session of whoever wrote it was over.
 *
 * @param account whose session it was
 * @param action the path that it was sent to
 * @param page the address of the page that it stood on, as the browser says it
 * @param form what it held, without secrets
 */
record AwayForm(long account, Instant at, String action, String page, FilledForm form) {

    /** What is sealed for another purpose is no form. */
    private static final String KIND = "away-form";

    /** Packed: the words of a form go through a browser twice. */
    byte[] packed() {
        String json = Json.createObjectBuilder()
                .add("kind", KIND)
                .add("account", account)
                .add("at", at.toString())
                .add("action", action)
                .add("page", page)
                .add("form", FormWords.of(form))
                .build()
                .toString();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return packed.toByteArray();
    }

    /** @throws IllegalArgumentException when it is none */
    static AwayForm of(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed));
                JsonReader reader =
                        Json.createReader(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            if (!json.getString("kind", "").equals(KIND)) {
                throw new IllegalArgumentException("sealed for another purpose");
            }
            return new AwayForm(
                    json.getJsonNumber("account").longValue(),
                    Instant.parse(json.getString("at")),
                    json.getString("action"),
                    json.getString("page"),
                    FormWords.read(json.getString("form")));
        } catch (IOException noForm) {
            throw new IllegalArgumentException(noForm);
        }
    }
}
