package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.BegunLooks;
import org.istmo.reporting.issue.Foresight;
import org.istmo.reporting.issue.Look;
import org.istmo.reporting.issue.Looks;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.English;
import org.istmo.web.page.Looked;
import org.istmo.web.page.PageLooks;
import org.junit.jupiter.api.Test;

class LedgerLooksTest {

    private static final TieOut FOUND =
            new TieOut(OffsetDateTime.parse("2024-01-10T10:00:00Z"), "", List.of(), List.of());

    private final Report report = new HoldingDesk(Status.DRAFT, Status.DRAFT).report();
    private final List<String> asked = new ArrayList<>();
    private boolean slow;

    @Test
    void a_page_shows_what_is_found_at_once() {
        Looked<TieOut> looked = looks("GET", Map.of()).tieOut(report);

        assertEquals(Optional.of(FOUND), looked.seen());
        assertTrue(looked.isSeen());
        assertFalse(looked.underway());
        assertEquals("", looked.note());
    }

    @Test
    void a_page_does_not_wait_for_what_takes_longer_and_says_where_it_is_picked_up() {
        slow = true;

        Looked<TieOut> tieOut = looks("GET", Map.of()).tieOut(report);
        Looked<LedgerLooks.Differences> revision = looks("GET", Map.of()).revision(report);

        assertTrue(tieOut.underway());
        assertFalse(tieOut.isSeen());
        assertFalse(tieOut.note().isEmpty());
        assertEquals("/reports/1/tie-out?look=now", tieOut.href());
        assertEquals("/reports/1/revise?look=now", revision.href());
        assertEquals(
                List.of("begin " + account() + ":/reports/1/tie-out", "begin " + account() + ":/reports/1/revise"),
                asked);
    }

    @Test
    void its_link_and_a_form_that_was_not_taken_wait() {
        slow = true;

        assertEquals(
                Optional.of(FOUND),
                looks("GET", Map.of(PageLooks.NOW, "now")).tieOut(report).seen());
        assertEquals(Optional.of(FOUND), looks("POST", Map.of()).tieOut(report).seen());
        assertEquals(
                List.of("take " + account() + ":/reports/1/tie-out", "take " + account() + ":/reports/1/tie-out"),
                asked);
    }

    @Test
    void a_look_that_had_no_turn_says_so_and_can_be_taken_again() {
        BegunLooks busy = new BegunLooks() {
            @Override
            public <T> Optional<T> begin(String whose, Class<T> type, Function<Look, T> work) {
                Thread.currentThread().interrupt();
                try {
                    return Optional.of(new Looks().take(whose, work));
                } finally {
                    assertTrue(Thread.interrupted());
                }
            }
        };

        Looked<TieOut> looked = looks("GET", Map.of(), busy).tieOut(report);

        assertFalse(looked.isSeen());
        assertFalse(looked.underway());
        assertEquals("Others are looking at reports just now. Try again in a moment.", looked.note());
        assertEquals("/reports/1/tie-out?look=now", looked.href());
    }

    private static long account() {
        return GrantDesk.FINANCE.account();
    }

    private LedgerLooks looks(String method, Map<String, String> parameters) {
        return looks(method, parameters, new BegunLooks() {
            @Override
            public <T> Optional<T> begin(String whose, Class<T> type, Function<Look, T> work) {
                asked.add("begin " + whose);
                return slow ? Optional.empty() : Optional.of(new Looks().take(whose, work));
            }

            @Override
            public <T> T take(String whose, Class<T> type, Function<Look, T> work) {
                asked.add("take " + whose);
                return new Looks().take(whose, work);
            }
        });
    }

    private LedgerLooks looks(String method, Map<String, String> parameters, BegunLooks begun) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                LedgerLooksTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getParameter" -> parameters.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        SignedIn finance = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(GrantDesk.FINANCE);
            }
        };
        TieOutGate gate = new TieOutGate() {
            @Override
            public TieOut of(Report of, Look look) {
                return FOUND;
            }
        };
        Foresight foresight = new Foresight() {
            @Override
            public List<Moved> of(Scope scope, Report of, Look look) {
                return List.of();
            }
        };
        PageLooks looks = new PageLooks(finance, begun, English.reading(), request);
        return new LedgerLooks(finance, looks, gate, foresight, request);
    }
}
