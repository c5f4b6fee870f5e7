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
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.Measure;

/** The compiled template, loaded once, and how it is filled. */
final class StatementTemplate {

    static final String TYPE = "donor-statement";
    private static final String PATH = "/reports/" + TYPE + "/template.jasper";

    private final JasperReport report;

    StatementTemplate() throws IOException, JRException {
        try (InputStream in = StatementTemplate.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("no compiled template at " + PATH);
            }
            this.report = (JasperReport) JRLoader.loadObject(in);
        }
    }

    JasperPrint fill(DonorStatement statement, Typesetting set) throws JRException {
        List<PrintedRow> rows = new StatementRows(set).of(statement);
        return JasperFillManager.fillReport(report, parameters(statement, set), new RowSource(rows));
    }

    private static Map<String, Object> parameters(DonorStatement statement, Typesetting set) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, set.language().locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, set.labels().bundle());
        List<Measure> measures = statement.measures();
        parameters.put("measures", measures.size());
        for (int i = 0; i < measures.size(); i++) {
            parameters.put(
                    "measure" + (i + 1), set.word("measure." + measures.get(i).key()));
        }
        parameters.put("running", running(statement.heading(), set));
        parameters.put("draft", !statement.heading().issued());
        QuarterChart chart = new QuarterChart(statement, set);
        parameters.put("chart", chart.drawing());
        parameters.put("chartAlternative", chart.alternative());
        return parameters;
    }

    private static String running(Heading heading, Typesetting set) {
        return String.join(
                "  ·  ",
                set.data(heading.number()),
                set.sentence("version", set.figures().count(heading.version())),
                set.data(heading.donorName()),
                new CoverRows(set).period(heading));
    }
}
