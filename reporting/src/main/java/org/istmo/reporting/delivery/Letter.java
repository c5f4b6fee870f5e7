package org.istmo.reporting.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final Text NONE = Text.untranslated("");

    /** A sentence, and where to look at what it speaks of. */
    private record Paragraph(String text, Optional<String> link) {

        String plain() {
            return text + link.map(address -> "\n" + address).orElse("");
        }

        String html() {
            return "<p>" + escaped(text)
                    + link.map(address -> "<br>\n<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>")
                            .orElse("")
                    + "</p>";
        }
    }

    /** @param publicUrl what its links begin with */
    static Letter of(Message message, String publicUrl) {
        Language language = message.language();
        Object[] blanks = {
            message.about(),
            message.day().map(DayInWords::of).orElse(NONE),
            message.day().map(DayInWords::monthOf).orElse(NONE)
        };
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(said(language, "greeting"));
        paragraphs.add(said(language, message.kind() + ".text", blanks));
        message.detail()
                .ifPresent(
                        step -> paragraphs.add(new Paragraph(NextStep.of(step).in(language), Optional.empty())));
        message.lines().forEach(line -> paragraphs.add(listed(language, line, publicUrl)));
        paragraphs.add(new Paragraph(
                SENTENCES
                        .text(LinkMail.of(message.kind()).isPresent() ? "open" : "look")
                        .in(language),
                Optional.of(publicUrl + message.path())));
        String subject = SENTENCES.text(message.kind() + ".subject", blanks).in(language);
        String close = SENTENCES.text("close").in(language);
        return new Letter(
                language,
                subject,
                paragraphs.stream().map(Paragraph::plain).collect(Collectors.joining("\n\n")) + "\n\n" + close + "\n",
                page(language, subject, paragraphs, close));
    }

    private static Paragraph said(Language language, String key, Object... blanks) {
        return new Paragraph(SENTENCES.text(key, blanks).in(language), Optional.empty());
    }

    private static Paragraph listed(Language language, MessageLine line, String publicUrl) {
        String words = SENTENCES
                .text(
                        "line." + line.sentence(),
                        line.about(),
                        line.day().map(DayInWords::of).orElse(NONE))
                .in(language);
        return new Paragraph(words, Optional.of(publicUrl + line.path()));
    }

    private static String page(Language language, String subject, List<Paragraph> paragraphs, String close) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(subject)
                + "</title></head><body style=\"font-family: sans-serif; max-width: 40em\">\n"
                + paragraphs.stream().map(Paragraph::html).collect(Collectors.joining("\n"))
                + "\n<p style=\"color: #555\">" + escaped(close) + "</p>\n</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
