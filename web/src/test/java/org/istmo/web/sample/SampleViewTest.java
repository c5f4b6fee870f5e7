package org.istmo.web.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.Verifiers;
import org.junit.jupiter.api.Test;

class SampleViewTest {

    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    private static final Map<String, Long> LAST = Map.of("LPO-MEX", 90L, "ROPAN", 87L);

    @Test
    void an_auditor_reads_how_far_the_trail_reached_and_a_verifier_where_it_was() {
        assertEquals(
                new SampleView.PositionView(90L, "ab", LAST),
                SampleView.of(AUDITOR, PaperCoverTest.SAMPLE).position());
        assertEquals(
                new SampleView.PositionView(null, "ab", LAST),
                SampleView.of(Verifiers.ONE, PaperCoverTest.SAMPLE).position());
        assertEquals(
                new SampleView.PositionView(null, "ab", LAST),
                SampleView.whole(Verifiers.ONE, PaperCoverTest.SAMPLE, List.of(), List.of())
                        .position());
    }

    @Test
    void a_sample_from_before_numbers_were_kept_tells_none() {
        assertNull(SampleView.of(AUDITOR, PaperCoverTest.sample(Map.of(), new TreeMap<>()))
                .position()
                .lastEntries());
    }
}
