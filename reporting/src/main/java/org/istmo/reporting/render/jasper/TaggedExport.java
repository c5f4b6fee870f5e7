package org.istmo.reporting.render.jasper;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** The filled pages as a PDF that tells headings, tables and pictures apart. */
final class TaggedExport {

    private TaggedExport() {}

    /** The whole file: its cross-references stand at the end, so nothing can read it before. */
    static byte[] of(JasperPrint pages, String language, String title) throws JRException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        JRPdfExporter exporter = new Exporter();
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
        exporter.setConfiguration(configuration(language, title));
        exporter.exportReport();
        return file.toByteArray();
    }

    private static SimplePdfExporterConfiguration configuration(String language, String title) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(language);
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        // This is about object streams: PDFBox reads them in the square of their number, and writes them itself.
        // What pages draw is compressed either way.
        configuration.setCompressed(false);
        return configuration;
    }

    static final class Exporter extends JRPdfExporter {

        Exporter() {
            tagHelper = new ReadingTags(this);
        }

        /** The number of the page that is being written, from 1. */
        int page() {
            return crtDocumentPageNumber;
        }

        /** Left, bottom, right, top in the page's own coordinates: a landscape page is written upright and turned by the reader. */
        float[] box(JRPrintElement printed) {
            int left = printed.getX();
            int right = left + printed.getWidth();
            int top = printed.getY();
            int bottom = top + printed.getHeight();
            PrintPageFormat page = getCurrentPageFormat();
            return page.getOrientation() == OrientationEnum.LANDSCAPE
                    ? new float[] {top, left, bottom, right}
                    : new float[] {left, page.getPageHeight() - bottom, right, page.getPageHeight() - top};
        }
    }
}
