package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A later version of an issued report: what it changed and why, while the one before stays as it was issued. */
interface RevisesWhatWasIssued extends Told {

    @Test
    default void a_revision_is_ordered_once_by_the_reports_office_and_with_a_reason() {
        Revised revised = story().revised();

        revised.withoutReason().problem(400);
        revised.byAnotherOffice().problem(403);
        assertEquals(2, revised.ordered().path("version").asInt());
        assertEquals(revised.ordered().path("id"), revised.again().path("id"));
        revised.twice().problem(409);
        officer()
                .post(revised.first() + "/revisions", "{\"reason\": \"Once more\"}")
                .problem(409);
        donor().post(revised.first() + "/revisions", "{\"reason\": \"I want it\"}")
                .problem(403);
    }

    @Test
    default void the_draft_of_a_revision_is_not_there_for_a_donor_and_not_named_to_them() {
        Revised revised = story().revised();

        revised.donorAtDraft().problem(404);
        assertTrue(revised.firstAtDraft().path("supersededBy").isNull(), revised.firstAtDraft()::toString);
    }

    @Test
    default void it_says_figure_by_figure_what_changed_and_why() {
        JsonNode changes = story().revised().draftChanges();

        assertEquals(1, changes.path("since").path("version").asInt(), changes::toString);
        assertEquals("An invoice came late", changes.path("reason").asText());
        JsonNode total = change(changes, "expenditure.usd.when~within");
        assertEquals("32.5", plain(total.path("difference")));
        assertEquals(Map.of("late-entry", "30 1", "rate", "2.5 2"), causes(total));
        assertEquals(Map.of("rate", "2.5 2"), causes(change(changes, "expenditure.MWK-usd.when~within")));
        assertTrue(
                changes.path("summary").asText().contains("asientos tardíos (una fila del libro)"),
                changes.path("summary")::asText);
    }

    @Test
    default void what_came_less_what_went_is_the_difference() {
        Revised revised = story().revised();
        BigDecimal sum = BigDecimal.ZERO;
        List<String> told = new ArrayList<>();
        for (JsonNode row : Pages.all(donor(), revised.second() + "/changes/expenditure.usd.when~within/rows")) {
            BigDecimal counted = new BigDecimal(row.path("counted_value").asText());
            sum = row.path("in").asText().equals("new") ? sum.add(counted) : sum.subtract(counted);
            told.add(row.path("cause").asText());
        }

        assertEquals(0, sum.compareTo(new BigDecimal("32.5")), sum::toPlainString);
        assertEquals(
                List.of("late-entry", "rate", "rate"), told.stream().sorted().toList());
        donor().get(revised.second() + "/changes/disbursement.usd.when~within/rows")
                .problem(404);
    }

    @Test
    default void both_versions_name_each_other_and_the_list_can_leave_the_old_one_out() {
        Revised revised = story().revised();
        JsonNode first = donor().get(revised.first()).expect(200).json();
        JsonNode second = donor().get(revised.second()).expect(200).json();

        assertEquals(second.path("id"), first.path("supersededBy"));
        assertEquals(first.path("id"), second.path("supersedes"));
        assertEquals(first.path("number"), second.path("number"));
        assertEquals("issued", first.path("status").asText());
        assertTrue(ids("/api/v1/reports").containsAll(List.of(first.path("id"), second.path("id"))));
        assertFalse(ids("/api/v1/reports?current=true").contains(first.path("id")));
        assertTrue(ids("/api/v1/reports?current=true").contains(second.path("id")));
        donor().get("/api/v1/reports?current=perhaps").problem(400);
    }

    @Test
    default void the_files_of_the_version_before_stay_byte_for_byte() {
        Revised revised = story().revised();

        byte[] now = donor().get(revised.first() + "/files/en.pdf").expect(200).body();

        assertArrayEquals(revised.firstFile(), now);
        assertTrue(story().server()
                .nobody()
                .post("/api/v1/verifications", "application/octet-stream", now)
                .expect(200)
                .json()
                .path("superseded")
                .asBoolean());
    }

    @Test
    default void a_first_version_changed_nothing_and_a_stranger_finds_no_changes() {
        Revised revised = story().revised();

        assertTrue(revised.firstChanges().path("since").isNull(), revised.firstChanges()::toString);
        assertEquals(0, revised.firstChanges().path("items").size());
        donor().get(revised.first() + "/changes?limit=0").problem(400);
        story().as(Statement.STRANGER).get(revised.second() + "/changes").problem(404);
    }

    private Caller donor() {
        return story().as(Statement.DONOR);
    }

    private Caller officer() {
        return story().as("officer.pan");
    }

    private List<JsonNode> ids(String path) {
        return Pages.all(donor(), path).stream()
                .map(report -> report.path("id"))
                .toList();
    }

    private static JsonNode change(JsonNode changes, String key) {
        for (JsonNode item : changes.path("items")) {
            if (item.path("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError("No " + key + " in " + changes);
    }

    /** Each cause with its difference and how many rows came or went. */
    private static Map<String, String> causes(JsonNode change) {
        Map<String, String> causes = new TreeMap<>();
        change.path("causes")
                .forEach(cause -> causes.put(
                        cause.path("cause").asText(),
                        plain(cause.path("difference")) + " "
                                + cause.path("rows").asText()));
        return causes;
    }

    private static String plain(JsonNode amount) {
        return new BigDecimal(amount.asText()).stripTrailingZeros().toPlainString();
    }
}
