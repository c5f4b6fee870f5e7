package org.istmo.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Unmet;
import org.istmo.reporting.archive.FailureReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BothLanguagesTest {

    @ParameterizedTest
    @CsvSource({"DISK,503,disk", "DATABASE,503,database", "TEMPLATE,500,template", "TOO_LONG,409,too-long"})
    void what_could_not_be_made_is_told_by_its_code_in_both_languages(FailureReason reason, int status, String code) {
        JsonObject problem = NotMadeMapper.problem(reason).json();

        assertEquals(status, problem.getInt("status"));
        assertEquals("urn:istmo:problem:" + code, problem.getString("type"));
        assertEquals("The report could not be made", problem.getString("title"));
        assertEquals("No se pudo hacer el informe", problem.getString("title_es"));
        assertEquals(reason.words("").en(), problem.getString("detail"));
        assertEquals(reason.words("").es(), problem.getString("detail_es"));
    }

    @Test
    void what_stands_in_the_way_is_called_and_told_in_both_languages() {
        Unmet unmet = new Unmet(
                "does-not-tie",
                new Unmet.Said("It does not tie", "One thing does not."),
                new Unmet.Said("No cuadra", "Una cosa no cuadra."),
                List.of(Map.of("code", "parts", "detail", "x")),
                1);

        JsonObject problem = RefusalMapper.problem(unmet).json();

        assertEquals(409, problem.getInt("status"));
        assertEquals("It does not tie", problem.getString("title"));
        assertEquals("One thing does not.", problem.getString("detail"));
        assertEquals("No cuadra", problem.getString("title_es"));
        assertEquals("Una cosa no cuadra.", problem.getString("detail_es"));
        assertEquals(1, problem.getInt("errorCount"));
    }

    @Test
    void what_is_told_in_english_alone_has_no_words_of_another_language() {
        JsonObject problem =
                RefusalMapper.problem(new Conflict("taken", "It is taken.")).json();

        assertFalse(problem.containsKey("title_es") || problem.containsKey("detail_es"));
    }
}
