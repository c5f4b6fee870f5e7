package org.istmo.reporting.delivery;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;

/**
 * What a mail says: where to look, and no data of what is there.
 *
 * @param html the same as the text
 */
record Letter(Language language, String subject, String text, String html) {

    private static final Sentences SENTENCES = Sentences.of("mail");
    private static final Text NO_DAY = Text.untranslated("");

    /** @param publicUrl what its link begins with */
    static Letter of(Message message, String publicUrl) {
        Language language = message.language();
        Object[] blanks = {message.about(), message.day().map(DayInWords::of).orElse(NO_DAY)};
        String subject = SENTENCES.text(message.kind() + ".subject", blanks).in(language);
        List<String> lines = new ArrayList<>();
        lines.add(SENTENCES.text("greeting").in(language));
        lines.add(SENTENCES.text(message.kind() + ".text", blanks).in(language));
        message.detail().ifPresent(step -> lines.add(NextStep.of(step).in(language)));
        lines.add(SENTENCES.text("look").in(language));
        String link = publicUrl + message.path();
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
