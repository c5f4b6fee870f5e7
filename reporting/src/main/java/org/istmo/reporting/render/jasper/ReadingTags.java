package org.istmo.reporting.render.jasper;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * The exporter's tags, as a screen reader should meet them: what only furnishes the page is skipped (an artifact, ISO 14289-1, 7.1), a row that
 * goes on overleaf stays one row, and a line's end parts two words.
 */
final class ReadingTags extends JRPdfExporterTagHelper {

    /** A property of the template's elements: {@code Header}, {@code Footer} or {@code Watermark} (ISO 32000-1, table 330). */
    static final String FURNITURE = "org.istmo.furniture";

    /** A property of what stands in a table or a list: its tag, which is begun where the first such element stands, and ended where another stands. */
    static final String HOLDER = "org.istmo.holder";

    /** A property of what begins another such table or list right after one. */
    static final String BEGINS = "org.istmo.begins";

    /** A property of what has a tag that the exporter does not know. */
    static final String TAG = "org.istmo.tag";

    private final TaggedExport.Exporter pages;

    private @Nullable OpenRow row;
    private @Nullable JRPrintElement element;
    private Iterator<String> paragraphs = Collections.emptyIterator();
    private @Nullable String furniture;
    private int depth;
    private @Nullable String holder;
    private int level;

    ReadingTags(TaggedExport.Exporter exporter) {
        super(exporter);
        this.pages = exporter;
    }

    @Override
    protected void startElement(JRPrintElement printed) {
        if (furniture == null) {
            furniture = printed.getPropertiesMap().getProperty(FURNITURE);
        }
        if (furniture != null) {
            depth++;
            return;
        }
        if (level++ == 0) {
            hold(printed.getPropertiesMap().getProperty(HOLDER), printed);
        }
        element = printed;
        paragraphs = printed instanceof JRPrintText text ? wrapped(text).iterator() : Collections.emptyIterator();
        super.startElement(printed);
    }

    @Override
    protected void endElement(JRPrintElement printed) {
        if (furniture == null) {
            super.endElement(printed);
            level--;
        } else if (--depth == 0) {
            furniture = null;
        }
    }

    private void hold(@Nullable String wanted, JRPrintElement printed) {
        if (Objects.equals(wanted, holder) && printed.getPropertiesMap().getProperty(BEGINS) == null) {
            return;
        }
        if (holder != null) {
            tagStack.pop();
        }
        holder = wanted;
        if (wanted != null) {
            push(wanted);
        }
    }

    private void push(String tag) {
        PdfStructureEntry entry = pdfStructure.createTag(tagStack.peek(), tag);
        entry.putArray("K");
        tagStack.push(entry);
    }

    @Override
    protected void createStartTags(JRPrintElement printed) {
        super.createStartTags(printed);
        String own = printed.getPropertiesMap().getProperty(TAG);
        if (own != null) {
            push(own);
        }
        if (ContentsLinks.LINE.equals(own)) {
            put(tagStack.peek(), PdfName.A, place(printed));
        }
    }

    @Override
    protected void createEndTags(JRPrintElement printed) {
        if (printed.getPropertiesMap().getProperty(TAG) != null) {
            tagStack.pop();
        }
        super.createEndTags(printed);
    }

    @Override
    protected void startText(JRPrintText text) {
        if (furniture != null) {
            beginArtifact("Pagination", furniture);
        } else if (paragraphs.hasNext()) {
            put(pdfStructure.beginTag(tagStack.peek(), "Text"), PdfName.ACTUALTEXT, words(paragraphs.next()));
        } else {
            super.startText(text);
        }
    }

    /** A picture without words is decoration. */
    @Override
    protected void startImage(JRPrintImage image) {
        if (furniture != null || image.getHyperlinkTooltip() == null) {
            beginArtifact(furniture == null ? "Layout" : "Pagination", furniture);
            return;
        }
        PdfStructureEntry figure = pdfStructure.beginTag(tagStack.peek(), "Image");
        put(figure, PdfName.ALT, words(image.getHyperlinkTooltip()));
        put(figure, PdfName.A, place(image));
    }

    private PdfDictionary place(JRPrintElement printed) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfArray(pages.box(printed)));
        return layout;
    }

    @Override
    protected void startPageAnchor() {
        beginArtifact("Page", null);
    }

    @Override
    protected void createTrStartTag() {
        if (row != null && row.goesOnIn(element)) {
            tagStack.push(row.entry());
        } else {
            super.createTrStartTag();
            row = new OpenRow(element, tagStack.peek());
        }
    }

    @Override
    protected void createThStartTag(JRPrintElement cell) {
        begin(cell, super::createThStartTag);
    }

    @Override
    protected void createTdStartTag(JRPrintElement cell) {
        begin(cell, super::createTdStartTag);
    }

    private void begin(JRPrintElement cell, Consumer<JRPrintElement> anew) {
        PdfStructureEntry begun = row == null ? null : row.cell(cell);
        if (begun != null) {
            tagStack.push(begun);
            isTagEmpty = false;
            return;
        }
        anew.accept(cell);
        if (row != null) {
            row.add(cell, tagStack.peek());
        }
    }

    /** Drawn lines end without the space that parted their words; the words are said beside them. Empty for text of single lines. */
    private static List<String> wrapped(JRPrintText text) {
        List<String> paragraphs = List.of(text.getFullText().split("\n", -1));
        long lines = Math.round(text.getTextHeight() / (text.getLineSpacingFactor() * (double) text.getFontSize()));
        return lines > paragraphs.size() ? paragraphs : List.of();
    }

    private static PdfString words(String words) {
        return new PdfString(words, PdfObject.TEXT_UNICODE);
    }

    private static void put(PdfStructureEntry entry, PdfName key, PdfObject value) {
        ((ClassicStructureEntry) entry).getElement().put(key, value);
    }

    private void beginArtifact(String type, @Nullable String subtype) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(type));
        if (subtype != null) {
            properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        }
        ((ClassicPdfProducer) pdfProducer)
                .getPdfContentByte()
                .beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
    }
}
