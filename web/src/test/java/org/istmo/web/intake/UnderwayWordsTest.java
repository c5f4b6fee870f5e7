package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.UnsupportedFormat;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FileUnderway.Progress;
import org.istmo.domain.underway.FileUnderway.State;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.junit.jupiter.api.Test;

class UnderwayWordsTest {

    @Test
    void while_a_node_is_at_a_file_it_is_said_what_goes_on_and_not_how_much_is_left() {
        UnderwayLine waiting = line("en", State.WAITING, false, new Progress(0, 0, 0));
        assertFalse(waiting.worked());
        assertEquals("It is here whole and waits for its turn.", waiting.progress());
        UnderwayLine read = line("en", State.RUNNING, false, new Progress(2_000, 0, 0));
        assertTrue(read.worked());
        assertEquals("Being read and judged: 2,000 so far.", read.progress());
        UnderwayLine posted = line("en", State.RUNNING, false, new Progress(3_000, 3_000, 0));
        assertTrue(posted.worked());
        assertEquals("3,000 read and judged. All of them are being posted.", posted.progress());
        assertTrue(
                line("es", State.RUNNING, true, new Progress(3_000, 3_000, 0)).worked());
        for (State over : List.of(State.TAKEN, State.REHEARSED, State.REFUSED)) {
            assertFalse(line("es", over, false, new Progress(3_000, 3_000, 0)).worked());
        }
    }

    @Test
    void why_a_file_was_not_taken_is_said_in_words_of_its_sender_and_each_reason_once() {
        Reading spanish = reading("es");
        RefusalWords words = new RefusalWords(spanish);
        assertEquals(
                List.of(spanish.say("refused.no-file")),
                SentFiles.faults(new UnsupportedFormat("no-file", "No file was chosen."), words, spanish));
        assertEquals(List.of(spanish.say("refused.too-large")), SentFiles.faults(new TooLarge(5), words, spanish));
        assertEquals(
                List.of(spanish.say("import.columns", "themes, countries")),
                SentFiles.faults(
                        new Invalid(List.of(
                                new Invalid.Field("/column themes", "missing-column", "It is missing."),
                                new Invalid.Field("/column countries", "missing-column", "It is missing."))),
                        words,
                        spanish));
    }

    private static UnderwayLine line(String language, State state, boolean rehearsal, Progress progress) {
        Offices offices = new Offices() {
            @Override
            public Optional<ZoneId> zoneOf(OfficeCode office) {
                return Optional.of(ZoneId.of("America/Bogota"));
            }
        };
        return new UnderwayWords(offices, reading(language))
                .line(new FileUnderway(
                        1,
                        new OfficeCode("LPO-MEX"),
                        new Person(1, "officer.mex"),
                        "127.0.0.1",
                        "large.csv",
                        rehearsal,
                        10,
                        OffsetDateTime.parse("2024-01-10T10:00:00Z"),
                        state,
                        progress,
                        1,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Reading reading(String language) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                UnderwayWordsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getCookies")
                        ? new Cookie[] {new Cookie("istmo-language", language)}
                        : null);
        return new Reading(request, new SignedIn());
    }
}
