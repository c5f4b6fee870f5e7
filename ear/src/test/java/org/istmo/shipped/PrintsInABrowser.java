package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages on paper: what was filled in is read there, what can only be pressed is not, and a table is one on a sheet that is narrower than a screen. */
@ExtendWith(Chromium.class)
interface PrintsInABrowser extends Told {

    /** What a sheet of A4 has between its margins, in CSS pixels. */
    int SHEET = 718;

    @ParameterizedTest
    @CsvSource({"en, Printed", "es, Impreso"})
    default void what_is_filled_in_stands_on_paper_and_no_button_does(
            String language, String typed, Chromium.Windows windows) {
        try (Visitor officer = windows.open(story().server(), language, SHEET).signedIn("officer.mex")) {
            Page page = officer.page();
            officer.go("/activities/new?language=" + language);
            Locator title = page.locator("#title-" + language);
            title.fill(typed);
            onPaper(page);
            assertTrue(title.isVisible());
            assertEquals(
                    "none solid",
                    title.evaluate(
                            "it => getComputedStyle(it).borderTopStyle + ' ' + getComputedStyle(it).borderBottomStyle"));
            for (Locator button : page.locator("input[type=submit], button").all()) {
                assertFalse(
                        button.isVisible(),
                        () -> button.evaluate("it => it.outerHTML").toString());
            }
            assertTrue(
                    (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url());

            officer.go("/reports");
            onPaper(page);
            assertEquals("table-row", page.locator("tbody tr").first().evaluate("it => getComputedStyle(it).display"));
            assertTrue(page.locator("thead th").first().isVisible());
            assertFalse(page.locator("#office").isVisible(), "a filter that asks for nothing");
            officer.go("/reports?office=LPO-MEX");
            onPaper(page);
            assertTrue(page.locator("#office").isVisible(), "what is filtered");
        }
    }

    private static void onPaper(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
