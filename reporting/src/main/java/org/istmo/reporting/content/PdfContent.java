package org.istmo.reporting.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The objects of a PDF, one after the other. */
final class PdfContent {

    private static final List<COSName> TRAILER = List.of(COSName.INFO, COSName.ID, COSName.ROOT);

    private PdfContent() {}

    static void write(Path file, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            COSDocument objects = document.getDocument();
            List<COSObjectKey> inOrder = objects.getXrefTable().keySet().stream()
                    .sorted(Comparator.comparingLong(COSObjectKey::getNumber))
                    .toList();
            CanonicalValue values = new CanonicalValue(out);
            for (COSObjectKey key : inOrder) {
                COSBase value = objects.getObjectFromPool(key).getObject();
                if (value != null && !isPacking(value)) {
                    line(out, key.getNumber() + " " + key.getGeneration() + " obj");
                    values.write(value);
                    line(out, "");
                }
            }
            line(out, "trailer");
            values.write(told(objects.getTrailer()));
            line(out, "");
        }
    }

    private static boolean isPacking(COSBase value) {
        if (!(value instanceof COSDictionary dictionary)) {
            return false;
        }
        COSBase type = dictionary.getDictionaryObject(COSName.TYPE);
        return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
    }

    private static COSDictionary told(COSDictionary trailer) {
        COSDictionary told = new COSDictionary();
        TRAILER.stream().filter(trailer::containsKey).forEach(name -> told.setItem(name, trailer.getItem(name)));
        return told;
    }

    private static void line(OutputStream out, String words) throws IOException {
        out.write((words + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
