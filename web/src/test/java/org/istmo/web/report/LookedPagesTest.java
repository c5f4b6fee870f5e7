package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookedPagesTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    private final LookedPages pages = new LookedPages(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void the_last_pages_of_a_form_are_there_for_what_they_were_made_of_alone() {
        pages.keep("7:form", "en{}", new byte[] {1});
        pages.keep("7:form", "es{}", new byte[] {2});

        assertEquals(Optional.empty(), pages.of("7:form", "en{}"));
        assertArrayEquals(new byte[] {2}, pages.of("7:form", "es{}").orElseThrow());
        assertEquals(Optional.empty(), pages.of("8:form", "es{}"));
    }

    @Test
    void they_are_let_go_after_two_minutes() {
        pages.keep("7:form", "en{}", new byte[] {1});
        now = now.plus(Duration.ofSeconds(121));

        assertEquals(Optional.empty(), pages.of("7:form", "en{}"));
    }

    @Test
    void of_many_the_oldest_go_first() {
        for (int form = 0; form <= LookedPages.MOST; form++) {
            pages.keep("7:" + form, "en{}", new byte[] {1});
        }

        assertEquals(Optional.empty(), pages.of("7:0", "en{}"));
        assertTrue(pages.of("7:1", "en{}").isPresent());
    }
}
