package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.reception.Question;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceptionFormsTest {

    private final List<String> said = new ArrayList<>();
    private final Map<String, Object> told = new HashMap<>();

    @Test
    void each_form_is_taken_by_what_its_address_ends_with_and_leads_to_where_it_is_said() {
        assertEquals(Optional.of("?done=acknowledged#reception"), take("acknowledge", null));
        assertEquals(Optional.of("?done=asked#reception"), take("questions", " Why?\r\nAnd how? "));
        assertEquals(Optional.of("?done=answered#reception"), take("questions/17/answer", "So."));

        assertEquals(List.of("acknowledged 1", "asked of 1: Why?\nAnd how?", "answered 17 of 1: So."), said);
        assertTrue(told.isEmpty());
    }

    @Test
    void what_is_not_sound_is_not_said_and_the_page_knows_what_was_typed() {
        assertEquals(Optional.empty(), take("questions", " "));
        assertEquals(new Typed(Typed.ASKING, "", "missing"), told.get(Typed.ATTRIBUTE));
        assertEquals(Optional.empty(), take("questions/18/answer", "Late"));
        assertEquals(new Typed("18", "Late", "answered"), told.get(Typed.ATTRIBUTE));

        assertTrue(said.isEmpty());
    }

    @Test
    void no_other_address_is_one_of_theirs() {
        for (String other : List.of("", "answer", "questions/", "questions/x/answer", "acknowledge/1", "submit")) {
            assertFalse(other.matches(ReceptionForms.ADDRESSES), other);
        }
    }

    private Optional<String> take(String address, @Nullable String text) {
        assertTrue(address.matches(ReceptionForms.ADDRESSES), address);
        SignedIn signedIn = new SignedIn() {
            @Override
            public Reader reader() {
                return Staff.OFFICER;
            }
        };
        return new ReceptionForms(signedIn, reception()).take(AReport.issued(), address, request(text));
    }

    private Reception reception() {
        return new Reception() {
            @Override
            public void acknowledge(Reader by, Report report) {
                said.add("acknowledged " + report.id());
            }

            @Override
            public Question ask(Reader by, Report report, String text) {
                said.add("asked of " + report.id() + ": " + text);
                return question(text);
            }

            @Override
            public Question answer(Reader by, Report report, long question, String text) {
                if (question == 18) {
                    throw new Conflict("question-answered", "It is answered.");
                }
                said.add("answered " + question + " of " + report.id() + ": " + text);
                return question(text);
            }
        };
    }

    private static Question question(String text) {
        return new Question(
                17, "D-1", "donor.d-1", OffsetDateTime.parse("2024-01-21T10:00:00Z"), text, Optional.empty());
    }

    private HttpServletRequest request(@Nullable String text) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ReceptionFormsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getParameter" -> text;
                    case "setAttribute" -> told.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }
}
