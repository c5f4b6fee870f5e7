package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.util.JRLoader;
import org.istmo.reporting.render.RenderingFailed;

/** The compiled template of a report type, loaded once, and how it is filled. */
final class PaperTemplate {

    static final String FILE = "paper.jasper";

    /** No cell of so few characters is higher than a page. */
    private static final int SURELY_WITHIN_A_PAGE = 700;

    /** Nor is a paragraph, which is wider, or the small print beside a chart. */
    private static final int PROSE_WITHIN_A_PAGE = 3_000;

    /** The least heights of a paragraph's bands, which no other band has. */
    private static final Set<Integer> PARAGRAPHS = Set.of(21, 29);

    private static final Set<String> WIDE = Set.of("PROSE", "PROSE_UNDER", "CHART_BESIDE");

    private static final Map<String, Integer> ROOM = Map.of("Section", 260, "Table", 220, "Group", 160);

    private final JasperReport exact;
    private final JasperReport roomy;

    /** @throws RenderingFailed when the type has none */
    PaperTemplate(String type) {
        String path = "/reports/" + type + "/" + FILE;
        try {
            this.exact = load(path);
            this.roomy = load(path);
        } catch (IOException | JRException | RuntimeException e) {
            throw new RenderingFailed("template at " + path, e);
        }
        for (JRGroup group : roomy.getGroups()) {
            Integer room = ROOM.get(group.getName());
            if (room != null) {
                group.setMinDetailsToStartFromTop(0);
                group.setMinHeightToStartNewPage(room);
            }
        }
        for (JRBand band : roomy.getDetailSection().getBands()) {
            if (band.getHeight() == TableBands.ROW || PARAGRAPHS.contains(band.getHeight())) {
                band.setSplitType(SplitTypeEnum.STRETCH);
            }
        }
    }

    private static JasperReport load(String path) throws IOException, JRException {
        try (InputStream in = PaperTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no compiled template at " + path);
            }
            return (JasperReport) JRLoader.loadObject(in);
        }
    }

    /**
     * A heading goes overleaf with its first row. Where that row is higher than a page, the library loses the foot of the page before; then headings rather
     * begin a new page early, and a row or a paragraph may go on overleaf.
     *
     * @param goOn is asked before each row, and throws when nobody wants the pages any more
     */
    JasperPrint fill(List<PaperRow> rows, Map<String, Object> front, Typesetting set, Runnable goOn)
            throws JRException {
        Map<String, Object> parameters = new HashMap<>(front);
        parameters.put(JRParameter.REPORT_LOCALE, set.language().locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, set.labels().bundle());
        boolean within = rows.stream()
                .allMatch(row -> row.isWithin(WIDE.contains(row.band()) ? PROSE_WITHIN_A_PAGE : SURELY_WITHIN_A_PAGE));
        return JasperFillManager.fillReport(within ? exact : roomy, parameters, new PaperSource(rows, within, goOn));
    }
}
