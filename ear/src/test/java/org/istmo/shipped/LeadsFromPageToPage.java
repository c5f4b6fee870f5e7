package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the links of their pages arrives at pages of theirs, which let in nothing that somebody else wrote, and none of whose forms another site can send. */
interface LeadsFromPageToPage extends Told {

    /** How browsers, and older ones, say that a form stood on another site, or on another host of ours. */
    List<String[]> ELSEWHERE = List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", "https://elsewhere.example"},
            new String[] {"Origin", "null"});

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
        LinksOfPages links = story().linksOf(name);

        assertEquals("", String.join("\n", links.broken()));
        assertTrue(links.pages() >= atLeast, () -> "only " + links.pages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.mex", "finance", "treaty", "auditor", "admin", "donor.us-gov-11", "anonymous"})
    default void no_page_has_a_script_or_a_handler_that_its_policy_does_not_name(String name) {
        LinksOfPages links = story().linksOf(name);

        assertTrue(links.pages() > 0);
        assertEquals("", String.join("\n", links.faults()));
    }

    /** There is no token that a form must hold: a browser says where a form was sent from, and does so against the will of who made the other site. */
    @ParameterizedTest
    @CsvSource({
        "officer.mex, 10",
        "finance, 5",
        "treaty, 3",
        "auditor, 3",
        "admin, 10",
        "donor.us-gov-11, 3",
        "anonymous, 1"
    })
    default void no_form_of_any_page_is_taken_from_another_site_and_nothing_is_changed_by_one(
            String name, int atLeast) {
        LinksOfPages links = story().linksOf(name);
        Browser browser = story().browser(name);
        List<JsonNode> before = story().donesOf(name);
        for (String form : links.forms()) {
            for (String[] said : ELSEWHERE) {
                Answer answer = browser.sendSaying(said[0], said[1], form).expect(403);
                assertTrue(answer.text().contains("<h1>"), answer::text);
                assertFalse(answer.headers().map().containsKey("set-cookie"), answer::question);
            }
        }
        assertEquals(before, story().donesOf(name));
        assertTrue(links.forms().size() >= atLeast, () -> "only " + links.forms());
    }
}
