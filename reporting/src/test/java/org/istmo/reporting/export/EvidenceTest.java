package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private final Evidence evidence = new Evidence("https://istmo.example");

    @ParameterizedTest
    @CsvSource({
        "activity:12, /activities/12",
        "import:7:rejection:3, /imports/7",
        "finding:2, /findings/2",
        "sample:4, /samples/4",
        "assessment:UNCAC/HN/9, /treaties/UNCAC/states/HN/articles/9"
    })
    void an_entry_of_the_trail_leads_to_what_it_is_about(String subject, String path) {
        assertEquals("https://istmo.example" + path + " https://istmo.example/trail/9", evidence.ofTrail(9, subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account:4", "ledger:transactions", "office:ROPAN", "activity:left", "reporting:1x", ""})
    void what_has_no_page_of_its_own_leads_to_the_entry_alone(String subject) {
        assertEquals("https://istmo.example/trail/9", evidence.ofTrail(9, subject));
    }

    @Test
    void no_text_behind_a_number_gets_into_an_address() {
        assertEquals("https://istmo.example/trail/9", evidence.ofTrail(9, "activity:1/../../secrets"));
        assertEquals("https://istmo.example/trail/9", evidence.ofTrail(9, "assessment:a/b/c d"));
    }
}
