package org.istmo.reporting.render.jasper;

import java.util.List;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.Figures;
import org.istmo.reporting.render.Labels;

/** How one rendering writes: its language, words, figures and glyphs. */
record Typesetting(Language language, Labels labels, Figures figures, Glyphs glyphs) {

    /** Begins the names of what the pages add to every document. */
    static final String OWN = "paper.";

    static Typesetting of(String type, Language language) {
        Labels labels = Labels.of(type, language);
        return new Typesetting(language, labels, new Figures(language, labels), new Glyphs());
    }

    String word(String key) {
        return labels.word(key);
    }

    String sentence(String key, String... blanks) {
        return labels.sentence(key, blanks);
    }

    /** Words from the data. */
    String data(Text text) {
        return data(text.in(language));
    }

    /** Words from the data. */
    String data(String text) {
        return glyphs.printable(text);
    }

    /** A list within a sentence or a cell. */
    String data(List<Text> texts, String separator) {
        return texts.stream().map(this::data).collect(Collectors.joining(separator));
    }
}
