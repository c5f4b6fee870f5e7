package org.istmo.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.YearMonth;
import org.istmo.web.account.SignedIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 31 Dec 2024 to 1 Feb 2025 | February 2025 to 1,234",
                "es | Del 31 dic. 2024 al 1 feb. 2025 | Del febrero 2025 al 1,234"
            })
    void what_is_set_into_a_sentence_is_written_as_its_reader_writes_it(String language, String days, String others) {
        Reading reading = new Reading(request(language), new SignedIn() {});
        assertEquals(days, reading.say("report.period", LocalDate.parse("2024-12-31"), LocalDate.parse("2025-02-01")));
        assertEquals(others, reading.say("report.period", YearMonth.parse("2025-02"), 1234L));
    }

    private static HttpServletRequest request(String language) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ReadingTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals("getCookies")) {
                        return new Cookie[] {new Cookie(LanguageChoice.COOKIE, language)};
                    }
                    throw new UnsupportedOperationException(called.toString());
                });
    }
}
