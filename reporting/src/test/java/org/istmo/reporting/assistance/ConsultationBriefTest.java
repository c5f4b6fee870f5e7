package org.istmo.reporting.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.assistance.ConsultationBrief;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.query.assistance.ConsultationBriefQuery;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.region.Walk;
import org.istmo.reporting.render.Placeholders;
import org.istmo.reporting.render.assistance.ConsultationBriefComposer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.treaty.TreatyDesk;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationBriefTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = AssistanceDesk.busy(vendor);
        ConsultationBrief brief =
                SnapshotTransaction.on(database.snapshots(), handle -> read(handle, Sensitivity.INTERNAL));
        Document english = compose(brief, Language.EN);
        Document spanish = compose(brief, Language.ES);

        assertTrue(Walk.down(database, english, spanish) > 80);
        Walk.over(english);
        Walk.over(spanish);
        assertFalse(english.toString().contains("{{"), "every figure of a sentence is one of a table");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_for_the_first_consultation_after_the_period_and_looks_back_at_the_last_one_of_its_framework(
            Vendor vendor) {
        ConsultationBrief brief = read(vendor, Sensitivity.INTERNAL);

        assertEquals("The next", Objects.requireNonNull(brief.next()).title().en());
        assertEquals("The last", Objects.requireNonNull(brief.last()).title().en());
        assertEquals(1, brief.withheldConsultations());
        assertEquals(
                List.of("Experts SV"),
                brief.coming().raised().stream()
                        .map(need -> need.words().en().replace(" (in Spanish)", "") + " "
                                + need.state().code())
                        .toList());
        assertNull(brief.coming().planned().get(0).activity(), "it is above the audience's level");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_response_stands_as_it_did_on_the_last_day_wherever_it_was_carried(Vendor vendor) {
        ConsultationBrief brief = read(vendor, Sensitivity.INTERNAL);

        assertEquals(
                List.of(
                        "901 done false",
                        "902 under-way false",
                        "903 not-begun true",
                        "904 done false",
                        "907 not-begun false"),
                brief.responses().lines().stream()
                        .map(line -> line.id() + " " + line.standing() + " " + line.overdue())
                        .toList());
        assertEquals(
                "done 2, under-way 1, not-begun 2", counts(brief.responses().byStanding()));
        assertEquals(1L, brief.responses().overdue().count());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void needs_stand_with_who_supports_them_as_of_the_last_day(Vendor vendor) {
        ConsultationBrief brief = read(vendor, Sensitivity.INTERNAL);

        assertEquals(
                List.of("UNTOC 18 0 []", "UNCAC 44 2 [LPO-MEX, ROPAN]"),
                brief.needs().articles().stream()
                        .map(need -> need.article().treaty() + " "
                                + need.article().article() + " "
                                + need.support().activities().count() + " "
                                + need.support().offices())
                        .toList());
        assertEquals(
                List.of(
                        "HN 701 open 1 [ROPAN]",
                        "HN 702 open 1 [LPO-MEX]",
                        "HN 703 open 0 []",
                        "MX 601 open 0 []",
                        "MX 602 met 0 []"),
                brief.needs().programmes().stream()
                        .map(need -> need.state().code() + " " + need.line().id() + " "
                                + need.line().status() + " "
                                + need.support().activities().count() + " "
                                + need.support().offices())
                        .toList());
        assertEquals("open 4, met 1, withdrawn 0", counts(brief.needs().programmesByStatus()));
        assertEquals(3L, brief.needs().unsupported().count());
        assertEquals(2, brief.needs().withheld());
        assertEquals(
                List.of("HN 0 3 0 1", "MX 2 1 0 2", "SV 0 0 1 0"),
                brief.states().stream()
                        .map(line -> line.state().code() + " " + line.articles().count() + " "
                                + line.programme().count() + " " + line.raised().count() + " "
                                + line.unsupported().count())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void activities_stand_as_running_planned_or_ended_and_their_money_is_all_of_it(Vendor vendor) {
        ConsultationBrief brief = read(vendor, Sensitivity.INTERNAL);

        assertEquals(
                List.of(
                        "running SHARED 150.00",
                        "running AGAIN 0.00",
                        "running PRISONS 40.00",
                        "running UNASKED 12.00",
                        "planned LATER 0.00",
                        "ended PROGRAMME 0.00",
                        "  3.00"),
                brief.activities().lines().stream()
                        .map(line -> line.standing() + " " + line.identifier() + " "
                                + line.money().get(2).value())
                        .toList());
        assertEquals("running 4, planned 1, ended 1", counts(brief.activities().byStanding()));
        assertEquals(1, brief.activities().withheld());
        assertEquals(List.of(1L), brief.open().stream().map(pair -> pair.id()).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_in_preparation_is_planned_and_what_was_cancelled_is_not(Vendor vendor) {
        ConsultationBrief brief = read(
                vendor,
                Sensitivity.INTERNAL,
                handle -> handle.execute(
                        "UPDATE activity SET status = CASE identifier WHEN 'PRISONS' THEN '1' WHEN 'UNASKED' THEN '5' WHEN 'LATER' THEN '5' ELSE status END"));

        assertEquals(
                List.of("running SHARED", "running AGAIN", "planned PRISONS", "ended PROGRAMME", "ended UNASKED"),
                brief.activities().lines().stream()
                        .filter(line -> !line.withheld())
                        .map(line -> line.standing() + " " + line.identifier())
                        .toList());
        assertEquals("running 2, planned 1, ended 2", counts(brief.activities().byStanding()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_suspended_or_was_cancelled_or_ended_before_a_need_was_stated_supports_it_not(Vendor vendor) {
        String stands = "UPDATE activity SET status = '%s' WHERE identifier IN ('SHARED', 'AGAIN', 'PRISONS')";
        String over =
                "UPDATE activity SET actual_end = DATE '2023-06-30' WHERE identifier IN ('SHARED', 'AGAIN', 'PRISONS')";
        String late = "UPDATE programme_need SET stated_on = DATE '2023-11-01' WHERE id IN (701, 702)";
        String reported = "UPDATE assessment_version SET assessed_on = DATE '2023-07-01' WHERE id = 511";

        assertEquals("2 [LPO-MEX, ROPAN], 701 1 [ROPAN], 702 1 [LPO-MEX]", support(vendor, List.of(over)));
        assertEquals("1 [ROPAN], 701 0 [], 702 1 [LPO-MEX]", support(vendor, List.of(stands.formatted("6"))));
        assertEquals("1 [ROPAN], 701 0 [], 702 1 [LPO-MEX]", support(vendor, List.of(stands.formatted("5"))));
        assertEquals("2 [LPO-MEX, ROPAN], 701 1 [ROPAN], 702 0 []", support(vendor, List.of(late)));
        assertEquals("1 [ROPAN], 701 0 [], 702 0 []", support(vendor, List.of(over, late, reported)));
    }

    /** Who supports the need for UNCAC 44 and the needs of Honduras, where something else is so. */
    private static String support(Vendor vendor, List<String> changes) {
        ConsultationBrief brief = read(vendor, Sensitivity.INTERNAL, handle -> changes.forEach(handle::execute));
        return Stream.concat(
                        brief.needs().articles().stream()
                                .filter(need -> need.article().article().equals("44"))
                                .map(need -> need.support().activities().count() + " "
                                        + need.support().offices()),
                        brief.needs().programmes().stream()
                                .filter(need ->
                                        need.line().id() == 701 || need.line().id() == 702)
                                .map(need -> need.line().id() + " "
                                        + need.support().activities().count() + " "
                                        + need.support().offices()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_need_that_was_met_in_the_period_and_written_down_late_shows_in_a_later_version(Vendor vendor) {
        ConsultationBrief late = read(
                vendor,
                Sensitivity.INTERNAL,
                handle -> AssistanceDesk.stands(handle, "programme_need", 701, 1, "2023-12-31", "met"));
        ConsultationBrief after = read(
                vendor,
                Sensitivity.INTERNAL,
                handle -> AssistanceDesk.stands(handle, "programme_need", 701, 1, "2024-01-01", "met"));

        assertEquals("open 3, met 2, withdrawn 0", counts(late.needs().programmesByStatus()));
        assertEquals("open 4, met 1, withdrawn 0", counts(after.needs().programmesByStatus()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void confidential_assessments_leave_no_trace_and_what_is_internal_stays_inside(Vendor vendor) {
        ConsultationBrief confidential = read(vendor, Sensitivity.CONFIDENTIAL);
        ConsultationBrief outside = read(vendor, Sensitivity.PUBLIC);

        assertEquals(
                List.of("18", "44"),
                confidential.needs().articles().stream()
                        .map(need -> need.article().article())
                        .toList());
        assertFalse(outside.internal());
        assertNull(outside.next());
        assertNull(outside.last());
        assertEquals(5, outside.withheldConsultations());
        assertFalse(outside.toString().contains("PRISONS"), outside::toString);
        assertTrue(compose(outside, Language.EN).toString().contains("No consultation after this period is on record"));
        assertNotNull(confidential.next());
        assertFalse(
                read(vendor, Sensitivity.INTERNAL).toString().contains(TreatyDesk.CONFIDENTIAL), "neither in words");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void states_stand_in_the_alphabet_of_the_language(Vendor vendor) {
        ConsultationBrief brief = read(
                vendor,
                Sensitivity.INTERNAL,
                handle -> handle.execute(
                        "UPDATE place SET name_es = CASE code WHEN 'HN' THEN 'Última' WHEN 'SV' THEN 'Álava' ELSE name_es END"));

        assertEquals(List.of("SV", "HN", "MX", "total"), rows(compose(brief, Language.EN), "needs-by-state"));
        assertEquals(List.of("SV", "MX", "HN", "total"), rows(compose(brief, Language.ES), "needs-by-state"));
    }

    private static List<String> rows(Document document, String table) {
        return document.tables()
                .filter(one -> one.id().equals(table))
                .map(Table::rows)
                .flatMap(List::stream)
                .map(row -> row.id())
                .toList();
    }

    @Test
    void a_very_long_title_of_a_consultation_stays_on_the_cover_and_is_whole_in_the_text() throws IOException {
        String title =
                "Consultation on assistance with the treaties ".repeat(22).strip();
        ConsultationBrief brief = read(
                Vendor.H2,
                Sensitivity.INTERNAL,
                handle -> handle.execute("UPDATE consultation SET title_en = '" + title + "' WHERE id = 803"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new DocumentPdf().render(compose(brief, Language.EN), file);

        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            reader.setEndPage(1);
            String cover = reader.getText(pdf).replaceAll("\\s+", " ");
            assertTrue(cover.contains("…"), cover);
            assertTrue(cover.contains("Report number"), cover);
            reader.setEndPage(2);
            reader.setStartPage(2);
            assertTrue(reader.getText(pdf).contains("Contents"), reader.getText(pdf));
        }
        assertTrue(compose(brief, Language.EN).toString().contains(title));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void without_consultations_needs_and_activities_it_says_so(Vendor vendor) {
        TestDatabase empty = RegionDesk.empty(vendor);
        ConsultationBrief brief = SnapshotTransaction.rehearsed(
                IstmoJdbi.on(empty.snapshots()), handle -> read(handle, Sensitivity.INTERNAL));

        Walk.over(compose(brief, Language.EN));
        Walk.over(compose(brief, Language.ES));
        String said = compose(brief, Language.EN).toString();
        assertTrue(said.contains("No need of any State is on record"), said);
        assertTrue(said.contains("No earlier consultation is on record"), said);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_frozen_dataset_reads_back_as_it_was(Vendor vendor) throws IOException {
        ConsultationBrief brief = read(vendor, Sensitivity.INTERNAL);
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(brief, frozen);

        assertEquals(
                brief,
                new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), ConsultationBrief.class));
    }

    private static String counts(List<CountLine> lines) {
        return String.join(
                ", ",
                lines.stream()
                        .map(line -> line.code() + " " + line.counts().get(0).count())
                        .toList());
    }

    private static ConsultationBrief read(Vendor vendor, Sensitivity level) {
        return read(vendor, level, handle -> {});
    }

    private static ConsultationBrief read(Vendor vendor, Sensitivity level, Consumer<Handle> before) {
        return SnapshotTransaction.rehearsed(
                IstmoJdbi.on(AssistanceDesk.busy(vendor).snapshots()), handle -> {
                    before.accept(handle);
                    return read(handle, level);
                });
    }

    private static ConsultationBrief read(Handle handle, Sensitivity level) {
        return new ConsultationBriefQuery(RegionDesk.CLOCK)
                .read(handle, RegionDesk.request(ScopeKind.REGION, "all", level));
    }

    private static Document compose(ConsultationBrief brief, Language language) {
        return Placeholders.filled(new ConsultationBriefComposer().compose(brief, language, ""));
    }
}
