package org.istmo.domain.validation;

import static org.istmo.domain.activity.WholeDraft.amount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRulesTest {

    private static final DraftMeasurement TOTAL = DraftMeasurement.total(amount("10"));

    @Test
    void each_disaggregation_adds_up_to_the_total_by_itself() {
        assertEquals(
                List.of(),
                found("1", TOTAL, part("6", "female", null), part("4", "male", null), part("10", null, "MX")));
        assertEquals(
                List.of("result[1]/indicator[1]/period[1]/actual[4]/@value disaggregation-not-tied"),
                found("1", TOTAL, part("6", "female", null), part("4", "male", null), part("9", null, "MX")));
    }

    @Test
    void parts_by_two_dimensions_at_once_are_a_disaggregation_of_their_own() {
        assertEquals(
                List.of(),
                found(
                        "1",
                        TOTAL,
                        part("6", "female", null),
                        part("4", "male", null),
                        part("6", "female", "MX"),
                        part("4", "male", "GT")));
    }

    @Test
    void parts_without_a_total_contradict_nothing() {
        assertEquals(List.of(), found("1", part("6", "female", null), part("9", null, "MX")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", "5"})
    void what_is_no_unit_is_not_added_up(String measure) {
        assertEquals(List.of(), found(measure, TOTAL, part("60", "female", null), part("70", "male", null)));
    }

    private static DraftMeasurement part(String value, @Nullable String sex, @Nullable String country) {
        return DraftMeasurement.part(amount(value), sex, null, country);
    }

    private static List<String> found(String measure, DraftMeasurement... actuals) {
        DraftPeriod period =
                new DraftPeriod(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), List.of(), List.of(actuals));
        DraftIndicator indicator =
                new DraftIndicator(measure, "", true, Map.of("en", "I"), Map.of(), List.of(), List.of(period));
        Findings findings = new Findings(path -> new Position(1, path));
        ResultRules.judge(
                List.of(new DraftResult("1", null, Map.of("en", "R"), Map.of(), List.of(indicator))), findings);
        return findings.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
