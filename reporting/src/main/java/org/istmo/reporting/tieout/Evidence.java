package org.istmo.reporting.tieout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Narratives;

/**
 * All that a draft is held against, read from one state of the database.
 *
 * @param path where the report is in the API
 * @param draft what it says
 * @param today what it would say if it were drafted now
 * @param kept what was kept with it when it was drafted
 * @param before the report on the period before, when one was issued
 * @param texts what officers wrote for it
 * @param circumstances what lies beyond the report itself
 */
public record Evidence(
        String path,
        Said draft,
        Said today,
        Kept kept,
        Optional<Before> before,
        Texts texts,
        Circumstances circumstances) {

    private static final String AGREEMENT = "&agreement=";

    /** The same, held to what the draft would say now. */
    public Evidence today(Said said) {
        return new Evidence(path, draft, said, kept, before, texts, circumstances);
    }

    /** What a figure counts, as either language calls it. */
    Text unitOf(Figure figure) {
        String key = figure.amount().key();
        return Optional.ofNullable(draft.units().get(key))
                .or(() -> Optional.ofNullable(today.units().get(key)))
                .orElse(Text.untranslated(figure.amount().currency()));
    }

    /**
     * What officers wrote, as the draft prints it.
     *
     * @param narratives empty for a type that they write none for
     * @param languages that the report is ordered in
     * @param href the list of the report's narratives
     */
    public record Texts(Optional<Narratives> narratives, List<Language> languages, String href) {

        public Texts {
            languages = List.copyOf(languages);
        }

        /** Whether officers write for the report. */
        boolean areWritten() {
            return narratives.isPresent();
        }

        /** The list of the narratives on one agreement. */
        String href(String grant) {
            return href.contains(AGREEMENT) ? href : href + on(grant);
        }

        /** The narrative that holds these words in a language, or else the list. */
        String href(Language language, String words) {
            return narratives.stream()
                    .flatMap(all -> all.printed().stream())
                    .filter(one -> one.text().in(language).contains(words))
                    .findFirst()
                    .map(one -> href(one.id()))
                    .orElse(href);
        }

        static String href(long narrative) {
            return "/api/v1/narratives/" + narrative;
        }

        static String on(String grant) {
            return AGREEMENT + URLEncoder.encode(grant, StandardCharsets.UTF_8);
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
