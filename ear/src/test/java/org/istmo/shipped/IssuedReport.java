package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** A report on its way from order to issue. */
final class IssuedReport {

    private IssuedReport() {}

    /** The number of what an officer orders and submits, and finance and a head clear. */
    static String numbered(Story story, String officer, String head, String order) {
        return numbered(story, officer, officer, head, order);
    }

    /** The same, ordered by somebody else. */
    static String numbered(Story story, String orderer, String officer, String head, String order) {
        String location =
                story.as(orderer).post("/api/v1/reports", order).expect(202).header("Location");
        String path = location.substring(location.indexOf("/api/"));
        String number = Draft.awaited(story.as(orderer), path).path("number").asText();
        story.as(officer).post(path + "/submit", "{}").expect(200);
        story.as("finance").post(path + "/clear", "{}").expect(200);
        JsonNode last = story.as(head).post(path + "/clear", "{}").expect(200).json();
        assertEquals("issued", last.path("status").asText(), last::toString);
        return number;
    }
}
