package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.jasper.StructureTree.elements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Makes each line of the contents a link to its section, which is heard as one too (ISO 14289-1, 7.18.5). The bookmarks know the pages. */
final class ContentsLinks {

    /** The element of a line of the contents. */
    static final String LINE = "TOCI";

    private static final COSName TABS = COSName.getPDFName("Tabs");
    private static final COSName OBJECT = COSName.getPDFName("OBJR");

    private final PDDocument document;
    private final ParentTree parents;

    private ContentsLinks(PDDocument document) {
        this.document = document;
        this.parents = new ParentTree(document);
    }

    static void add(PDDocument document) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        List<COSDictionary> lines = new ArrayList<>();
        collect(root, lines);
        if (!lines.isEmpty()) {
            new ContentsLinks(document).link(lines);
        }
    }

    private static void collect(COSDictionary parent, List<COSDictionary> lines) {
        for (COSDictionary element : elements(parent)) {
            String type = element.getNameAsString(COSName.S);
            if (LINE.equals(type)) {
                lines.add(element);
            } else if ("Document".equals(type) || "TOC".equals(type)) {
                collect(element, lines);
            }
        }
    }

    /** The bookmarks are the title, the contents, and then what the contents list. */
    private void link(List<COSDictionary> lines) throws IOException {
        Iterator<PDOutlineItem> places = document.getDocumentCatalog()
                .getDocumentOutline()
                .children()
                .iterator();
        places.next();
        places.next();
        for (COSDictionary line : lines) {
            link(line, places.next());
        }
    }

    private void link(COSDictionary line, PDOutlineItem place) throws IOException {
        COSDictionary reference = elements(line).get(0);
        COSDictionary words = elements(reference).get(0);
        PDPage page = new PDPage(words.getCOSDictionary(COSName.PG));
        PDAnnotationLink link = annotation(line, place);
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(link);
        page.setAnnotations(annotations);
        page.getCOSObject().setName(TABS, "S");
        link.setPage(page);
        tag(link, page, reference, words);
    }

    private PDAnnotationLink annotation(COSDictionary line, PDOutlineItem place) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        COSDictionary layout = line.getCOSDictionary(COSName.A);
        line.removeItem(COSName.A);
        link.setRectangle(new PDRectangle(layout.getCOSArray(COSName.BBOX)));
        link.setContents(place.getTitle().strip());
        link.setPrinted(true);
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(place.findDestinationPage(document));
        link.setDestination(destination);
        return link;
    }

    private void tag(PDAnnotationLink link, PDPage page, COSDictionary reference, COSDictionary words) {
        COSDictionary object = new COSDictionary();
        object.setItem(COSName.TYPE, OBJECT);
        object.setItem(COSName.PG, page);
        object.setItem(COSName.OBJ, link);
        COSArray kids = new COSArray();
        kids.add(words);
        kids.add(object);
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setName(COSName.S, "Link");
        element.setItem(COSName.P, reference);
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, kids);
        words.setItem(COSName.P, element);
        COSArray only = new COSArray();
        only.add(element);
        reference.setItem(COSName.K, only);
        link.setStructParent(parents.add(element));
    }
}
