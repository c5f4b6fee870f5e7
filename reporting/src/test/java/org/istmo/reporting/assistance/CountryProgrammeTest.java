package org.istmo.reporting.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.assistance.CountryProgramme;
import org.istmo.reporting.query.assistance.CountryProgrammeQuery;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.region.Walk;
import org.istmo.reporting.render.Placeholders;
import org.istmo.reporting.render.assistance.CountryProgrammeComposer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.treaty.TreatyDesk;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountryProgrammeTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = AssistanceDesk.busy(vendor);
        for (String state : List.of("MX", "HN")) {
            CountryProgramme programme =
                    SnapshotTransaction.on(database.snapshots(), handle -> read(handle, state, Sensitivity.INTERNAL));
            Document english = compose(programme, Language.EN);
            Document spanish = compose(programme, Language.ES);

            assertTrue(Walk.down(database, english, spanish) > 60);
            Walk.over(english);
            Walk.over(spanish);
            Walk.beside(english, spanish);
            assertFalse(english.toString().contains("{{"), "every figure of a sentence is one of a table");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_is_the_part_of_the_state_by_year_donor_and_theme(Vendor vendor) {
        CountryProgramme programme = read(vendor, "HN");

        assertEquals(
                List.of("2023 US-GOV-11 0.00 0.00 30.00"),
                programme.years().stream()
                        .flatMap(year -> year.donors().stream()
                                .map(line -> year.year() + " " + line.code() + " " + amounts(line.amounts())))
                        .toList());
        assertEquals(
                List.of("prison-reform 30.00"),
                programme.themes().stream()
                        .map(line -> line.code() + " "
                                + line.money().get(2).counted().value())
                        .toList());
        assertEquals("0.00 0.00 30.00", amounts(programme.unallocated().amounts()));
        assertEquals(
                List.of("running PRISONS 75.0 30.00", "planned LATER 100.0 0.00", "ended PROGRAMME 100.0 0.00"),
                programme.activities().lines().stream()
                        .map(line -> line.standing() + " " + line.identifier() + " "
                                + Objects.requireNonNull(line.share()).value() + " "
                                + line.money().get(2).value())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_missing_stands_in_the_order_of_the_offices_duty(Vendor vendor) {
        assertEquals(
                List.of(
                        "programme-need-unsupported A unit",
                        "activity-without-result PRISONS: A title",
                        "activity-without-result PROGRAMME: A title",
                        "activity-without-money PROGRAMME: A title"),
                read(vendor, "HN").missing().stream()
                        .map(one -> one.kind() + " " + one.subject().en())
                        .toList());
        assertEquals(
                List.of("programme-need-unsupported Forensic network", "article-need-unsupported Central authority"),
                read(vendor, "MX").missing().stream()
                        .limit(2)
                        .map(one -> one.kind() + " " + one.subject().en())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_need_that_only_a_suspended_activity_is_for_is_missing_its_support(Vendor vendor) {
        CountryProgramme programme = read(
                vendor,
                "HN",
                Sensitivity.INTERNAL,
                handle -> handle.execute(
                        "UPDATE activity SET status = '6' WHERE identifier IN ('PRISONS', 'PROGRAMME')"));

        assertEquals(
                List.of("A register of prisons", "A plan", "A unit"),
                programme.missing().stream()
                        .filter(one -> one.kind().equals("programme-need-unsupported"))
                        .map(one -> one.subject().en())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void results_and_people_are_those_of_the_state_and_few_people_are_not_told(Vendor vendor) {
        CountryProgramme programme = read(vendor, "HN", Sensitivity.INTERNAL, handle -> {
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                            + " SELECT 77, id, 1, '1', 'Courses', 'Cursos', '', '' FROM activity WHERE identifier = 'PRISONS'");
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                            + " VALUES (78, 77, 1, '1', 'people', TRUE, 'Trained', 'Formadas', '', '')");
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES (78, 1, DATE '2023-01-01', DATE '2023-12-31')");
            handle.execute(
                    "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, sex, said, age_group, country, location, dimensions,"
                            + " comment_en, comment_es) VALUES (78, 1, 'actual', 1, 30, '', '', '', '', '', '', '', '')");
            handle.execute(
                    "INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people) SELECT v.id, x.n,"
                            + " DATE '2023-04-01', x.c, x.s, 'adult', x.p FROM activity v, (VALUES (1, 'HN', 'female', 40), (2, 'MX', 'female', 7),"
                            + " (3, 'HN', 'male', 3)) AS x (n, c, s, p) WHERE v.identifier = 'PRISONS'");
        });

        assertEquals(
                new BigDecimal("30"),
                Objects.requireNonNull(programme.results().get(0).actual()).value());
        assertEquals(
                List.of("PROGRAMME: A title"),
                programme.missing().stream()
                        .filter(one -> one.kind().equals("activity-without-result"))
                        .map(one -> one.subject().en())
                        .toList());
        assertEquals(
                List.of("female null", "male null"),
                programme.reach().sexes().stream()
                        .map(line -> line.code() + " " + line.counts().get(0).count())
                        .toList());
        Walk.over(compose(programme, Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_confidential_leaves_no_trace_and_what_is_internal_stays_inside(Vendor vendor) {
        CountryProgramme outside = read(vendor, "MX", Sensitivity.PUBLIC, handle -> {});

        assertFalse(outside.toString().contains("PRISONS") || outside.toString().contains("Forensic network"));
        assertEquals(5, outside.activities().withheld());
        assertEquals(2, outside.needs().withheld());
        assertFalse(read(vendor, "MX").toString().contains(TreatyDesk.CONFIDENTIAL));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_state_of_which_nothing_is_known_says_so_and_one_that_is_not_served_has_none(Vendor vendor) {
        CountryProgramme programme = read(vendor, "BZ");

        assertTrue(programme.empty());
        Walk.over(compose(programme, Language.EN));
        Walk.over(compose(programme, Language.ES));
        assertTrue(compose(programme, Language.EN).toString().contains("Nothing is on record of this State by"));
        assertThrows(Missing.class, () -> read(vendor, "FR"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_frozen_dataset_reads_back_as_it_was(Vendor vendor) throws IOException {
        CountryProgramme programme = read(vendor, "MX");
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(programme, frozen);

        assertEquals(
                programme,
                new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), CountryProgramme.class));
    }

    private static String amounts(List<Amount> amounts) {
        return String.join(
                " ",
                amounts.stream().map(amount -> amount.value().toPlainString()).toList());
    }

    private static CountryProgramme read(Vendor vendor, String state) {
        return read(vendor, state, Sensitivity.INTERNAL, handle -> {});
    }

    private static CountryProgramme read(Vendor vendor, String state, Sensitivity level, Consumer<Handle> before) {
        return SnapshotTransaction.rehearsed(
                IstmoJdbi.on(AssistanceDesk.busy(vendor).snapshots()), handle -> {
                    before.accept(handle);
                    return read(handle, state, level);
                });
    }

    private static CountryProgramme read(Handle handle, String state, Sensitivity level) {
        return new CountryProgrammeQuery(RegionDesk.CLOCK)
                .read(handle, RegionDesk.request(ScopeKind.STATE, state, level));
    }

    private static Document compose(CountryProgramme programme, Language language) {
        return Placeholders.filled(new CountryProgrammeComposer().compose(programme, language, ""));
    }
}
