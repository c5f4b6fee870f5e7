package org.istmo.domain.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

    @ParameterizedTest
    @CsvSource({
        "open, , true",
        "open, 2024-06-30, true",
        "in-progress, , true",
        "in-progress, 2023-06-29, true",
        "in-progress, 2023-06-30, false",
        "in-progress, 2024-06-30, false",
        "done, , false",
        "done, 2020-01-01, false",
        "not-accepted, , false"
    })
    void it_is_due_of_what_is_open_and_of_what_nobody_looked_at_for_a_year(String status, LocalDate last, boolean due) {
        assertEquals(due, FollowUp.isDue(status, last, LocalDate.parse("2024-06-30")));
    }
}
