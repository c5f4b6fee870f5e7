package org.istmo.reporting.render.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.RenderingFailed;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A sheet of A4 in the house's styles, written from top to bottom. Measures are in twentieths of a point. */
final class WordPaper {

    /** Between the margins. */
    static final int WIDTH = 9_638;

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = (A4_WIDTH - WIDTH) / 2;
    private static final String STYLES = "/reports/questionnaire/styles.xml";

    private final XWPFDocument document;

    WordPaper(XWPFDocument document, Language language) {
        this.document = document;
        styles(language);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private void styles(Language language) {
        try (InputStream in = WordPaper.class.getResourceAsStream(STYLES)) {
            if (in == null) {
                throw new IllegalStateException("no styles at " + STYLES);
            }
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("LANGUAGE", language.locale().toLanguageTag());
            document.createStyles().setStyles(StylesDocument.Factory.parse(xml).getStyles());
        } catch (IOException | XmlException broken) {
            throw new RenderingFailed("styles at " + STYLES, broken);
        }
    }

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A table whose first row is its head. */
    WordTable table(int... widths) {
        return new WordTable(document.createTable(1, widths.length), widths);
    }
}
