package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.junit.jupiter.api.Test;

class MeasuresRuleTest {

    private final List<String> came = new ArrayList<>();

    @Test
    void an_administrator_reads_what_the_server_measures() throws Exception {
        ask(Optional.of(Staff.ADMIN));
        assertEquals(List.of("read"), came);
    }

    @Test
    void to_anybody_else_nothing_is_there() throws Exception {
        ask(Optional.of(Staff.OFFICER));
        ask(Optional.of(Staff.DONOR));
        ask(Optional.empty());
        assertEquals(
                List.of("not theirs", "404", "not theirs", "404", "not theirs", "404"), came, "and the trail is told");
    }

    private void ask(Optional<Reader> reader) throws Exception {
        SignedIn signedIn = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return reader;
            }
        };
        new MeasuresRule(signedIn)
                .doFilter(
                        proxy(HttpServletRequest.class),
                        proxy(HttpServletResponse.class),
                        (request, response) -> came.add("read"));
    }

    /** It is told a status and that it is a refusal, and nothing else. */
    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                MeasuresRuleTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals("setAttribute")) {
                        came.add("not theirs");
                        return null;
                    }
                    if (!called.getName().equals("sendError")) {
                        throw new UnsupportedOperationException(called.toString());
                    }
                    came.add(String.valueOf(arguments[0]));
                    return null;
                }));
    }
}
