package org.istmo.reporting.render.questionnaire;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Wording;

/** The text of an article in small print, as far as whole paragraphs fit beside a question. */
final class ArticleQuotation {

    /** Characters that are quoted, but never less than the first paragraph. */
    private static final int SHORT = 1_500;

    private static final String STYLE = "Quote";

    private ArticleQuotation() {}

    /** @param text in English, a paragraph a line */
    static void write(WordPaper paper, String text, Wording wording) {
        List<String> paragraphs = text.lines().toList();
        int length = 0;
        int quoted = 0;
        while (quoted < paragraphs.size()
                && (quoted == 0 || length + paragraphs.get(quoted).length() <= SHORT)) {
            length += paragraphs.get(quoted).length();
            inEnglish(paper.paragraph(STYLE, paragraphs.get(quoted)));
            quoted++;
        }
        if (quoted < paragraphs.size()) {
            paper.paragraph(STYLE, wording.word("quoted.goes.on"));
        }
    }

    /** So that a reader aloud, and a spelling checker, take it for what it is. */
    private static void inEnglish(XWPFParagraph paragraph) {
        paragraph.getRuns().forEach(run -> run.setLang(Language.EN.locale().toLanguageTag()));
    }
}
