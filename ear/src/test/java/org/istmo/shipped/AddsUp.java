package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure is the sum of the rows that it names, and the page prints that figure. */
interface AddsUp extends Told {

    @Test
    default void the_rows_of_a_figure_add_up_to_it_exactly() {
        Map<String, JsonNode> some = some(figures());

        assertTrue(some.size() >= 8, some::toString);
        some.forEach((key, figure) -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode row : Pages.all(donor(), figure.path("rows").asText())) {
                sum = sum.add(new BigDecimal(row.path("counted_value").asText()));
            }
            assertEquals(0, sum.compareTo(value(figure)), key + " is " + value(figure) + ", its rows are " + sum);
        });
    }

    @Test
    default void the_page_prints_the_total() {
        String page = Pdf.textOf(
                donor().get(story().statement().path("en.pdf")).expect(200).body());
        BigDecimal total = total();

        assertTrue(total.signum() > 0, total::toString);
        assertTrue(page.contains(printed(total)), () -> printed(total) + " is not printed");
    }

    @Test
    default void the_quarters_add_up_to_the_total_of_their_measure() {
        BigDecimal quarters = BigDecimal.ZERO;
        for (JsonNode figure : figures()) {
            if (figure.path("key").asText().matches("disbursement\\.usd\\.quarter~\\d{4}-Q\\d")) {
                quarters = quarters.add(value(figure));
            }
        }

        assertFalse(quarters.signum() == 0);
        assertEquals(0, quarters.compareTo(total()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"profit.usd", "expenditure.XXX", "expenditure.usd.activity~99"})
    default void a_figure_that_is_not_printed_has_no_rows(String key) {
        donor().get(story().statement().path() + "/figures/" + key + "/rows").problem(404);
    }

    /** Every figure that is of no activity, and the first ones of activities; a rate of two figures is no sum. */
    private static Map<String, JsonNode> some(List<JsonNode> figures) {
        Map<String, JsonNode> some = new LinkedHashMap<>();
        for (JsonNode figure : figures) {
            String key = figure.path("key").asText();
            if (!key.contains("percent") && (!key.contains("activity~") || some.size() < 24)) {
                some.put(key, figure);
            }
        }
        return some;
    }

    /** What was disbursed, in US dollars. */
    private BigDecimal total() {
        return figures().stream()
                .filter(figure -> figure.path("key").asText().equals("disbursement.usd.when~within"))
                .map(AddsUp::value)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> figures() {
        return Pages.all(donor(), story().statement().path() + "/figures");
    }

    private Caller donor() {
        return story().as(Statement.DONOR);
    }

    private static BigDecimal value(JsonNode figure) {
        return new BigDecimal(figure.path("value").asText());
    }

    private static String printed(BigDecimal value) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
