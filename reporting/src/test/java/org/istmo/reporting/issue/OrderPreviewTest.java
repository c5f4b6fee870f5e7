package org.istmo.reporting.issue;

import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.tieout.Check;
import org.istmo.reporting.tieout.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderPreviewTest {

    /** All that a report leaves behind when it is drafted. */
    private static final List<String> LEFT = List.of(
            "report",
            "report_audience",
            "report_position",
            "report_file",
            "lineage",
            "lineage_fact",
            "gist",
            "audit_entry");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_an_order_would_say_is_read_from_the_ledger_as_it_stands_and_nothing_is_kept(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.spend("A-2", "5", "USD", "2023-03-01");
        Map<String, Long> before = left(office);

        Foreseen seen = look(office, order("2023-01-01", "2023-12-31"));

        assertEquals(
                new BigDecimal("15.00"),
                seen.figures().stream()
                        .filter(one -> one.key().equals("expenditure.usd"))
                        .map(MainFigure::value)
                        .findFirst()
                        .orElseThrow());
        assertEquals(LocalDate.parse("2024-02-01"), seen.day());
        assertEquals(before, left(office));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void its_sections_name_their_figures_and_say_how_long_they_are(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        for (int activity = 2; activity <= 12; activity++) {
            office.spend("A-" + activity, "5", "USD", "2023-03-01");
        }

        Foreseen seen = look(office, order("2023-01-01", "2023-12-31"));

        Foreseen.Part all = seen.parts().get(0);
        assertEquals("All", all.title().es());
        assertEquals(14, all.rows());
        assertEquals(14, seen.rows());
        assertEquals(Foreseen.Part.MOST, all.figures().size());
        assertEquals(14 - Foreseen.Part.MOST, all.more());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_would_hold_it_back_is_what_a_draft_is_held_to(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.text = "We spent {{expenditure.nothing}}.";

        Foreseen seen = look(office, order("2023-01-01", "2023-12-31"));

        assertEquals(
                List.of(Check.PLACEHOLDERS),
                seen.found().exceptions().stream()
                        .filter(one -> one.severity() == Severity.BLOCKS)
                        .map(one -> one.check())
                        .distinct()
                        .toList());
        assertTrue(seen.found().exceptions().stream().anyMatch(one -> one.check() == Check.MONTHS));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_the_first_pages_are_shown_and_each_says_that_it_is_a_preview(Vendor vendor) throws IOException {
        AtWork office = AtWork.on(vendor);
        office.kind.rendering = out -> pages(6, out);

        FirstPages pages =
                look(office, order("2023-01-01", "2023-12-31")).pages().orElseThrow();

        assertEquals(6, pages.of());
        try (PDDocument shown = Loader.loadPDF(pages.bytes())) {
            assertEquals(FirstPages.MOST, shown.getNumberOfPages());
            for (int page = 1; page <= FirstPages.MOST; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertTrue(
                        text.getText(shown).replaceAll("\\s", "").contains("VISTAPREVIA"),
                        () -> "a page without its mark");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_cannot_be_typeset_is_foreseen_too(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.rendering = out -> {
            throw new RenderingFailed("a template", new IllegalStateException("no column"));
        };

        Foreseen seen = look(office, order("2023-01-01", "2023-12-31"));

        assertEquals(Optional.of(FailureReason.TEMPLATE), seen.fails());
        assertEquals(Optional.empty(), seen.pages());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_look_whose_pages_take_too_long_shows_all_but_them(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        Look look = new Look();
        office.kind.rendering = out -> {
            look.end(LookEnded.Cause.LATE);
            look.mustGoOn();
        };

        Foreseen seen = preview(office).of(order("2023-01-01", "2023-12-31"), Staff.OFFICER, Language.EN, look);

        assertEquals(Optional.empty(), seen.pages());
        assertEquals(Optional.empty(), seen.fails());
        assertEquals(3, seen.rows());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_look_that_another_ends_while_its_pages_are_set_is_ended(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        Look look = new Look();
        office.kind.rendering = out -> {
            look.end(LookEnded.Cause.ANOTHER);
            look.mustGoOn();
        };

        assertThrows(
                LookEnded.class,
                () -> preview(office).of(order("2023-01-01", "2023-12-31"), Staff.OFFICER, Language.EN, look));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_look_that_is_ended_while_it_reads_leaves_nothing_behind(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        Map<String, Long> before = left(office);
        Look look = new Look();
        office.kind.reading = () -> look.end(LookEnded.Cause.ANOTHER);

        assertThrows(
                LookEnded.class,
                () -> preview(office).of(order("2023-01-01", "2023-12-31"), Staff.OFFICER, Language.EN, look));

        assertEquals(before, left(office));
    }

    private static Map<String, Long> left(AtWork office) {
        Map<String, Long> rows = new TreeMap<>();
        LEFT.forEach(table -> rows.put(table, office.number("SELECT count(*) FROM " + table)));
        return rows;
    }

    private static Foreseen look(AtWork office, ReportOrder order) {
        return preview(office).of(order, Staff.OFFICER, Language.ES, new Look());
    }

    private static OrderPreview preview(AtWork office) {
        return new OrderPreview(office.kind.alone(), office.snapshots(), office.gate(), AtWork.CLOCK);
    }

    private static ReportOrder order(String from, String to) {
        return new ReportOrder(
                "donor-statement",
                ScopeKind.DONOR,
                "US-GOV-11",
                LPO_MEX,
                LocalDate.parse(from),
                LocalDate.parse(to),
                List.of(Language.EN, Language.ES),
                List.of("pdf"),
                List.of(new Audience("US-GOV-11", Audience.WHOLE_DONOR)),
                "look:1",
                Optional.empty());
    }

    private static void pages(int count, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
    }
}
