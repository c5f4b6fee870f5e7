package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.reporting.issue.BegunLooks;
import org.istmo.reporting.issue.Look;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.English;
import org.junit.jupiter.api.Test;

class PageLooksTest {

    private static final String ADDRESS = "/ledgers?ledger=results&country=GT";

    private final List<String> asked = new ArrayList<>();

    @Test
    void what_goes_on_without_its_page_is_picked_up_by_the_same_address_and_by_no_other() {
        Looked<Long> looked = looks(Map.of()).looked(ADDRESS, "ledgers.counting", false, Long.class, look -> 7L);

        assertEquals(
                new Looked<Long>(
                        Optional.empty(), English.reading().say("ledgers.counting"), ADDRESS + "&look=now", true),
                looked);
        assertEquals(List.of("begin " + GrantDesk.FINANCE.account() + ":" + ADDRESS), asked);
    }

    @Test
    void an_address_that_asks_for_it_waits() {
        PageLooks looks = looks(Map.of(PageLooks.NOW, "now"));

        assertEquals(
                Optional.of(7L),
                looks.looked("/list", "ledgers.counting", looks.isWaitedFor(), Long.class, look -> 7L)
                        .seen());
        assertEquals(List.of("take " + GrantDesk.FINANCE.account() + ":/list"), asked);
        assertEquals(
                "/list?look=now",
                looks.looked("/list", "ledgers.counting", true, Long.class, look -> 7L)
                        .href());
    }

    private PageLooks looks(Map<String, String> parameters) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                PageLooksTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> parameters.get((String) arguments[0]));
        SignedIn finance = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(GrantDesk.FINANCE);
            }
        };
        BegunLooks slow = new BegunLooks() {
            @Override
            public <T> Optional<T> begin(String whose, Class<T> type, Function<Look, T> work) {
                asked.add("begin " + whose);
                return Optional.empty();
            }

            @Override
            public <T> T take(String whose, Class<T> type, Function<Look, T> work) {
                asked.add("take " + whose);
                return type.cast(7L);
            }
        };
        return new PageLooks(finance, slow, English.reading(), request);
    }
}
