package org.istmo.reporting.render.jasper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Where the signature field lies and is read: where the template keeps a place for it, or else nowhere on the last page, read last.
 *
 * @param element of the structure, still without the field
 */
record SignaturePlace(PDPage page, PDRectangle box, COSDictionary element) {

    /** The type of the element that the exporter leaves for the field. */
    static final String FORM = "Form";

    /** What it says of it besides its box: the number of its page, from 1. */
    static final String PAGE = "IstmoPage";

    static SignaturePlace in(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary kept = kept(root);
        return kept == null ? atTheEnd(document, root) : where(document, kept);
    }

    private static @Nullable COSDictionary kept(COSDictionary parent) {
        for (COSDictionary element : StructureTree.elements(parent)) {
            COSDictionary found = element.containsKey(PAGE) ? element : kept(element);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static SignaturePlace where(PDDocument document, COSDictionary kept) {
        COSArray box = kept.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX);
        PDPage page = document.getPage(kept.getInt(PAGE) - 1);
        kept.removeItem(COSName.getPDFName(PAGE));
        return new SignaturePlace(page, new PDRectangle(box), kept);
    }

    private static SignaturePlace atTheEnd(PDDocument document, COSDictionary root) {
        COSDictionary whole = StructureTree.elements(root).get(0);
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.FORM);
        element.setItem(COSName.P, whole);
        whole.getCOSArray(COSName.K).add(element);
        return new SignaturePlace(document.getPage(document.getNumberOfPages() - 1), new PDRectangle(), element);
    }
}
