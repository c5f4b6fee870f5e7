package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a file changed stands in the trail as it was and as it is. */
interface TellsWhatFilesChanged extends Told {

    @Test
    default void what_a_file_changed_stands_in_it_as_it_was_and_is() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-TOLD-1", "XM-TOLD", "4 2014-07-10 31.00 USD"))
                .expect(201);
        String receipt = story().bring(
                        "officer.pan",
                        "COE-URB",
                        Money.activity("XM-TOLD-1", "XM-TOLD", "4 2014-07-10 32.00 USD", "4 2014-07-11 1.00 USD"))
                .expect(201)
                .json()
                .path("id")
                .asText();

        JsonNode entry = only("import", "import:" + receipt);

        JsonNode detail = entry.path("detail");
        assertEquals("v1", detail.path("XM-TOLD-1 version.before").asText(), entry::toString);
        assertEquals("v2", detail.path("XM-TOLD-1 version.after").asText(), entry::toString);
        String was = detail.path("XM-TOLD-1 transactions.before").asText();
        String is = detail.path("XM-TOLD-1 transactions.after").asText();
        assertTrue(was.contains("\"value\":\"31\"") && !was.contains("\"32\""), entry::toString);
        assertTrue(is.contains("\"value\":\"32\"") && is.contains("2014-07-11"), entry::toString);
        Browser browser = new Browser(story().server());
        browser.signIn("auditor", Server.PASSWORD).expect(302);
        String page =
                browser.get("/trail/" + entry.path("seq").asText()).expect(200).text();
        assertTrue(page.contains("XM-TOLD-1 transactions"), page);
        assertTrue(page.contains("2014-07-11"), page);
    }

    /** A row of money is known again by its document. */
    @Test
    default void a_row_that_a_table_corrected_stands_in_it_by_its_document() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-TOLD-2", "XM-TOLD"))
                .expect(201);
        String table = "activity,document,type,date,amount,currency,description\n"
                + "XM-TOLD-2,TOLD-7,4,2014-07-10,%s,USD,An invoice\n";
        table("officer.pan", table.formatted("31.00"));

        JsonNode detail = only("import", "import:" + table("officer.pan", table.formatted("32.00")))
                .path("detail");

        assertEquals("31.00", detail.path("document TOLD-7 value.before").asText(), detail::toString);
        assertEquals("32.00", detail.path("document TOLD-7 value.after").asText(), detail::toString);
    }

    @Test
    default void what_is_more_than_an_entry_holds_goes_on_in_the_next() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-TOLD-3", "XM-TOLD"))
                .expect(201);
        table("officer.pan", documents("31.00"));
        String receipt = "import:" + table("officer.pan", documents("32.00"));

        JsonNode first = only("import", receipt);
        JsonNode next = only("import.part", receipt);

        assertEquals("1 of 2", numbered(first));
        assertEquals("2 of 2", numbered(next));
        assertEquals(
                first.path("seq").asText(),
                next.path("detail").path("continues").asText(),
                next::toString);
        for (int number = 0; number < 201; number++) {
            String value = "document TOLD-3-" + number + " value.";
            assertTrue(
                    first.path("detail").has(value + "before")
                            ^ next.path("detail").has(value + "before"),
                    value);
            JsonNode detail = (first.path("detail").has(value + "before") ? first : next).path("detail");
            assertEquals("31.00", detail.path(value + "before").asText());
            assertEquals("32.00", detail.path(value + "after").asText());
        }
        assertTrue(auditor()
                .get("/api/v1/audit-trail/verification")
                .expect(200)
                .json()
                .path("intact")
                .asBoolean());
    }

    /** One that is brought on its page is taken in while nobody waits; what it changed is told all the same, and from where it was brought. */
    @Test
    default void what_a_file_changed_that_was_taken_in_in_the_background_stands_in_it() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-TOLD-4", "XM-TOLD", "4 2014-07-10 31.00 USD"))
                .expect(201);
        Browser officer = new Browser(story().server());
        officer.signIn("officer.pan", Server.PASSWORD).expect(302);
        String page = officer.upload(
                        "/imports",
                        Map.of("office", "COE-URB"),
                        "told.xml",
                        Money.activity("XM-TOLD-4", "XM-TOLD", "4 2014-07-10 32.00 USD"))
                .expect(302)
                .header("Location");
        Answer taken = Patience.until(Duration.ofMinutes(2), () -> officer.get(page), seen -> seen.status() == 302);
        String receipt = taken.header("Location").replaceFirst("\\?.*", "").replaceFirst(".*/", "");

        JsonNode entry = only("import", "import:" + receipt);

        assertEquals("officer.pan", entry.path("name").asText());
        assertTrue(entry.path("address").asText().contains(" session:"), entry::toString);
        JsonNode detail = entry.path("detail");
        assertTrue(detail.path("XM-TOLD-4 transactions.before").asText().contains("\"value\":\"31\""), entry::toString);
        assertTrue(detail.path("XM-TOLD-4 transactions.after").asText().contains("\"value\":\"32\""), entry::toString);
    }

    /** What was is read beside the transaction of the file, which stays the one that it was: of a rehearsal nothing is left. */
    @Test
    default void what_a_rehearsal_would_change_is_neither_done_nor_told() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-TOLD-5", "XM-TOLD", "4 2014-07-10 31.00 USD"))
                .expect(201);

        JsonNode found = story().as("officer.pan")
                .post(
                        "/api/v1/imports?office=COE-URB&dryRun=true",
                        "application/xml",
                        Money.activity("XM-TOLD-5", "XM-TOLD", "4 2014-07-10 32.00 USD"))
                .expect(201)
                .json();

        assertEquals(1, found.path("updated").asInt(), found::toString);
        assertTrue(Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .noneMatch(entry -> entry.path("detail").toString().contains("XM-TOLD-5 transactions")));
        JsonNode activity =
                Pages.all(auditor(), "/api/v1/activities?q=XM-TOLD-5").get(0);
        String whole = auditor().get(activity.path("href").asText()).expect(200).text();
        assertTrue(whole.contains("\"31") && !whole.contains("\"32"), whole);
    }

    private static String numbered(JsonNode entry) {
        JsonNode detail = entry.path("detail");
        return detail.path("part").asText() + " of " + detail.path("parts").asText();
    }

    /** One more than an entry holds. */
    private static String documents(String amount) {
        return IntStream.range(0, 201)
                .mapToObj(number -> "XM-TOLD-3,TOLD-3-" + number + ",4,2014-07-10," + amount + ",USD,An invoice\n")
                .collect(Collectors.joining("", "activity,document,type,date,amount,currency,description\n", ""));
    }

    /** The number of the receipt of a table in CSV. */
    private String table(String officer, String text) {
        return Money.csv(story().as(officer), "/api/v1/imports?office=COE-URB", text)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode only(String action, String subject) {
        return Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("action").asText().equals(action)
                        && entry.path("subject").asText().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(action + " " + subject));
    }

    private Caller auditor() {
        return story().as("auditor");
    }
}
