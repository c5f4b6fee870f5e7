package org.istmo.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateFileTest {

    private static final String HEAD = "date,currency,units_per_usd,source\n";
    private static final String SDR = "date,currency,sdr_per_unit,source\n";

    @Test
    void a_line_is_a_rate_in_the_words_of_its_source() throws IOException {
        RateFile file =
                read(HEAD + "2024-03-01,MXN,17.0625,\"Banco de México, \"\"FIX\"\"\"\r\n\r\n2024-03-02,MXN,17,'-x\n");

        assertEquals(
                List.of(
                        new RateLine(
                                2,
                                LocalDate.of(2024, 3, 1),
                                "MXN",
                                new BigDecimal("17.0625"),
                                "Banco de México, \"FIX\""),
                        new RateLine(4, LocalDate.of(2024, 3, 2), "MXN", new BigDecimal("17"), "-x")),
                file.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01,MXN,0,x|not-positive",
                "2024-03-01,MXN,-1,x|no-rate",
                "2024-03-01,MXN,1e3,x|no-rate",
                "2024-03-01,MXN,17;5,x|no-rate",
                "2024-03-01,MXN,1.1234567890123,x|no-rate",
                "2024-03-01,QQQ,17,x|unknown-currency",
                "2024-03-01,PAB,1.01,x|par-by-law",
                "2024-03-01,PAB,0.999999999999,x|par-by-law",
                "2024-03-01,USD,1,x|dollar",
                "2024-02-30,MXN,17,x|no-date",
                "0001-01-01,MXN,17,x|no-date",
                "9999-01-01,MXN,17,x|no-date",
                "2024-03-01,MXN,17,|no-source",
                "2024-03-01,MXN,17,\"open|no-rate",
                "=1+1|no-rate"
            })
    void a_line_that_cannot_stand_is_named(String line, String code) {
        Invalid refused = assertThrows(Invalid.class, () -> read(HEAD + "2024-03-01,GTQ,7.8,x\n" + line + "\n"));

        assertEquals(List.of("line 3 " + code), named(refused));
    }

    @Test
    void the_balboa_stands_at_par_and_another_rate_of_it_is_refused_in_the_name_of_the_law() throws IOException {
        Invalid refused = assertThrows(Invalid.class, () -> read(HEAD + "2024-03-01,PAB,1.02,Some bank\n"));
        assertEquals(
                "The balboa stands at par with the US dollar by law (Republic of Panama, Law 84 of 1904): its rate is 1, not 1.02.",
                refused.fields().get(0).detail());

        RateFile bank = read(HEAD + "2024-03-01,PAB,1.000,Some bank\n");
        assertEquals(LegalPar.LAW, bank.lines().get(0).source());
        RateFile crossed = read(SDR + "2024-03-01,PAB,0.76,IMF\n2024-03-01,USD,0.75,IMF\n");
        assertEquals(
                List.of("line 2 par-by-law"),
                named(assertThrows(
                        Invalid.class, () -> CrossRates.over(crossed.lines(), (day, source) -> Optional.empty()))));
        RateFile par = read(SDR + "2024-03-01,PAB,0.753842,IMF\n2024-03-01,USD,0.753842,IMF\n");
        assertEquals(
                List.of("PAB " + LegalPar.LAW, "XDR IMF"),
                CrossRates.over(par.lines(), (day, source) -> Optional.empty()).stream()
                        .map(line -> line.currency() + " " + line.source())
                        .toList());
    }

    @Test
    void the_law_is_the_one_that_the_shipped_rate_names() throws IOException {
        try (BufferedReader shipped = new BufferedReader(new InputStreamReader(
                RateFileTest.class.getResourceAsStream("/seed/rates.csv"), StandardCharsets.UTF_8))) {
            List<RateLine> balboa = RateFile.read(shipped).lines().stream()
                    .filter(line -> line.currency().equals(LegalPar.BALBOA))
                    .toList();
            assertEquals(1, balboa.size());
            assertTrue(balboa.get(0).source().startsWith(LegalPar.LAW));
        }
    }

    @Test
    void of_ten_thousand_lines_that_cannot_stand_a_hundred_are_named_and_all_are_counted() {
        Invalid refused = assertThrows(Invalid.class, () -> read(HEAD + "x\n".repeat(10_000)));

        assertEquals(100, refused.fields().size());
        assertEquals(10_000, refused.count());
        assertEquals("10000 fields cannot be taken as they are; the first 100 are named.", refused.detail());
    }

    @Test
    void every_line_that_cannot_stand_is_named_at_once() {
        Invalid refused = assertThrows(
                Invalid.class,
                () -> read(HEAD + "x\n2024-03-01,MXN,17,x\n2024-03-01,MXN,18,x\n2024-03-01,GTQ,0,x\n\u0000\n"));

        assertEquals(
                List.of("line 2 no-rate", "line 4 twice", "line 5 not-positive", "line 6 no-rate"),
                named(refused).stream().sorted().toList());
    }

    @Test
    void without_its_head_no_file_of_numbers_is_one_of_rates() {
        assertEquals(
                List.of("line 1 head-missing"),
                named(assertThrows(Invalid.class, () -> read("2024-03-01,MXN,17,x\n"))));
        assertEquals(List.of("line 1 head-missing"), named(assertThrows(Invalid.class, () -> read(""))));
    }

    @Test
    void rates_over_the_sdr_are_crossed_with_the_dollars_of_the_same_day_and_source_and_say_so() throws IOException {
        RateFile file = read(SDR + "2024-03-01,HNL,0.030540,IMF\n2024-03-01,USD,0.753842,IMF\n");

        List<RateLine> crossed = CrossRates.over(file.lines(), (day, source) -> Optional.empty());

        assertEquals(
                List.of(
                        new RateLine(
                                2,
                                LocalDate.of(2024, 3, 1),
                                "HNL",
                                new BigDecimal("24.683759004584"),
                                "IMF, cross rate over the SDR"),
                        new RateLine(3, LocalDate.of(2024, 3, 1), "XDR", new BigDecimal("0.753842"), "IMF")),
                crossed);
    }

    @Test
    void a_day_without_the_dollars_rate_is_named_and_nothing_is_guessed() throws IOException {
        RateFile file = read(SDR + "2024-03-01,USD,0.75,IMF\n2024-03-02,HNL,0.03,IMF\n2024-03-01,HNL,0.03,Other\n");

        Invalid refused =
                assertThrows(Invalid.class, () -> CrossRates.over(file.lines(), (day, source) -> Optional.empty()));

        assertEquals(List.of("line 3 no-dollar-rate", "line 4 no-dollar-rate"), named(refused));
        assertEquals(true, refused.fields().get(0).detail().contains("2024-03-02"));
    }

    private static RateFile read(String text) throws IOException {
        return RateFile.read(new BufferedReader(new StringReader(text)));
    }

    private static List<String> named(Invalid refused) {
        return refused.fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .toList();
    }
}
