package org.istmo.reporting.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.istmo.reporting.look.Printed.Piece;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.jasper.DocumentPdf;

/** A report laid out in pages, and where its letters stand. */
record Laid(Cell cell, Document document, byte[] file, List<Piece> pieces, int pages) {

    private static final Map<Cell, Laid> ALL = new ConcurrentHashMap<>();

    /** The same one each time. */
    static Laid of(Cell cell) {
        return ALL.computeIfAbsent(cell, Laid::anew);
    }

    static Laid anew(Cell cell) {
        Document document = cell.document();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DocumentPdf().render(document, out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                return new Laid(cell, document, out.toByteArray(), Printed.of(pdf), pdf.getNumberOfPages());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void forget() {
        ALL.clear();
    }

    @Override
    public String toString() {
        return cell.toString();
    }
}
