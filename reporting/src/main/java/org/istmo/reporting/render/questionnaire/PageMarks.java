package org.istmo.reporting.render.questionnaire;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** What stands at the head and at the foot of every page. */
final class PageMarks {

    private PageMarks() {}

    /**
     * @param marking who may know of it
     * @param foot which round it is of
     * @param pages the words around the page's number {@code {0}} and how many there are {@code {1}}
     */
    static void write(XWPFDocument document, String marking, String foot, String pages) {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph head = header.createParagraph();
        head.setStyle("Marking");
        head.createRun().setText(marking);
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Foot");
        line.createRun().setText(foot + " – ");
        int first = pages.indexOf("{0}");
        int second = pages.indexOf("{1}");
        line.createRun().setText(pages.substring(0, first));
        field(line, "PAGE");
        line.createRun().setText(pages.substring(first + 3, second));
        field(line, "NUMPAGES");
        line.createRun().setText(pages.substring(second + 3));
    }

    /** A field that the reader's program fills. */
    private static void field(XWPFParagraph line, String instruction) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        new XWPFRun(field.addNewR(), line).setText("1");
    }
}
