package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Labels;

/**
 * The field on the last page that issuing fills with a signature. It is tagged and says in words what it is (ISO 14289-1, 7.18), and it takes no place on
 * the page: readers show signatures beside the page, and the page says what a signature proves in its own words.
 */
final class SignatureField {

    private static final String NAME = "signature";

    private final PDDocument document;
    private final PDPage page;

    private SignatureField(PDDocument document) {
        this.document = document;
        this.page = document.getPage(document.getNumberOfPages() - 1);
    }

    /** @param words what a screen reader says of it */
    static void add(PDDocument document, String words) throws IOException {
        SignatureField field = new SignatureField(document);
        field.tag(field.widget(words));
    }

    /** @param tag the language of the document, as BCP 47 has it */
    static String words(String tag) {
        return Labels.of("signature", Language.of(tag.substring(0, 2)).orElseThrow())
                .word("field");
    }

    private PDAnnotationWidget widget(String words) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(words);
        form.setFields(List.of(field));
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        document.getDocumentCatalog().setAcroForm(form);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setPage(page);
        widget.setRectangle(new PDRectangle());
        widget.setPrinted(true);
        widget.setLocked(true);
        widget.setAppearance(nothing());
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        return widget;
    }

    private PDAppearanceDictionary nothing() {
        PDAppearanceStream drawing = new PDAppearanceStream(document);
        drawing.setBBox(new PDRectangle());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawing);
        return appearance;
    }

    /** As the last thing that the document holds. */
    private void tag(PDAnnotationWidget widget) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary whole = StructureTree.elements(root).get(0);
        COSDictionary place = new COSDictionary();
        place.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        place.setItem(COSName.PG, page);
        place.setItem(COSName.OBJ, widget);
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.FORM);
        element.setItem(COSName.P, whole);
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, place);
        whole.getCOSArray(COSName.K).add(element);
        widget.setStructParent(numbered(root, element));
    }

    /** Under a number that no page and no other field has. */
    private static int numbered(COSDictionary root, COSDictionary element) {
        COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        int next = numbers.getInt(numbers.size() - 2) + 1;
        numbers.add(COSInteger.get(next));
        numbers.add(element);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, next + 1);
        return next;
    }
}
