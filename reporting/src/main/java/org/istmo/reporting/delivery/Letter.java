package org.istmo.reporting.delivery;

import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.sentence.Sentences;

/**
 * What a mail says: where to look, and no data of what is there.
 *
 * @param html the same as the text
 */
record Letter(Language language, String subject, String text, String html) {

    private static final Sentences SENTENCES = Sentences.of("mail");

    /**
     * @param kind such as {@code issued}
     * @param about the number of the report, or the name of what failed
     * @param link where to look
     */
    static Letter of(String kind, Language language, String about, String link) {
        String subject = SENTENCES.text(kind + ".subject", about).in(language);
        List<String> lines = List.of(
                SENTENCES.text("greeting").in(language),
                SENTENCES.text(kind + ".text", about).in(language),
                SENTENCES.text("look").in(language));
        String close = SENTENCES.text("close").in(language);
        return new Letter(
                language,
                subject,
                String.join("\n\n", lines) + "\n" + link + "\n\n" + close + "\n",
                page(language, subject, lines, link, close));
    }

    private static String page(Language language, String subject, List<String> lines, String link, String close) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.code())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head><body style=\"font-family: sans-serif; max-width: 40em\">\n");
        lines.forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
        return page.append("<p><a href=\"")
                .append(escaped(link))
                .append("\">")
                .append(escaped(link))
                .append("</a></p>\n<p style=\"color: #555\">")
                .append(escaped(close))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
