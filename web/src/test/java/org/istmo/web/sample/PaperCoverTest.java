package org.istmo.web.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.domain.clearance.Person;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.reporting.sample.DrawnStratum;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleTerms;
import org.istmo.reporting.sample.Stratum;
import org.istmo.reporting.sample.StratumBy;
import org.istmo.web.export.CoverText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperCoverTest {

    static final KeptSample SAMPLE = sample(Map.of(), new TreeMap<>(Map.of("ROPAN", 87L, "LPO-MEX", 90L)));

    private static final DrawnStratum STRATUM = new DrawnStratum(
            new Stratum(List.of("LPO-MEX", "")),
            1_234,
            25,
            List.of(new DrawnStratum.Sum("USD", 1_234, new BigDecimal("1234567.500000"))));

    static KeptSample sample(Map<String, String> asked, SortedMap<String, Long> last) {
        return new KeptSample(
                4,
                new SampleTerms("{0} in 'braces'", 7, 25, List.of(StratumBy.OFFICE, StratumBy.DONOR), asked),
                new TrailPosition(90, "ab"),
                OffsetDateTime.parse("2024-02-01T10:00:00Z"),
                new Person(106, "auditor"),
                1_234,
                "cd",
                last,
                Optional.empty(),
                false,
                Map.of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_says_by_what_the_sample_is_drawn_again(Language language) {
        CoverText text = PaperCover.in(language).of(SAMPLE, List.of(STRATUM));

        assertTrue(text.title().orElseThrow().endsWith(": {0} in 'braces'"), text::toString);
        List<String> lines = text.lines().stream().map(CoverText.Line::text).toList();
        assertTrue(lines.containsAll(List.of("7", "25")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("1234 ") && line.endsWith(" cd")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("USD 1234567.50")), lines::toString);
        assertTrue(lines.contains("LPO-MEX 90 · ROPAN 87"), lines::toString);
        assertEquals(5, text.notes().size());
        assertTrue(text.notes().get(3).contains("7:1234"), text::toString);
        assertFalse(text.notes().toString().contains("posted_at"), text::toString);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_a_sample_from_before_numbers_were_kept_it_says_that_the_clock_tells(Language language) {
        CoverText text = PaperCover.in(language).of(sample(Map.of(), new TreeMap<>()), List.of(STRATUM));

        assertEquals(
                PaperCover.in(language).of(SAMPLE, List.of(STRATUM)).lines().size() - 1,
                text.lines().size());
        assertTrue(text.notes().get(1).contains("posted_at"), text::toString);
    }

    @Test
    void every_word_is_there_in_both_languages() {
        ResourceBundle english = PaperCover.in(Language.EN).words();
        ResourceBundle spanish = PaperCover.in(Language.ES).words();

        assertEquals(english.keySet(), spanish.keySet());
        for (String key : english.keySet()) {
            assertNotEquals(english.getString(key), spanish.getString(key), key);
        }
    }
}
