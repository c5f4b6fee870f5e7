package org.istmo.reporting.render.jasper;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
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
        JRPdfExporter exporter = new JRPdfExporter();
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
}
