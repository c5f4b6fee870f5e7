package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The reports of the region, of a centre and of a head of office: ordered, cleared by whom it takes, and handed out in both languages. */
interface OverlooksTheRegion extends Told {

    @ParameterizedTest
    @FieldSource("org.istmo.shipped.Overview#TYPES")
    default void each_is_issued_in_both_languages_and_as_pages_and_workbook(String type) {
        Overview overview = story().overview(type);
        Caller head = story().as("head.pan");

        for (String file : List.of("en.pdf", "es.pdf")) {
            String words = Pdf.textOf(head.get(overview.path(file)).expect(200).body());
            assertTrue(words.contains(overview.issued().path("number").asText()), file);
            assertTrue(!words.contains("DRAFT") && !words.contains("BORRADOR"), file);
        }
        for (String file : List.of("en.xlsx", "es.xlsx")) {
            assertTrue(head.get(overview.path(file)).expect(200).body().length > 5_000, file);
        }
    }

    @ParameterizedTest
    @FieldSource("org.istmo.shipped.Overview#TYPES")
    default void every_figure_of_it_leads_to_what_it_was_made_of(String type) {
        Overview overview = story().overview(type);
        Caller auditor = story().as("auditor");
        List<JsonNode> figures = Pages.all(auditor, overview.path() + "/figures");

        assertTrue(!figures.isEmpty(), type);
        String key = figures.get(0).path("key").asText();
        auditor.get(overview.path() + "/figures/" + key + "/rows").expect(200);
    }

    @Test
    default void a_donor_sees_the_overview_that_is_addressed_to_them_and_nothing_of_what_stays_inside() {
        Caller donor = story().as(Statement.DONOR);

        donor.get(story().overview("regional-overview").path("en.pdf")).expect(200);
        donor.get(story().overview("centre-of-excellence").path()).problem(404);
        donor.get(story().overview("portfolio").path()).problem(404);
        story().as(Statement.STRANGER)
                .get(story().overview("regional-overview").path())
                .problem(404);
    }

    @Test
    default void a_portfolio_is_never_addressed_to_a_donor() {
        Answer refused = story().as("officer.pan").post("/api/v1/reports", """
                        {"type": "portfolio", "scope": {"office": "ROPAN"}, "audience": ["US-GOV-11"],
                         "period": {"from": "2022-10-01", "to": "2023-09-30"}}
                        """);

        refused.problem(400);
        assertTrue(refused.text().contains("for-staff-only"), refused::text);
    }

    @Test
    default void what_a_report_can_be_about_is_checked() {
        for (String scope : List.of("{\"office\": \"ROPAN\"}", "{\"office\": \"NOWHERE\"}", "{\"region\": \"all\"}")) {
            Answer refused = story().as("officer.pan")
                    .post(
                            "/api/v1/reports",
                            "{\"type\": \"centre-of-excellence\", \"scope\": " + scope
                                    + ", \"period\": {\"from\": \"2022-10-01\", \"to\": \"2023-09-30\"}}");
            refused.problem(400);
        }
        assertEquals(400, story().as("officer.pan").post("/api/v1/reports", """
                                {"type": "regional-overview", "scope": {"region": "all"}, "audience": ["NOBODY"],
                                 "period": {"from": "2022-10-01", "to": "2023-09-30"}}
                                """).status());
    }
}
