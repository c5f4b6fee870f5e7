package org.istmo.web.intake;

import static org.istmo.web.intake.IatiText.activity;
import static org.istmo.web.intake.IatiText.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each activity stands or falls alone. */
class RejectedActivityTest {

    private static final String IN_B = "/iati-activities/iati-activity[2]";
    private static final String VALUE = "<value value-date=\"2020-01-03\">10.50</value>";

    @TempDir
    private Path directory;

    @Test
    void a_breach_of_the_schema_keeps_one_activity_out_and_no_other() {
        Read read = read(activity("A"), activity("B", "<activity-status code=\"2\"/>\n", "\n"), activity("C"));

        assertEquals(List.of("A", "C"), identifiers(read));
        assertReason(read, 21, IN_B + "/activity-date", "schema-element-misplaced");
    }

    @Test
    void a_value_that_the_schema_does_not_allow_is_one_reason_that_names_the_attribute() {
        Read read = read(activity("A"), activity("B", "iso-date=\"2020-01-01\"", "iso-date=\"soon\""));

        assertReason(read, 21, IN_B + "/activity-date/@iso-date", "schema-no-date");
    }

    @Test
    void a_missing_identifier_is_a_reason() {
        Read read = read(activity("A"), activity("  "));

        assertEquals("", read.unsound().get(0).identifier());
        assertReason(read, 15, IN_B + "/iati-identifier", "identifier-missing");
    }

    @Test
    void the_second_of_two_activities_of_one_identifier_is_rejected_and_names_the_first() {
        Read read = read(activity("A"), activity(" A "), activity("C"));

        assertEquals(List.of("A", "C"), identifiers(read));
        assertReason(read, 15, IN_B + "/iati-identifier", "duplicate-identifier");
        assertTrue(read.unsound().get(0).reasons().get(0).detail().contains("line 3"));
    }

    @Test
    void money_without_a_currency_is_rejected() {
        Read read = read(activity("A"), activity("B", " default-currency=\"USD\"", ""));

        assertReason(read, 23, IN_B + "/transaction[1]/value/@currency", "currency-missing");
    }

    @Test
    void a_currency_that_is_none_is_rejected() {
        Read read = read(activity("A"), activity("B", "<value ", "<value currency=\"XQQ\" "));

        assertReason(read, 23, IN_B + "/transaction[1]/value/@currency", "unknown-currency");
    }

    @Test
    void a_transaction_type_that_is_none_is_rejected() {
        Read read =
                read(activity("A"), activity("B", "<transaction-type code=\"3\"/>", "<transaction-type code=\"77\"/>"));

        assertReason(read, 23, IN_B + "/transaction[1]/transaction-type/@code", "unknown-transaction-type");
    }

    @Test
    void an_amount_that_the_ledger_cannot_hold_is_rejected() {
        for (String amount : List.of("1".repeat(25), "0.0000001", "9".repeat(2_000_000))) {
            Read read = read(activity("A"), activity("B", "10.50", amount));

            assertReason(read, 23, IN_B + "/transaction[1]/value", "amount-out-of-range");
        }
    }

    @Test
    void percentages_of_one_whole_beyond_100_are_rejected() {
        Read read = read(
                activity("A"),
                activity(
                        "B",
                        "<recipient-country code=\"MX\" percentage=\"100\"/>",
                        "<recipient-country code=\"MX\" percentage=\"60\"/><recipient-country code=\"GT\" percentage=\"40.02\"/>"));

        assertReason(read, 22, IN_B + "/recipient-country[2]/@percentage", "percentages-over-100");
    }

    @Test
    void a_year_that_cannot_be_meant_is_rejected() {
        for (String day : List.of("0202-01-02", "20200-01-02", "2101-01-01")) {
            Read read = read(activity("A"), activity("B", "iso-date=\"2020-01-02\"", "iso-date=\"" + day + "\""));

            assertReason(read, 23, IN_B + "/transaction[1]/transaction-date/@iso-date", "year-out-of-range");
        }
    }

    @Test
    void all_reasons_come_at_once() {
        Read read = read(
                activity("A"), activity("A", VALUE, "<value value-date=\"1492-10-12\" currency=\"XQQ\">1</value>"));

        assertEquals(
                List.of("duplicate-identifier", "year-out-of-range", "unknown-currency"),
                read.unsound().get(0).reasons().stream().map(Finding::code).toList());
    }

    @Test
    void a_flood_of_reasons_is_counted_and_not_kept() {
        String bad = VALUE.replace("<value ", "<value currency=\"XQQ\" ");
        String transaction = "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2020-01-02\"/>"
                + bad + "</transaction>\n";
        Read read = read(activity("A", "</iati-activity>", transaction.repeat(150) + "</iati-activity>"));

        List<Finding> reasons = read.unsound().get(0).reasons();
        assertEquals(101, reasons.size());
        assertEquals("And 50 more of its kind.", reasons.get(100).detail());
    }

    @Test
    void what_stands_among_the_activities_and_is_none_is_kept_with_the_reason() {
        Read read = read(activity("A"), activity("B").replace("iati-activity", "iati-activty"));

        assertEquals("B", read.unsound().get(0).identifier());
        assertReason(read, 14, "/iati-activities/iati-activty[1]", "not-an-activity");
    }

    @Test
    void what_is_rejected_is_kept_whole() {
        String bad = activity("B", "<activity-status code=\"2\"/>\n", "<!-- none -->");

        Incoming.Unsound rejected = read(activity("A"), bad).unsound().get(0);

        assertEquals(bad.strip(), rejected.source());
        assertEquals("B", rejected.identifier());
        assertEquals(14, rejected.line());
    }

    private Read read(String... activities) {
        return Read.from(IatiText.written(directory, file(activities)));
    }

    private static List<String> identifiers(Read read) {
        return read.drafts().stream().map(DraftActivity::identifier).toList();
    }

    private static void assertReason(Read read, int line, String pointer, String code) {
        assertEquals(1, read.unsound().size());
        List<Finding> reasons = read.unsound().get(0).reasons();
        assertEquals(1, reasons.size(), reasons::toString);
        assertEquals(code, reasons.get(0).code(), reasons::toString);
        assertEquals(pointer, reasons.get(0).pointer());
        assertEquals(line, reasons.get(0).line());
    }
}
