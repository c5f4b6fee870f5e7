package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the order to the issue of a statement, each step by whom it belongs to. */
interface ClearsAndIssues extends Told {

    @Test
    default void an_order_says_where_its_report_is_and_a_repeat_is_the_same_order() {
        Statement statement = story().statement();

        assertTrue(statement.ordered().header("Location").endsWith(statement.path()), statement::path);
        assertEquals(
                statement.ordered().json().path("id"),
                statement.orderedAgain().json().path("id"));
    }

    @Test
    default void a_draft_carries_a_watermark_and_stays_inside_the_office() {
        Statement statement = story().statement();

        assertTrue(Pdf.textOf(statement.draftFile().body()).contains("DRAFT"));
        assertEquals(4, statement.draft().path("files").size(), statement.draft()::toString);
        statement.donorAtDraft().problem(404);
        assertEquals(
                "{\"issued\":false}", verified(statement.draftFile().body()).toString());
    }

    @Test
    default void nobody_clears_what_was_not_submitted() {
        story().statement().clearedUnsubmitted().problem(409);
    }

    @Test
    default void nobody_clears_out_of_turn_or_for_another_office() {
        Statement statement = story().statement();

        statement.clearedByOfficer().problem(403);
        statement.clearedOutOfTurn().problem(403);
        statement.clearedByOtherHead().problem(403);
    }

    @Test
    default void finance_clears_and_then_the_head_of_office_and_that_issues_it() {
        Statement statement = story().statement();

        assertEquals("in-clearance", statement.clearedByFinance().path("status").asText());
        assertEquals("head", statement.clearedByFinance().path("next").asText());
        List<String> steps = new ArrayList<>();
        statement
                .issued()
                .path("clearance")
                .forEach(step -> steps.add(
                        step.path("step").asText() + " " + step.path("by").asText()));
        assertEquals(List.of("submit officer.mex", "finance finance", "head head.mex"), steps);
    }

    @Test
    default void the_issued_files_carry_no_watermark_and_are_known_to_anybody_who_has_them() {
        Statement statement = story().statement();
        byte[] file = story().as(Statement.DONOR)
                .get(statement.path("en.pdf"))
                .expect(200)
                .body();

        JsonNode verdict = verified(file);

        assertTrue(!Pdf.textOf(file).contains("DRAFT"));
        assertTrue(verdict.path("issued").asBoolean(), verdict::toString);
        assertEquals("donor-statement", verdict.path("type").asText());
        assertEquals("2022-10-01", verdict.path("period").path("from").asText());
        assertEquals(1, verdict.path("version").asInt());
        assertEquals(
                "{\"issued\":false}",
                verified("another file".getBytes(StandardCharsets.UTF_8)).toString());
    }

    private JsonNode verified(byte[] file) {
        return story().server()
                .nobody()
                .post("/api/v1/verifications", "application/octet-stream", file)
                .expect(200)
                .json();
    }
}
