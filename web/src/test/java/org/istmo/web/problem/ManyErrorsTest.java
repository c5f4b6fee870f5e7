package org.istmo.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Collections;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;

class ManyErrorsTest {

    @Test
    void a_problem_of_many_errors_names_the_first_hundred_and_counts_all() {
        Invalid refused = new Invalid(
                Collections.nCopies(10_000, new Invalid.Field("line 2", "no-rate", "Not a rate: " + "x".repeat(200))));

        JsonObject problem = RefusalMapper.problem(refused).json();

        assertEquals(100, problem.getJsonArray("errors").size());
        assertEquals(10_000, problem.getInt("errorCount"));
        assertEquals("10000 fields cannot be taken as they are; the first 100 are named.", problem.getString("detail"));
        assertTrue(problem.toString().length() < 30_000);
    }
}
