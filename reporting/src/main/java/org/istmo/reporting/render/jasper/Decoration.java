package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Marks lines and areas that no tag holds as decoration: what is drawn is either read out or an artifact (ISO 14289-1, 7.1). */
final class Decoration {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final Set<String> PATH_BEGINS = Set.of("m", "re");
    private static final Set<String> PATH_PAINTED = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final List<Object> marked = new ArrayList<>();
    private int tags;
    private int operands;
    private int path = -1;

    private Decoration() {}

    static void mark(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            Decoration decoration = new Decoration();
            new PDFStreamParser(page).parse().forEach(decoration::take);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(decoration.marked);
            }
            page.setContents(content);
        }
    }

    private void take(Object token) {
        marked.add(token);
        if (token instanceof Operator operator) {
            perform(operator.getName());
            operands = marked.size();
        }
    }

    private void perform(String name) {
        if (name.equals("BDC") || name.equals("BMC")) {
            tags++;
        } else if (name.equals("EMC")) {
            tags--;
        } else if (tags == 0 && path < 0 && PATH_BEGINS.contains(name)) {
            path = operands;
        } else if (path >= 0 && PATH_PAINTED.contains(name)) {
            enclose();
        } else if (name.equals("n")) {
            path = -1;
        }
    }

    /** The path as a whole: nothing may stand between its construction and its painting (ISO 32000-1, 8.2). */
    private void enclose() {
        COSDictionary layout = new COSDictionary();
        layout.setItem(COSName.TYPE, COSName.getPDFName("Layout"));
        marked.addAll(path, List.of(ARTIFACT, layout, Operator.getOperator("BDC")));
        marked.add(Operator.getOperator("EMC"));
        path = -1;
    }
}
