package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Fact;
import org.junit.jupiter.api.Test;

class FactPathTest {

    @Test
    void what_was_reported_is_found_in_the_version_that_was_read() {
        assertEquals(
                Optional.of("/api/v1/treaties/C1961/states/MX/articles/14%20bis?record=2"),
                path("need", "C1961:14 bis:MX:2:1"));
        assertEquals(
                Optional.of("/api/v1/treaties/UNCAC/states/MX/articles/44?record=3"),
                path("assessment", "UNCAC:44:MX:3"));
        assertEquals(
                Optional.of("/api/v1/treaties/UNCAC/states/MX/articles/44?record=3"), path("gap", "UNCAC:44:MX:3:1"));
    }

    @Test
    void a_gap_that_rests_on_no_assessment_leads_to_what_was_posted() {
        assertEquals(Optional.of("/api/v1/treaties/UNCAC/states/MX/articles/44/entries"), path("gap", "UNCAC:44:MX"));
    }

    @Test
    void articles_entries_and_needs_of_a_programme_are_found() {
        assertEquals(Optional.of("/api/v1/treaties/UNCAC/articles/44"), path("article", "UNCAC:44"));
        assertEquals(Optional.of("/api/v1/activities/17/entries"), path("entry", "17:4711:2"));
        assertEquals(Optional.of("/api/v1/programme-needs/601"), path("programme-need", "601"));
    }

    @Test
    void activities_overlaps_and_what_stands_within_a_consultation_are_found() {
        assertEquals(Optional.of("/api/v1/activities/17"), path("assisting-activity", "17"));
        assertEquals(Optional.of("/api/v1/activities/17"), path("supporting-activity", "17"));
        assertEquals(Optional.of("/api/v1/overlaps/4"), path("overlap", "4"));
        assertEquals(Optional.of("/api/v1/consultations/801"), path("consultation-need", "801:810"));
        assertEquals(Optional.of("/api/v1/consultations/801/responses/901"), path("agreed-response", "801:901"));
    }

    @Test
    void what_is_withheld_or_has_no_address_is_not() {
        for (String kind : new String[] {
            "need",
            "article",
            "entry",
            "programme-need",
            "assisting-activity",
            "supporting-activity",
            "gap",
            "overlap",
            "consultation-need",
            "agreed-response"
        }) {
            assertEquals(Optional.empty(), path(kind, "withheld"), kind);
        }
        assertEquals(Optional.empty(), path("activity", "XM-DAC-41146:1:2"));
    }

    private static Optional<String> path(String kind, String reference) {
        return FactPath.of(
                new Fact("figure", kind, reference, Text.untranslated("Words"), BigDecimal.ONE, Sensitivity.PUBLIC));
    }
}
