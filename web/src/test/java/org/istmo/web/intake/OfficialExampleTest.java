package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** IATI's own annotated example of an activity, which has one of everything. */
class OfficialExampleTest {

    private final Read read = Read.from(SeedFiles.resource("/activity-standard-example-annotated.xml"));

    @Test
    void it_is_sound() {
        assertEquals(List.of(), read.unsound());
        assertEquals(1, read.sound().size());
    }

    @Test
    void its_budget_is_read() {
        assertEquals(
                List.of(new DraftBudget(
                        "1", "1", day("2014-01-01"), day("2014-12-31"), amount("3000"), "EUR", day("2014-01-01"))),
                contents().budgets());
    }

    @Test
    void its_planned_disbursements_are_read_with_their_parties() {
        DraftPlannedDisbursement first = planned().get(0);

        assertEquals(2, planned().size());
        assertEquals(amount("3000"), first.value());
        assertEquals(new DraftParty("BB-BBB-123456789", "Agency B", "BB-BBB-123456789-1234AA"), first.provider());
        assertEquals(new DraftParty("AA-AAA-123456789", "Agency A", "AA-AAA-123456789-1234"), first.receiver());
    }

    @Test
    void its_result_is_read_down_to_the_dimensions() {
        DraftResult result = results().get(0);
        DraftIndicator indicator = result.indicators().get(0);
        DraftPeriod period = indicator.periods().get(0);

        assertEquals(1, results().size());
        assertEquals("1", result.type());
        assertEquals(Map.of("en", "Result title"), result.title());
        assertEquals("1", indicator.measure());
        assertEquals(List.of(measured(2012, "2012-01-01", "10", "Baseline comment text")), indicator.baselines());
        assertEquals(day("2013-01-01"), period.start());
        assertEquals(day("2013-03-31"), period.end());
        assertEquals(List.of(measured(null, null, "10", "Target comment text")), period.targets());
        assertEquals(List.of(measured(null, null, "11", "Actual comment text")), period.actuals());
    }

    @Test
    void its_document_is_read_in_its_languages() {
        assertEquals(
                List.of(new DraftDocument(
                        "http:www.example.org/docs/report_en.odt",
                        "application/vnd.oasis.opendocument.text",
                        Map.of("en", "Project Report 2013", "fr", "Rapport de projet 2013"),
                        Map.of(
                                "en",
                                "Description of the content of the project report or guidance on where to access the relevant information in this report"),
                        List.of("A01"),
                        List.of("en"),
                        day("2014-02-05"),
                        null,
                        "",
                        null)),
                contents().documents());
    }

    @Test
    void its_partners_its_relation_and_its_collaboration_are_read() {
        DraftPartner first = Objects.requireNonNull(contents().partners()).get(0);

        assertEquals(
                List.of(new DraftRelation("1", "AA-AAA-123456789-6789")),
                draft().details().relations());
        assertEquals("1", contents().collaboration());
        assertEquals("BB-BBB-123456789", first.ref());
        assertNull(contents().participants());
    }

    private DraftMeasurement measured(@Nullable Integer year, @Nullable String date, String value, String comment) {
        return new DraftMeasurement(
                year,
                Optional.ofNullable(date).map(LocalDate::parse).orElse(null),
                amount(value),
                "",
                "female",
                "adult",
                null,
                "AF-KAN, KH-PNH",
                Map.of(),
                Map.of("en", comment));
    }

    private DraftActivity draft() {
        return read.drafts().get(0);
    }

    private DraftContents contents() {
        return draft().contents();
    }

    private List<DraftPlannedDisbursement> planned() {
        return Objects.requireNonNull(contents().plannedDisbursements());
    }

    private List<DraftResult> results() {
        return Objects.requireNonNull(contents().results());
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
