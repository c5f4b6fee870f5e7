package org.istmo.web.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.Verifiers;
import org.junit.jupiter.api.Test;

class SampleViewTest {

    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    @Test
    void an_auditor_reads_how_far_the_trail_reached_and_a_verifier_where_it_was() {
        assertEquals(
                new SampleView.PositionView(90L, "ab"),
                SampleView.of(AUDITOR, PaperCoverTest.SAMPLE).position());
        assertEquals(
                new SampleView.PositionView(null, "ab"),
                SampleView.of(Verifiers.ONE, PaperCoverTest.SAMPLE).position());
        assertEquals(
                new SampleView.PositionView(null, "ab"),
                SampleView.whole(Verifiers.ONE, PaperCoverTest.SAMPLE, List.of(), List.of())
                        .position());
    }
}
