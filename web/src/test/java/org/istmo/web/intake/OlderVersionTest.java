package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftRelation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IATI 2.01 and 2.02 know less than 2.03, and all that they know 2.03 knows. */
class OlderVersionTest {

    private static final String TRANSACTION = "<transaction>";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"2.01", "2.02", "2.03"})
    void an_older_file_comes_in_with_its_budget_its_relation_and_its_results(String version) {
        DraftActivity draft = read(version);
        DraftIndicator indicator = Objects.requireNonNull(draft.contents().results())
                .get(0)
                .indicators()
                .get(0);

        assertEquals(
                List.of(new DraftBudget(
                        "1",
                        "1",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        new BigDecimal("300"),
                        "USD",
                        LocalDate.of(2020, 1, 1))),
                draft.contents().budgets());
        assertEquals(List.of(new DraftRelation("2", "CHILD")), draft.details().relations());
        assertEquals("2", indicator.measure());
        assertEquals(
                List.of(new DraftMeasurement(
                        2019, null, new BigDecimal("10.5"), "", null, null, null, "", Map.of(), Map.of())),
                indicator.baselines());
        assertEquals(
                List.of(new DraftPeriod(
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        List.of(DraftMeasurement.total(new BigDecimal("20"))),
                        List.of(DraftMeasurement.total(new BigDecimal("21"))))),
                indicator.periods());
    }

    private DraftActivity read(String version) {
        String activity = IatiText.activity("A", TRANSACTION, """
                        <budget><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value value-date="2020-01-01">300</value></budget>
                        <transaction>""").replace("</iati-activity>", """
                        <related-activity ref="CHILD" type="2"/>
                        <result type="2"><title><narrative>R</narrative></title><indicator measure="2"><title><narrative>I</narrative></title>
                        <baseline year="2019" value="10.5"/><period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/>
                        <target value="20"/><actual value="21"/></period></indicator></result>
                        </iati-activity>""");
        String file = IatiText.file(activity).replace("version=\"2.03\"", "version=\"" + version + "\"");
        return Read.from(IatiText.written(directory, file)).drafts().get(0);
    }
}
