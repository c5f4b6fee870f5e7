package org.istmo.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.finding.FindingTerms;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.finding.Risk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledFindingTest {

    private static final FindingTerms TERMS = new FindingTerms(
            new OfficeCode("LPO-MEX"),
            "Late",
            "In the month",
            "After it",
            "",
            "",
            Risk.HIGH,
            List.of(new Advice("Ask", "officer.mex", LocalDate.parse("2024-02-01"))),
            Optional.empty(),
            Optional.of(7L),
            Optional.empty());

    @Test
    void what_a_form_was_filled_with_is_what_it_says_again() {
        assertEquals(TERMS, FindingForm.terms(FilledFinding.body(FilledFinding.of(TERMS))));
    }

    @Test
    void an_empty_row_recommends_nothing_and_a_half_one_is_wrong_at_its_own_fields() {
        Map<String, List<String>> values = new TreeMap<>(FilledFinding.of(TERMS).values());
        values.put("recommendations-1-text", List.of(""));
        values.put("recommendations-2-text", List.of("Ask twice"));
        FilledForm form = FilledForm.holding(values);

        Invalid wrong = assertThrows(Invalid.class, () -> FindingForm.terms(FilledFinding.body(form)));

        assertEquals(
                List.of("recommendations-2-owner", "recommendations-2-dueOn"),
                wrong.fields().stream()
                        .map(field -> FilledFinding.field(form, field.pointer()))
                        .toList());
    }
}
