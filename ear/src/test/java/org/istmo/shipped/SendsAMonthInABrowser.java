package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A centre sends in its month in a real browser. */
@ExtendWith(Chromium.class)
interface SendsAMonthInABrowser extends Told {

    @Test
    default void a_centre_drops_the_file_of_its_month_and_is_led_to_where_a_row_is_mended(Chromium.Windows windows) {
        String who = "officer.snd";
        story().as("admin")
                .post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "Sends in", "roles": ["officer"], "offices": ["COE-URB"], "password": "%s"}""".formatted(who, Server.PASSWORD))
                .expect(201);
        String rows = """
                identifier,title_en,stage,countries,themes,planned_start,planned_end
                XS-1,Meeting of a centre,planned,ZZ,precursor-chemicals,2031-06-04,2031-06-30
                """;
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn(who)) {
            Page page = officer.page();
            officer.go("/send-in?centre=COE-URB&month=2019-02");
            assertTrue(page.locator("form[data-progress] .drop").isVisible());
            refused(officer, "Send it", "A file ends in .xlsx, .csv or .xml.");
            page.evaluate(
                    "rows => { const data = new DataTransfer(); data.items.add(new File([rows], 'month.csv'));"
                            + " document.querySelector('form[data-drop]').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }",
                    rows);
            page.waitForURL("**/send-in?*receipt=*");
            assertTrue(officer.text().contains("0 new, 0 changed, 0 as before, 1 kept out"), officer::text);
            officer.look("send-in-rejected");
            officer.follow("Line 2");
            page.waitForURL("**/imports/*/rejections/1");
            page.locator("#reason").fill("Its country is not served.");
            officer.press("Dismiss it");
            page.waitForURL("**done=dismissed*");
        }
        try (Visitor officer = windows.open(story().server(), "es", 360).signedIn(who)) {
            officer.go("/send-in?centre=COE-URB&month=2019-02&language=es");
            refused(officer, "Enviarlo", "Un archivo termina en .xlsx, .csv o .xml.");
            officer.go("/send-in/file?centre=COE-URB&month=2019-02");
            assertTrue(officer.page().url().endsWith("/send-in?centre=COE-URB&month=2019-02"), officer.page()::url);
        }
    }

    /** What cannot be taken is said in words, on the page of its month. */
    private static void refused(Visitor officer, String submit, String why) {
        Page page = officer.page();
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "month.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        officer.press(submit);
        page.locator("#refused").waitFor();
        assertTrue(page.locator("#refused").innerText().contains(why), officer::text);
        assertTrue(page.locator("h1").innerText().contains("COE-URB"), officer::text);
        officer.look("send-in-refused");
    }
}
