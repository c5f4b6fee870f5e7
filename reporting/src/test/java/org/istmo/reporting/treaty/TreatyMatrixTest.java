package org.istmo.reporting.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.treaty.MatrixCell;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.dataset.treaty.TreatyMatrix;
import org.istmo.reporting.query.treaty.TreatyMatrixQuery;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.region.Walk;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.treaty.TreatyMatrixComposer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreatyMatrixTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = TreatyDesk.busy(vendor);
        TreatyMatrix report = SnapshotTransaction.on(database.snapshots(), handle -> read(handle, "UNCAC"));
        Document english = compose(report, Language.EN);
        Document spanish = compose(report, Language.ES);

        assertTrue(Walk.down(database, english, spanish) > 100);
        Walk.over(english);
        Walk.over(spanish);
        Walk.beside(english, spanish);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void cells_hold_what_was_reported_beside_activities_and_money(Vendor vendor) {
        TreatyMatrix report = read(vendor, "UNCAC");

        assertEquals(
                List.of(
                        "GT 5  0 1 0.00 2.50 7.50",
                        "GT 44  0 1 0.00 10.00 30.00",
                        "MX 5  0 1 0.00 2.50 7.50",
                        "MX 44 partly 1 2 0.00 10.00 33.00"),
                report.cells().stream().map(TreatyMatrixTest::told).toList());
        assertEquals("0.00 25.00 78.00", amounts(report.money()));
        assertEquals(2L, report.activities().count());
        assertEquals(1, report.withheldActivities());
        assertFalse(report.toString().contains(TreatyDesk.CONFIDENTIAL), report::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_article_but_final_clauses_stands_against_every_state_in_the_order_of_their_codes(Vendor vendor) {
        TreatyMatrix report = read(vendor, "UNCAC");

        List<String> codes = report.states().stream().map(StateName::code).toList();
        assertEquals(codes.stream().sorted().toList(), codes);
        assertEquals(23, codes.size());
        assertEquals(65, report.articles().size());
        assertEquals("partly", report.articles().get(43).statuses().get(codes.indexOf("MX")));
        assertEquals(
                1,
                report.articles().stream()
                        .flatMap(article -> article.statuses().stream())
                        .filter(status -> !status.isEmpty())
                        .count());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_treaty_of_several_instruments_says_what_each_state_is_to_each(Vendor vendor) throws IOException {
        TreatyMatrix report = read(vendor, "C1961");
        Document spanish = compose(report, Language.ES);
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(report, frozen);

        Walk.over(spanish);
        assertEquals(3 * 23, report.participation().size());
        assertTrue(spanish.toString().contains("no constaba nada sobre ningún artículo en ningún Estado"));
        assertEquals(
                report, new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), TreatyMatrix.class));
    }

    private static String told(MatrixCell cell) {
        return cell.state().code() + " " + cell.article().article() + " " + cell.status() + " "
                + cell.needs().count() + " " + cell.activities().count() + " " + amounts(cell.money());
    }

    private static String amounts(List<Amount> amounts) {
        return String.join(
                " ",
                amounts.stream().map(amount -> amount.value().toPlainString()).toList());
    }

    private static TreatyMatrix read(Vendor vendor, String treaty) {
        return SnapshotTransaction.rehearsed(
                IstmoJdbi.on(TreatyDesk.busy(vendor).snapshots()), handle -> read(handle, treaty));
    }

    private static TreatyMatrix read(Handle handle, String treaty) {
        return new TreatyMatrixQuery(RegionDesk.CLOCK)
                .read(handle, RegionDesk.request(ScopeKind.TREATY, treaty, "LPO-MEX"));
    }

    private static Document compose(TreatyMatrix report, Language language) {
        return new TreatyMatrixComposer().compose(report, language, "");
    }
}
