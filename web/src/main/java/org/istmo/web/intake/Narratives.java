package org.istmo.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;

/** IATI narratives: the words of an element in one language or several. */
final class Narratives {

    /** The language of words of which nobody said it (ISO 639-2). */
    private static final String UNDETERMINED = "und";

    private final String language;

    /** @param activity whose language is that of narratives that name none */
    Narratives(Element activity) {
        this.language = language(activity, UNDETERMINED);
    }

    /** By primary language in lower case; several in one language are joined by line feeds. */
    Map<String, String> byLanguage(List<Element> elements) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Element element : elements) {
            for (Element narrative : element.all("narrative")) {
                String text = narrative.text().strip();
                if (!text.isEmpty()) {
                    words.merge(language(narrative, language), text, (before, more) -> before + "\n" + more);
                }
            }
        }
        return words;
    }

    /** The first narrative that has words, empty when none has. */
    static String first(Element element) {
        return element.all("narrative").stream()
                .map(narrative -> narrative.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String language(Element element, String otherwise) {
        return element.attributes().stream()
                .filter(attribute -> attribute.namespace().equals(XMLConstants.XML_NS_URI)
                        && attribute.local().equals("lang"))
                .map(attribute -> attribute.value().strip().toLowerCase(Locale.ROOT))
                .map(tag -> tag.split("[-_]", 2)[0])
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }
}
