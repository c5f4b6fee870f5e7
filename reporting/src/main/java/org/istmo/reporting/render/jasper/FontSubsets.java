package org.istmo.reporting.render.jasper;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Renames embedded font subsets, whose six letters are random, by the order in which they stand in the file. */
final class FontSubsets {

    private static final Pattern SUBSET = Pattern.compile("([A-Z]{6})\\+(.+)");
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private final Map<String, String> prefixes = new HashMap<>();
    private final Set<COSDictionary> renamed = Collections.newSetFromMap(new IdentityHashMap<>());

    private FontSubsets() {}

    /** Also drops CIDSet, which PDF/A-2 and later want complete or not at all (ISO 19005-2, 6.2.11.4.2). */
    static void nameByContent(PDDocument document) {
        FontSubsets subsets = new FontSubsets();
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                fonts.keySet().forEach(name -> subsets.rename(fonts.getCOSDictionary(name)));
            }
        }
    }

    private void rename(COSDictionary font) {
        if (!renamed.add(font)) {
            return;
        }
        rename(font, COSName.BASE_FONT);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null) {
            rename((COSDictionary) descendants.getObject(0));
        }
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            descriptor.removeItem(CID_SET);
            rename(descriptor, COSName.FONT_NAME);
        }
    }

    private void rename(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        Matcher subset = SUBSET.matcher(name == null ? "" : name);
        if (subset.matches()) {
            dictionary.setName(key, prefix(subset.group(1)) + "+" + subset.group(2));
        }
    }

    private String prefix(String random) {
        return prefixes.computeIfAbsent(random, ignored -> letters(prefixes.size()));
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("AAAAAA");
        for (int at = 5, left = number; left > 0; at--, left /= 26) {
            letters.setCharAt(at, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
