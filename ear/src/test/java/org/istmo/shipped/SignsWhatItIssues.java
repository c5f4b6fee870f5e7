package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is issued is signed, and whoever holds a file can ask about it. */
interface SignsWhatItIssues extends Told {

    @Test
    default void whoever_holds_an_issued_file_learns_what_it_is_and_that_its_signature_is_whole() {
        JsonNode issued = story().statement().issued();

        JsonNode verdict = asked(file("es.pdf"));

        assertTrue(verdict.path("issued").asBoolean(), verdict::toString);
        assertEquals(issued.path("number"), verdict.path("number"));
        assertEquals(issued.path("snapshot"), verdict.path("snapshot"));
        assertEquals(
                "es pdf",
                verdict.path("language").asText() + " " + verdict.path("format").asText());
        assertFalse(verdict.path("superseded").asBoolean(true), verdict::toString);
        assertTrue(verdict.path("issuedOn").asText().matches("\\d{4}-\\d\\d-\\d\\d"), verdict::toString);
        JsonNode signature = verdict.path("signature");
        assertTrue(signature.path("whole").asBoolean(), verdict::toString);
        assertTrue(signature.path("ours").asBoolean(), verdict::toString);
        assertTrue(signature.path("fingerprint").asText().matches("[0-9a-f]{64}"), verdict::toString);
        assertTrue(signature.path("at").asText().endsWith("Z"), verdict::toString);
    }

    @Test
    default void a_workbook_is_known_as_well_and_carries_no_signature() {
        JsonNode verdict = asked(file("en.xlsx"));

        assertEquals("xlsx", verdict.path("format").asText(), verdict::toString);
        assertTrue(verdict.path("signature").isMissingNode(), verdict::toString);
    }

    @ParameterizedTest
    @FieldSource("org.istmo.shipped.Statement#FILES")
    default void a_file_begins_with_the_rendering_that_the_report_states(String name) {
        JsonNode stated = story().statement().stated(name);
        byte[] file = file(name);
        int length = stated.path("rendering").path("length").asInt();

        assertEquals(name.endsWith("pdf"), length < file.length, stated::toString);
        assertEquals(stated.path("rendering").path("sha256").asText(), Sha256.of(Arrays.copyOf(file, length)));
        assertTrue(stated.path("contentDigest").asText().matches("[0-9a-f]{64}"), stated::toString);
    }

    @Test
    default void what_was_changed_after_the_issue_is_told_apart_from_what_never_was_ours() {
        byte[] changed = file("en.pdf");
        changed[changed.length / 2] ^= 1;
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        added.writeBytes(file("en.pdf"));
        added.writeBytes("% a remark\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        int length = story().statement()
                .stated("en.pdf")
                .path("rendering")
                .path("length")
                .asInt();

        assertEquals(
                "{\"issued\":false,\"reason\":\"changed-after-issue\"}",
                asked(changed).toString());
        for (byte[] file : new byte[][] {added.toByteArray(), Arrays.copyOf(file("en.pdf"), length)}) {
            JsonNode verdict = asked(file);
            assertFalse(verdict.path("issued").asBoolean(true), verdict::toString);
            assertEquals("changed-after-issue", verdict.path("reason").asText(), verdict::toString);
            assertEquals(story().statement().issued().path("number"), verdict.path("number"));
        }
        assertEquals("{\"issued\":false}", asked(new byte[] {1, 2, 3}).toString());
    }

    @Test
    default void the_administrator_sets_the_key_and_what_was_signed_before_is_still_ours() {
        byte[] before = file("en.pdf");
        byte[] key = KeyOnDisk.made("UNODC LPO-MEX", "tlatelolco", "-keyalg", "EC", "-groupname", "secp256r1");

        JsonNode set = admin().put(KEY, "application/x-pkcs12", key, "Istmo-Key-Password", "tlatelolco")
                .expect(200)
                .json();

        assertEquals("CN=UNODC LPO-MEX", set.path("subject").asText(), set::toString);
        assertEquals(set, admin().get(KEY).expect(200).json());
        assertTrue(asked(before).path("signature").path("ours").asBoolean());
    }

    @Test
    default void a_key_that_may_not_sign_is_refused_with_the_reason() {
        byte[] weak = KeyOnDisk.made("weak", "tlatelolco", "-keyalg", "RSA", "-keysize", "2048");
        String sent = "{\"pkcs12\": \"" + Base64.getEncoder().encodeToString(weak) + "\", \"password\": \"%s\"}";

        assertEquals("too-weak", code(admin().put(KEY, sent.formatted("tlatelolco"))));
        assertEquals("wrong-password", code(admin().put(KEY, sent.formatted("another"))));
        assertEquals("unreadable", code(admin().put(KEY, "application/x-pkcs12", new byte[] {1, 2, 3})));
    }

    @Test
    default void nobody_else_sees_or_sets_it() {
        for (String name : new String[] {"officer.mex", "head.pan", "finance", "auditor", Statement.DONOR}) {
            story().as(name).get(KEY).problem(403);
            story().as(name).put(KEY, "application/x-pkcs12", new byte[] {1}).problem(403);
        }
        story().server().nobody().get(KEY).problem(401);
    }

    String KEY = "/api/v1/signing-key";

    private static String code(Answer refused) {
        return refused.problem(400).path("errors").path(0).path("code").asText();
    }

    private Caller admin() {
        return story().as("admin");
    }

    private byte[] file(String name) {
        return story().as(Statement.DONOR)
                .get(story().statement().path(name))
                .expect(200)
                .body();
    }

    private JsonNode asked(byte[] file) {
        return story().server()
                .nobody()
                .post("/api/v1/verifications", "application/octet-stream", file)
                .expect(200)
                .json();
    }
}
