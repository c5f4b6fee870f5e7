package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The donor takes the files, whole or in pieces, and can tell that they are the ones that were issued (RFC 9110, RFC 9530). */
interface HandsOut extends Told {

    @ParameterizedTest
    @FieldSource("org.istmo.shipped.Statement#FILES")
    default void a_file_is_the_one_that_the_report_states(String file) {
        Answer answer = ask(file).expect(200);
        JsonNode stated = story().statement().stated(file);

        assertEquals(stated.path("sha256").asText(), Sha256.of(answer.body()));
        assertEquals(stated.path("size").asLong(), answer.body().length);
        assertEquals(
                "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.raw(answer.body())) + ":",
                answer.header("Repr-Digest"));
        assertEquals(
                file.endsWith("pdf")
                        ? "application/pdf"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").startsWith("attachment; filename="), answer::question);
    }

    @ParameterizedTest
    @FieldSource("org.istmo.shipped.Statement#FILES")
    default void pieces_join_to_the_whole(String file) {
        int size = story().statement().stated(file).path("size").asInt();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(piece(file, "bytes=0-0", "bytes 0-0/" + size));
        joined.writeBytes(piece(file, "bytes=1-40000", "bytes 1-40000/" + size));
        joined.writeBytes(piece(file, "bytes=40001-", "bytes 40001-" + (size - 1) + "/" + size));

        assertEquals(story().statement().stated(file).path("sha256").asText(), Sha256.of(joined.toByteArray()));
    }

    @Test
    default void the_end_of_a_file_can_be_asked_for_and_what_is_beyond_it_cannot() {
        byte[] whole = ask("en.pdf").expect(200).body();
        int size = whole.length;

        byte[] end = piece("en.pdf", "bytes=-10", "bytes " + (size - 10) + "-" + (size - 1) + "/" + size);

        assertArrayEquals(Arrays.copyOfRange(whole, size - 10, size), end);
        assertEquals(
                "bytes */" + size,
                ask("en.pdf", "Range", "bytes=" + size + "-").expect(416).header("Content-Range"));
        ask("en.pdf", "Range", "bytes=" + size + "-").problem(416);
        ask("en.pdf", "Range", "bytes=-0").problem(416);
    }

    @Test
    default void who_wants_another_file_than_there_is_gets_a_problem() {
        String tag = ask("en.pdf").expect(200).header("ETag");

        Answer answer = ask("en.pdf", "If-Match", "\"nope\"");

        answer.problem(412);
        assertEquals(tag, answer.header("ETag"));
        ask("en.pdf", "If-Match", "garbage").problem(400);
        ask("en.pdf", "If-None-Match", "garbage").problem(400);
    }

    @Test
    default void who_asks_for_the_headers_alone_takes_no_file() {
        int before = downloads();
        Answer whole = ask("en.pdf").expect(200);

        Answer headers = story().as(Statement.DONOR)
                .head(story().statement().path("en.pdf"))
                .expect(200);

        assertEquals(0, headers.body().length);
        for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Repr-Digest"}) {
            assertEquals(whole.header(name), headers.header(name), name);
        }
        assertEquals(before + 1, downloads());
    }

    private int downloads() {
        return (int) Pages.all(story().as("auditor"), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("action").asText().equals("report.download"))
                .count();
    }

    @Test
    default void who_has_the_file_is_told_that_it_has_not_changed() {
        String tag = ask("en.pdf").expect(200).header("ETag");

        Answer answer = ask("en.pdf", "If-None-Match", tag).expect(304);

        assertEquals(0, answer.body().length);
        assertEquals(tag, answer.header("ETag"));
    }

    @Test
    default void a_piece_of_another_file_is_not_continued() {
        String tag = ask("en.pdf").expect(200).header("ETag");

        ask("en.pdf", "Range", "bytes=0-9", "If-Range", tag).expect(206);
        Answer other = ask("en.pdf", "Range", "bytes=0-9", "If-Range", "\"another\"");

        assertEquals(
                story().statement().stated("en.pdf").path("sha256").asText(),
                Sha256.of(other.expect(200).body()));
    }

    @Test
    default void there_is_no_file_that_was_not_ordered() {
        ask("fr.pdf").problem(404);
        ask("en.docx").problem(404);
        ask("../../1").problem(404);
        ask("en.pdf/").problem(404);
        ask("e%09n.pdf").problem(404);
    }

    private byte[] piece(String file, String range, String answered) {
        Answer piece = ask(file, "Range", range).expect(206);
        assertEquals(answered, piece.header("Content-Range"));
        return piece.body();
    }

    private Answer ask(String file, String... headers) {
        return story().as(Statement.DONOR).get(story().statement().path(file), headers);
    }
}
