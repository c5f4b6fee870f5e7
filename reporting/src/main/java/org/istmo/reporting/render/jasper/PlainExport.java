package org.istmo.reporting.render.jasper;

import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

/** The first of the filled pages as a PDF without tags: to be looked at, never to be kept. */
final class PlainExport {

    private PlainExport() {}

    static void begin(JasperPrint pages, int most, OutputStream out) throws JRException {
        SimplePdfReportConfiguration first = new SimplePdfReportConfiguration();
        first.setEndPageIndex(Math.min(most, pages.getPages().size()) - 1);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(first);
        exporter.exportReport();
    }
}
