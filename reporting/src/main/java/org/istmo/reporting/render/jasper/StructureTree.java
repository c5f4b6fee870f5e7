package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Mends what the exporter cannot say: types of its own become standard ones, and tables are told apart into heads and bodies. */
final class StructureTree {

    static final COSName TABLE = COSName.getPDFName("Table");
    static final COSName TH = COSName.getPDFName("TH");
    private static final COSName TEXT = COSName.getPDFName("Text");
    private static final COSName SPAN = COSName.getPDFName("Span");

    private static final Map<COSName, COSName> STANDARD = Map.of(
            COSName.getPDFName("All"), COSName.getPDFName("Document"),
            COSName.getPDFName("Image"), COSName.getPDFName("Figure"));
    private static final Set<String> HOLDING_WORDS = Set.of("H1", "H2", "H3", "TH", "TD", "Lbl", "LBody", "Reference");

    private StructureTree() {}

    static void mend(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) {
            throw new IllegalStateException("the exporter wrote no structure");
        }
        root.removeItem(COSName.ROLE_MAP);
        elements(root).forEach(StructureTree::mend);
    }

    private static void mend(COSDictionary element) {
        COSName type = element.getCOSName(COSName.S);
        element.setItem(COSName.S, STANDARD.getOrDefault(type, type));
        for (COSDictionary kid : elements(element)) {
            if (is(kid, TEXT)) {
                kid.setItem(COSName.S, HOLDING_WORDS.contains(type.getName()) ? SPAN : COSName.P);
            } else {
                mend(kid);
            }
        }
        if (TABLE.equals(type)) {
            TableParts.group(element);
        }
    }

    /** The elements right below, without marked content. */
    static List<COSDictionary> elements(COSDictionary parent) {
        List<COSDictionary> elements = new ArrayList<>();
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            array.forEach(kid -> {
                if (resolved(kid) instanceof COSDictionary element) {
                    elements.add(element);
                }
            });
        } else if (kids instanceof COSDictionary only) {
            elements.add(only);
        }
        return elements;
    }

    static boolean is(COSDictionary element, COSName type) {
        return type.equals(element.getCOSName(COSName.S));
    }

    private static COSBase resolved(COSBase kid) {
        return kid instanceof COSObject reference ? reference.getObject() : kid;
    }
}
