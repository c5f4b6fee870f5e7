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
 * The field that issuing fills with a signature. It is tagged and says in words what it is (ISO 14289-1, 7.18). It draws nothing itself: what stands on the page
 * where it lies, the template prints.
 */
final class SignatureField {

    private static final String NAME = "signature";

    private final PDDocument document;
    private final SignaturePlace place;

    private SignatureField(PDDocument document) {
        this.document = document;
        this.place = SignaturePlace.in(document);
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
        field.setReadOnly(true);
        form.setFields(List.of(field));
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        document.getDocumentCatalog().setAcroForm(form);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDPage page = place.page();
        widget.setPage(page);
        widget.setRectangle(place.box());
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
        drawing.setBBox(new PDRectangle(place.box().getWidth(), place.box().getHeight()));
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawing);
        return appearance;
    }

    private void tag(PDAnnotationWidget widget) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, place.page());
        reference.setItem(COSName.OBJ, widget);
        COSDictionary element = place.element();
        element.setItem(COSName.PG, place.page());
        element.setItem(COSName.K, reference);
        widget.setStructParent(numbered(element));
    }

    /** Under a number that no page and no other field has: behind the last one, in the last leaf of the tree (ISO 32000-1, 7.9.7). */
    private int numbered(COSDictionary element) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary leaf = root.getCOSDictionary(COSName.PARENT_TREE);
        List<COSArray> limits = new ArrayList<>();
        for (COSArray kids = leaf.getCOSArray(COSName.KIDS); kids != null; kids = leaf.getCOSArray(COSName.KIDS)) {
            leaf = (COSDictionary) kids.getObject(kids.size() - 1);
            limits.add(leaf.getCOSArray(COSName.LIMITS));
        }
        COSArray numbers = leaf.getCOSArray(COSName.NUMS);
        int next = numbers.getInt(numbers.size() - 2) + 1;
        numbers.add(COSInteger.get(next));
        numbers.add(element);
        limits.forEach(limit -> limit.set(1, COSInteger.get(next)));
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, next + 1);
        return next;
    }
}
