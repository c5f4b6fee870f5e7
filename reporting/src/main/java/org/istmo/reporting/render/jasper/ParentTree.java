package org.istmo.reporting.render.jasper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Leads from what stands on a page back to the element that reads it (ISO 32000-1, 14.7.4.4). */
final class ParentTree {

    private static final COSName LIMITS = COSName.getPDFName("Limits");

    private final COSDictionary root;

    ParentTree(PDDocument document) {
        this.root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    }

    /** Files the element under a number that nothing else has. */
    int add(COSDictionary element) {
        COSDictionary leaf = lastLeaf();
        COSArray numbers = leaf.getCOSArray(COSName.NUMS);
        int next = numbers.getInt(numbers.size() - 2) + 1;
        numbers.add(COSInteger.get(next));
        numbers.add(element);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, next + 1);
        return next;
    }

    /** A tree of many pages is parted; each part but the root states its first and last number. */
    private COSDictionary lastLeaf() {
        COSDictionary node = root.getCOSDictionary(COSName.PARENT_TREE);
        for (COSArray kids = node.getCOSArray(COSName.KIDS); kids != null; kids = node.getCOSArray(COSName.KIDS)) {
            node = (COSDictionary) kids.getObject(kids.size() - 1);
            COSArray limits = node.getCOSArray(LIMITS);
            if (limits != null) {
                limits.set(1, COSInteger.get(limits.getInt(1) + 1));
            }
        }
        return node;
    }
}
