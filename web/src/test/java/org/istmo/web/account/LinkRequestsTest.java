package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.reporting.delivery.LinkPost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkRequestsTest {

    private final List<String> sent = new ArrayList<>();
    private final Logger log = Logger.getLogger(LinkRequests.class.getName());
    private boolean full = true;

    @BeforeEach
    void quiet() {
        log.setLevel(Level.OFF);
    }

    @Test
    void whoever_is_turned_away_leaves_the_place_to_the_next() {
        LinkRequests requests = new LinkRequests(post(), executor());
        for (int times = 0; times < 33; times++) {
            requests.ask("early", "192.0.2.7");
        }
        full = false;
        requests.ask("late", "192.0.2.7");

        assertEquals(List.of("late"), sent);
    }

    @Test
    void a_link_that_cannot_be_sent_leaves_its_place_too() {
        full = false;
        LinkRequests requests = new LinkRequests(post(), executor());
        for (int times = 0; times < 33; times++) {
            requests.ask("broken", "192.0.2.7");
        }
        requests.ask("late", "192.0.2.7");

        assertEquals(List.of("late"), sent);
    }

    private LinkPost post() {
        return new LinkPost() {
            @Override
            public void sendSignIn(String asked, String address) {
                if (asked.equals("broken")) {
                    throw new IllegalStateException(asked);
                }
                sent.add(asked);
            }
        };
    }

    /** Does at once what it is given, unless it is full. */
    private ManagedExecutorService executor() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                LinkRequestsTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    if (full) {
                        throw new RejectedExecutionException();
                    }
                    ((Runnable) arguments[0]).run();
                    return null;
                });
    }
}
