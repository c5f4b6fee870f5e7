package org.istmo.web.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.overlap.OverlapOrder;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

/** What the pages of pairs are asked for and send, as the API takes it. */
class OverlapPagesTest {

    @Test
    void a_button_says_the_verdict_and_which_side_is_kept() {
        var body = FilledDecision.body(
                FilledForm.holding(Map.of("verdict", List.of("same-money:right"), "reason", List.of("One invoice"))));

        assertEquals("same-money", body.getString("decision"));
        assertEquals("right", body.getString("keep"));
        assertEquals("One invoice", body.getString("reason"));
    }

    @Test
    void what_is_different_keeps_no_side_and_a_reason_that_is_not_said_is_not_sent() {
        var body =
                FilledDecision.body(FilledForm.holding(Map.of("verdict", List.of("different"), "reason", List.of(""))));

        assertFalse(body.containsKey("keep"));
        assertFalse(body.containsKey("reason"));
    }

    @Test
    void a_fault_stands_at_the_reason_or_at_the_buttons() {
        assertEquals("reason", FilledDecision.field("/reason"));
        assertEquals("verdict", FilledDecision.field("/keep"));
    }

    @Test
    void an_address_keeps_what_was_looked_for_and_reads_over_what_nobody_may_look_for() {
        OverlapQuery query = OverlapQuery.of(Map.of(
                "status", "decided", "office", "LPO-MEX", "least", "75", "sort", "found", "country", "<b>")::get);

        assertEquals("/overlaps?status=decided&office=LPO-MEX&least=75&sort=found", query.address());
        assertEquals(Optional.of(new BigDecimal("0.75")), query.filter().least());
        assertEquals(Set.of("LPO-MEX"), query.filter().offices());
        assertEquals("/overlaps", OverlapQuery.of(name -> null).address());
        assertEquals("/overlaps?sort=score", OverlapQuery.of(name -> null).inOrder());
        assertEquals(query.address(), query.inOrder());
        assertEquals(OverlapOrder.SCORE, OverlapQuery.of(name -> "nonsense").order());
    }

    @Test
    void a_verifier_has_nothing_at_these_addresses_but_to_mark_a_notice_of_their_own() {
        Reader verifier = new Reader(
                1,
                "verifier",
                "Verifier",
                Set.of(Role.VERIFIER),
                Set.of(),
                Optional.of("X"),
                true,
                Set.of(),
                "127.0.0.1");
        OverlapsServlet servlet = new OverlapsServlet();

        assertTrue(servlet.opensTo(verifier, "/notices/4/read"));
        assertFalse(servlet.opensTo(verifier, ""));
        assertFalse(servlet.opensTo(verifier, "/4/decision"));
    }
}
