package org.istmo.reporting.render.jasper;

import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import org.istmo.reporting.render.document.Layout;

/** A step of the build: for each layout a band of heads, which every page of a table repeats, and a band of cells. */
final class TableBands {

    private static final int FEWEST_CELLS = 22;
    /** The least height of a row. */
    static final int ROW = 13;

    private final JasperDesign design;
    private final DesignParts parts;

    TableBands(JasperDesign design) {
        this.design = design;
        this.parts = new DesignParts(design);
    }

    void add(List<Layout> layouts) throws JRException {
        addFields(layouts);
        JRDesignGroup table = (JRDesignGroup)
                Objects.requireNonNull(design.getGroupsMap().get("Table"), "the design groups rows by table");
        JRDesignSection heads = (JRDesignSection) table.getGroupHeaderSection();
        JRDesignSection rows = (JRDesignSection) design.getDetailSection();
        HeadBands headBands = new HeadBands(parts);
        for (Layout layout : layouts) {
            headBands.of(layout).forEach(heads::addBand);
            rows.addBand(row(layout));
        }
    }

    private void addFields(List<Layout> layouts) throws JRException {
        int most = layouts.stream()
                .mapToInt(layout -> layout.columns().size())
                .max()
                .orElse(0);
        for (int column = 1; column <= Math.max(FEWEST_CELLS, most); column++) {
            field("c" + column, String.class);
        }
        for (int column = 1; column <= most; column++) {
            field("h" + column, String.class);
            field("g" + column, String.class);
            field("s" + column, Integer.class);
        }
    }

    private void field(String name, Class<?> type) throws JRException {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        design.addField(field);
    }

    private JRDesignBand row(Layout layout) {
        JRDesignFrame row = parts.frame(DesignParts.MARGIN, 0, Layout.WIDTH, ROW, "Row");
        DesignParts.tag(row, "tr");
        row.getPropertiesMap().setProperty(ReadingTags.HOLDER, "Table");
        int x = 0;
        for (int column = 1; column <= layout.columns().size(); column++) {
            Layout.LayoutColumn at = layout.columns().get(column - 1);
            String style = style(at.kind()) + (standsBesideANumber(layout, column) ? "Beside" : "");
            row.addElement(parts.text(x, 0, at.width(), ROW, style, "$F{c" + column + "}", column == 1 ? "th" : "td"));
            x += at.width();
        }
        return band(ROW, "\"" + layout.name() + "\".equals($F{layout})", row);
    }

    /** Its words would touch the figures that end where they begin. */
    static boolean standsBesideANumber(Layout layout, int column) {
        return column > 1
                && layout.columns().get(column - 1).kind() != Layout.Kind.NUMBER
                && layout.columns().get(column - 2).kind() == Layout.Kind.NUMBER;
    }

    private static String style(Layout.Kind kind) {
        return switch (kind) {
            case NUMBER -> "CellRight";
            case FINE -> "CellFine";
            case TEXT, DATE -> "Cell";
        };
    }

    static JRDesignBand band(int height, String when, JRDesignFrame content) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.setPrintWhenExpression(new JRDesignExpression(when));
        band.addElement(content);
        return band;
    }
}
