package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.istmo.reporting.render.RenderingFailed;

/** The compiled template of a report type, loaded once, and how it is filled. */
final class PaperTemplate {

    static final String FILE = "paper.jasper";

    private final JasperReport report;

    /** @throws RenderingFailed when the type has none */
    PaperTemplate(String type) {
        String path = "/reports/" + type + "/" + FILE;
        try (InputStream in = PaperTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no compiled template at " + path);
            }
            this.report = (JasperReport) JRLoader.loadObject(in);
        } catch (IOException | JRException | RuntimeException e) {
            throw new RenderingFailed("template at " + path, e);
        }
    }

    JasperPrint fill(List<PaperRow> rows, Map<String, Object> front, Typesetting set) throws JRException {
        Map<String, Object> parameters = new HashMap<>(front);
        parameters.put(JRParameter.REPORT_LOCALE, set.language().locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, set.labels().bundle());
        return JasperFillManager.fillReport(report, parameters, new PaperSource(rows));
    }
}
