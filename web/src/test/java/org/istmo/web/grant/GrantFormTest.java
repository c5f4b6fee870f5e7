package org.istmo.web.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Codes;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantFormTest {

    private static final Codes CODES = new Codes(
            Set.of("LPO-MEX"),
            Set.of("US-GOV-11"),
            Map.of("US-GOV-11", MonthDay.of(10, 1)),
            Set.of("corruption"),
            Set.of("MX"),
            Set.of("sica"),
            Set.of("staff", "support"),
            Set.of("active", "cancelled"),
            Set.of("donor-statement"));

    private static final String LEAST =
            "'number': 'G-1', 'donor': 'US-GOV-11', 'office': 'LPO-MEX', 'start': '2022-10-01', 'end': '2023-09-30',"
                    + " 'currency': 'USD', 'amount': '1000.00'";

    @Test
    void the_least_that_an_agreement_says_is_enough() {
        AgreementTerms terms = read(LEAST);

        assertEquals(Map.of("en", "G-1"), terms.title());
        assertEquals("active", terms.status());
        assertEquals(new BigDecimal("1000.00"), terms.amount());
        assertEquals(LocalDate.of(2023, 9, 30), terms.endInForce());
    }

    @Test
    void what_an_answer_says_besides_is_not_read() {
        assertEquals(
                "G-1",
                read(LEAST + ", 'id': 7, 'inForce': {'end': 'never'}, 'extensions': 1, 'money': null, 'leftOut': {},"
                                + " 'href': ''")
                        .number());
    }

    @Test
    void a_fiscal_year_that_a_duty_does_not_state_is_the_donors() {
        String duty =
                "'reportType': 'donor-statement', 'frequency': 'quarterly', 'daysAfter': 30, 'calendar': 'donor-fiscal-year'";

        assertEquals(
                List.of(Optional.of(MonthDay.of(10, 1)), Optional.of(MonthDay.of(4, 1))),
                read(LEAST + ", 'duties': [{" + duty + "}, {" + duty + ", 'yearStart': '04-01'}]").duties().stream()
                        .map(duties -> duties.yearStart())
                        .toList());
    }

    @Test
    void everything_that_is_missing_comes_to_light_at_once() {
        assertEquals(
                List.of(
                        "/number missing",
                        "/donor missing",
                        "/office missing",
                        "/currency missing",
                        "/start missing",
                        "/end missing",
                        "/amount missing"),
                faults("'title': {'en': 'Nothing else'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'donor': 'US-GOV-12'                                                   | /donor unknown-donor
            'office': 'LPO-MEXICO-OF-A-NAME-THAT-IS-LONG'                          | /office unknown-office
            'currency': 'XXQ'                                                      | /currency unknown-currency
            'currency': null                                                       | /currency missing
            'amount': null                                                         | /amount missing
            'amount': '1e400'                                                      | /amount out-of-range
            'amount': 'a lot'                                                      | /amount no-number
            'start': '0001-01-01'                                                  | /start out-of-range
            'end': '9999-12-31'                                                    | /end out-of-range
            'end': '31/12/2023'                                                    | /end no-date
            'title': 'a\\u0000b'                                                   | /title no-text
            'title': {'fr': 'Bonjour'}                                             | /title/fr unknown-field
            'status': 'sleeping'                                                   | /status unknown-code
            'colour': 'blue'                                                       | /colour unknown-field
            'earmarking': {'themes': ['corruption', 'nothing']}                    | /earmarking/themes/1/code unknown-theme
            'earmarking': {'countries': ['XX']}                                    | /earmarking/countries/0/code unknown-country
            'earmarking': {'frameworks': ['nafta']}                                | /earmarking/frameworks/0/code unknown-framework
            'supportCost': {'rate': '113'}                                         | /supportCost/rate out-of-range
            'supportCost': {}                                                      | /supportCost/rate missing
            'supportCost': {'rate': 13, 'base': 'everything'}                      | /supportCost/base unknown-code
            'amendments': [7]                                                      | /amendments/0 wrong-type
            'amendments': [{'number': '1', 'date': '2023-01-01', 'kind': 'magic'}] | /amendments/0/kind unknown-code
            'amendments': [{'number': '1', 'date': '2023-01-01', 'kind': 'scope', 'document': 'javascript:alert(1)'}] | /amendments/0/document no-address
            'instalments': [{'due': '2023-02-30', 'amount': '5'}]                  | /instalments/0/due no-date
            'instalments': [{'due': '2023-02-28', 'amount': '5', 'currency': 'ABC'}] | /instalments/0/currency unknown-currency
            'instalments': [{'due': '2023-02-28'}]                                 | /instalments/0/amount missing
            'budgetLines': [{'code': '1', 'costCategory': 'sweets', 'amount': '5'}] | /budgetLines/0/costCategory unknown-cost-category
            'charges': [{'kind': 'bribe', 'title': 'x', 'amount': '5'}]            | /charges/0/kind unknown-code
            'charges': [{'kind': 'levy', 'title': 'x', 'rate': '101', 'amount': '5'}] | /charges/0/rate out-of-range
            'duties': [{'reportType': 'poem', 'frequency': 'yearly', 'daysAfter': 1}] | /duties/0/reportType unknown-report-type
            'duties': [{'reportType': 'donor-statement', 'frequency': 'hourly', 'daysAfter': 1}] | /duties/0/frequency unknown-code
            'duties': [{'reportType': 'donor-statement', 'frequency': 'yearly'}]   | /duties/0/daysAfter missing
            'duties': [{'reportType': 'donor-statement', 'frequency': 'yearly', 'daysAfter': -1}] | /duties/0/daysAfter out-of-range
            'duties': [{'reportType': 'donor-statement', 'frequency': 'yearly', 'daysAfter': 1, 'calendar': 'donor-fiscal-year', 'yearStart': '02-29'}] | /duties/0/yearStart no-day
            'duties': [{'reportType': 'donor-statement', 'frequency': 'yearly', 'daysAfter': 1, 'yearStart': '10-01'}] | /duties/0/yearStart not-of-this-calendar
            'duties': [{'reportType': 'donor-statement', 'frequency': 'yearly', 'daysAfter': 1, 'languages': ['fr']}] | /duties/0/languages unknown-code
            'activities': [{}]                                                     | /activities/0/identifier missing
            """)
    void what_is_wrong_is_named_where_it_stands(String field, String fault) {
        String name = field.substring(0, field.indexOf(':'));
        String others = LEAST.replaceAll(name + ": '[^']*'(, )?", "").replaceAll(", $", "");

        assertEquals(List.of(fault), faults(others + ", " + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amendments", "instalments", "budgetLines", "charges", "duties"})
    void no_list_is_longer_than_the_form_of_the_page_shows(String list) {
        String rows = String.join(", ", Collections.nCopies(FilledRows.MOST + 1, "{}"));

        assertEquals(List.of("/" + list + " too-many"), faults(LEAST + ", '" + list + "': [" + rows + "]"));
    }

    @Test
    void a_list_as_long_as_the_form_is_read_whole() {
        String line = "{'code': '1', 'costCategory': 'staff', 'amount': '5'}";
        String rows = String.join(", ", Collections.nCopies(FilledRows.MOST, line));

        assertEquals(
                FilledRows.MOST,
                read(LEAST + ", 'budgetLines': [" + rows + "]").budgetLines().size());
    }

    private static AgreementTerms read(String fields) {
        return GrantForm.read(JsonForm.of("{" + fields.replace('\'', '"') + "}"), CODES);
    }

    private static List<String> faults(String fields) {
        return assertThrows(Invalid.class, () -> read(fields)).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .toList();
    }
}
