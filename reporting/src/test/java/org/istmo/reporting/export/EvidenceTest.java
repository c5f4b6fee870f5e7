package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private final Evidence evidence = new Evidence("https://istmo.example");

    @ParameterizedTest
    @CsvSource({
        "activity:12, /api/v1/activities/12",
        "import:7:rejection:3, /api/v1/imports/7",
        "finding:2, /api/v1/audit-findings/2",
        "sample:4, /api/v1/audit-samples/4",
        "assessment:UNCAC/HN/9, /api/v1/treaties/UNCAC/states/HN/articles/9"
    })
    void an_entry_of_the_trail_leads_to_what_it_is_about(String subject, String path) {
        assertEquals("https://istmo.example" + path, evidence.ofSubject(subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account:4", "ledger:transactions", "office:ROPAN", "activity:left", "reporting:1x", ""})
    void what_the_server_does_not_answer_for_one_by_one_leads_nowhere(String subject) {
        assertNull(evidence.ofSubject(subject));
    }

    @Test
    void no_text_behind_a_number_gets_into_an_address() {
        assertNull(evidence.ofSubject("activity:1/../../secrets"));
        assertNull(evidence.ofSubject("assessment:a/b/c d"));
    }
}
