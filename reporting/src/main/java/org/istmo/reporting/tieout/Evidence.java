package org.istmo.reporting.tieout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.reporting.dataset.Text;

/**
 * All that a draft is held against, read from one state of the database.
 *
 * @param path where the report is in the API
 * @param draft what it says
 * @param today what it would say if it were drafted now
 * @param kept what was kept with it when it was drafted
 * @param before the report on the period before, when one was issued
 * @param closingOf the key of the figure in the report before that a figure of this one carries over; empty for most
 * @param texts the sections that officers write for it; none where they write none
 * @param circumstances what lies beyond the report itself
 */
public record Evidence(
        String path,
        Said draft,
        Said today,
        Kept kept,
        Optional<Before> before,
        Function<String, Optional<String>> closingOf,
        Texts texts,
        Circumstances circumstances) {

    /**
     * Sections in order, and where they are written.
     *
     * @param href the list of the report's narratives
     */
    public record Texts(List<SectionText> sections, String href) {

        public Texts {
            sections = List.copyOf(sections);
        }
    }

    /**
     * @param withoutRate how many entries have no rate, by currency
     * @param open offices with an open month in the period, in order
     */
    public record Circumstances(Map<String, Long> withoutRate, List<OpenOffice> open) {

        public Circumstances {
            open = List.copyOf(open);
        }
    }

    /** @param month the last one of the report's period, such as {@code 2023-12} */
    public record OpenOffice(String code, Text name, String month) {}
}
