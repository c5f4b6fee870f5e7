package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Tally;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Counterparts and partners, several in one cell. */
class OthersInvolvedTest {

    private static final String HEADER =
            "identifier,title_en,stage,countries,government_level,institution,counterparts,partners\r\n";
    private static final String ROW = "A-1,Training,running,MX 60; PA 40,";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_names_several_counterparts_and_partners(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);

        Receipt receipt = desk.csv(
                HEADER
                        + "A-1,Training,running,MX 60; PA 40,federal,Fiscalía General,\"MX, state, MX-JAL: Fiscalía de Jalisco; Panamá: Ministerio Público\nGT, Petén\","
                        + "\"implementing: Organización de los Estados Americanos (OEA); Funding, 10: Department of State [US-GOV-11]\"\r\n");

        assertEquals(
                new Tally(1, 0, 0, 0),
                receipt.tally(),
                () -> desk.reasons(receipt).toString());
        assertEquals(
                List.of(
                        "MX federal  Fiscalía General",
                        "MX state MX-JAL Fiscalía de Jalisco",
                        "PA null  Ministerio Público",
                        "GT null Petén "),
                counterparts(desk));
        assertEquals(
                List.of(
                        "4 '' Organización de los Estados Americanos (OEA) ''",
                        "1 '10' Department of State 'US-GOV-11'"),
                partners(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void empty_cells_leave_them_and_a_hyphen_takes_them_away(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(HEADER + ROW + ",,PA: Ministerio Público,implementing: OEA\r\n");
        desk.csv(HEADER + ROW.replace("Training", "Course") + ",,,\r\n");
        assertEquals(List.of("PA null  Ministerio Público"), counterparts(desk));
        assertEquals(1, partners(desk).size());

        desk.csv(HEADER + ROW + ",,-,-\r\n");
        assertEquals(List.of(), counterparts(desk));
        assertEquals(List.of(), partners(desk));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fiscalía General | | counterparts unknown-code",
                "MX, federal, MX-JAL, x: F | | counterparts no-counterpart",
                "MX,, MX-JAL: F | | counterparts no-counterpart",
                "489: F | | counterparts no-counterpart",
                "MX, regional, MX-JAL: F | | counterparts unknown-code",
                " | OEA | partners no-partner",
                " | implementing: | partners no-partner",
                " | paying: OEA | partners unknown-code",
                " | implementing, 999: OEA | partners unknown-code",
            })
    void what_cannot_be_read_is_a_finding_at_its_cell(String counterparts, String partners, String finding) {
        RowDesk desk = new RowDesk(Vendor.H2);

        Receipt receipt = desk.csv(HEADER + ROW + ",," + cell(counterparts) + "," + cell(partners) + "\r\n");

        assertEquals(
                List.of("row 2, column " + finding),
                desk.reasons(receipt).stream()
                        .map(reason -> reason.pointer() + " " + reason.code())
                        .toList());
        assertEquals(
                desk.reasons(receipt).get(0).detail(),
                desk.reasons(desk.csv(new String(desk.rejected(receipt, SheetFormat.CSV), StandardCharsets.UTF_8)))
                        .get(0)
                        .detail());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_name_that_is_too_long_is_found_in_the_cell_it_stands_in(Language language) {
        RowDesk desk = new RowDesk(Vendor.H2);
        TemplateWords words = new TemplateWords(language);
        String header = "identifier,title_en,stage,countries,"
                + words.name(Template.ACTIVITIES, Template.ACTIVITIES.column("counterparts"));

        Receipt receipt = desk.csv(header + "\r\n" + ROW + "MX: " + "x".repeat(1_001) + "\r\n");

        assertEquals(
                "row 2, column " + header.substring(header.lastIndexOf(',') + 1),
                desk.reasons(receipt).get(0).pointer());
    }

    private static String cell(String text) {
        return text == null ? "" : CsvLines.quoted(text);
    }

    private static List<String> counterparts(RowDesk desk) {
        return desk.list("SELECT country || ' ' || COALESCE(level, 'null') || ' ' || subdivision || ' ' || institution"
                + " FROM activity_counterpart ORDER BY ordinal");
    }

    private static List<String> partners(RowDesk desk) {
        return desk.list("SELECT role || ' ''' || type || ''' ' || name || ' ''' || ref || ''''"
                + " FROM activity_partner ORDER BY ordinal");
    }
}
