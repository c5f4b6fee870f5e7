package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A statement that was issued and then revised, with what was answered on the way: after the issue a late entry came in and another rate applied.
 *
 * @param first where the version is that was issued first
 * @param firstChanges what it said that it changed
 * @param firstFile its English PDF as the donor took it then
 * @param withoutReason what the officer was answered who gave no reason
 * @param byAnotherOffice what the other office's officer was answered
 * @param again what a repeat with the same key was answered
 * @param twice what the officer was answered who revised it once more meanwhile
 * @param second where the revision is
 * @param draftChanges what its draft said that it changed
 * @param donorAtDraft what the donor was answered who asked for the draft
 * @param firstAtDraft the first version as the donor saw it meanwhile
 * @param issued the revision when it was issued
 */
record Revised(
        String first,
        JsonNode firstChanges,
        byte[] firstFile,
        Answer withoutReason,
        Answer byAnotherOffice,
        JsonNode ordered,
        JsonNode again,
        Answer twice,
        String second,
        JsonNode draftChanges,
        Answer donorAtDraft,
        JsonNode firstAtDraft,
        JsonNode issued) {

    private static final String REASON = "{\"reason\": \"An invoice came late\"}";
    private static final String[] KEY = {"Idempotency-Key", "the revision of the main job"};

    static Revised on(Story story) {
        Caller officer = story.as("officer.pan");
        Caller donor = story.as(Statement.DONOR);
        Money.loadRates(story.as("finance"), "2014-01-01,MWK,10,Reserve Bank of Malawi")
                .expect(200);
        bring(story, "4 2014-05-10 100.00 MWK");
        String first = path(officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "US-GOV-11"}, "period": {"from": "2014-01-01", "to": "2014-12-31"},
                         "languages": ["en", "es"], "formats": ["pdf"]}
                        """).expect(202));
        issue(story, officer, first);
        JsonNode firstChanges = donor.get(first + "/changes").expect(200).json();
        byte[] firstFile = donor.get(first + "/files/en.pdf").expect(200).body();

        bring(story, "4 2014-05-10 100.00 MWK", "4 2014-08-11 30.00 USD");
        Money.loadRates(story.as("finance"), "2014-01-01,MWK,8,Reserve Bank of Malawi")
                .expect(200);
        Answer withoutReason = officer.post(first + "/revisions", "{\"reason\": \" \"}");
        Answer byAnotherOffice = story.as("officer.mex").post(first + "/revisions", REASON);
        Answer ordered = officer.post(first + "/revisions", REASON, KEY).expect(202);
        JsonNode again =
                officer.post(first + "/revisions", REASON, KEY).expect(202).json();
        Answer twice = officer.post(first + "/revisions", REASON);
        String second = path(ordered);
        Draft.awaited(officer, second);
        JsonNode draftChanges = officer.get(second + "/changes").expect(200).json();
        Answer donorAtDraft = donor.get(second);
        JsonNode firstAtDraft = donor.get(first).expect(200).json();
        JsonNode issued = issue(story, officer, second);
        return new Revised(
                first,
                firstChanges,
                firstFile,
                withoutReason,
                byAnotherOffice,
                ordered.json(),
                again,
                twice,
                second,
                draftChanges,
                donorAtDraft,
                firstAtDraft,
                issued);
    }

    private static void bring(Story story, String... transactions) {
        story.bring("officer.pan", "COE-MAR", Money.activity("XM-REVISED-1", "US-GOV-11", transactions))
                .expect(201);
    }

    private static String path(Answer ordered) {
        String location = ordered.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    private static JsonNode issue(Story story, Caller officer, String report) {
        Draft.awaited(officer, report);
        officer.post(report + "/submit", "{}").expect(200);
        story.as("finance").post(report + "/clear", "{}").expect(200);
        return story.as("head.pan").post(report + "/clear", "{}").expect(200).json();
    }
}
