package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever follows the links of their pages arrives at pages of theirs. */
interface LeadsFromPageToPage extends Told {

    @ParameterizedTest
    @CsvSource({
        "officer.mex, 10",
        "officer.pan, 10",
        "head.mex, 10",
        "finance, 10",
        "treaty, 3",
        "auditor, 10",
        "admin, 2",
        "donor.us-gov-11, 3"
    })
    default void every_page_that_a_page_leads_to_answers(String name, int atLeast) {
        story().statement();
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        LinksOfPages links = new LinksOfPages(browser);

        assertEquals("", String.join("\n", links.broken()));
        assertTrue(links.pages() >= atLeast, () -> "only " + links.pages());
    }
}
