package org.istmo.reporting.render.jasper;

import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import org.istmo.reporting.render.document.Layout;

/**
 * A step of the build: the heads of a table, in one line, or in two where columns stand in groups. Which columns a group spans is the document's to say, so
 * there is an element for each span, and the row prints those that apply. They are looked at once a page, not once a row.
 */
final class HeadBands {

    private static final int LINE = 14;

    private final DesignParts parts;

    HeadBands(DesignParts parts) {
        this.parts = parts;
    }

    List<JRDesignBand> of(Layout layout) {
        String isIt = "\"" + layout.name() + "\".equals($F{layout})";
        return List.of(
                TableBands.band(LINE, isIt + " && $F{s1} == null", single(layout)),
                TableBands.band(2 * LINE, isIt + " && $F{s1} != null", grouped(layout)));
    }

    private JRDesignFrame single(Layout layout) {
        JRDesignFrame head = head(LINE);
        JRDesignFrame line = line(0);
        int x = 0;
        for (int column = 1; column <= layout.columns().size(); column++) {
            Layout.LayoutColumn at = layout.columns().get(column - 1);
            line.addElement(parts.text(x, 0, at.width(), LINE, style(layout, column), "$F{h" + column + "}", "th"));
            x += at.width();
        }
        head.addElement(line);
        return head;
    }

    /** A column that stands in no group has its head in the upper line, and reaches into the lower. */
    private JRDesignFrame grouped(Layout layout) {
        JRDesignFrame head = head(2 * LINE);
        JRDesignFrame upper = line(0);
        JRDesignFrame lower = line(LINE);
        lower.setPositionType(PositionTypeEnum.FLOAT);
        int x = 0;
        for (int column = 1; column <= layout.columns().size(); column++) {
            Layout.LayoutColumn at = layout.columns().get(column - 1);
            upper.addElement(alone(x, layout, column));
            addSpans(upper, layout, x, column);
            JRDesignTextField leaf =
                    parts.text(x, 0, at.width(), LINE, style(layout, column), "$F{h" + column + "}", "th");
            leaf.setPrintWhenExpression(new JRDesignExpression("$F{s" + column + "} != 0"));
            lower.addElement(leaf);
            x += at.width();
        }
        head.addElement(upper);
        head.addElement(lower);
        return head;
    }

    private JRDesignTextField alone(int x, Layout layout, int column) {
        int width = layout.columns().get(column - 1).width();
        JRDesignTextField alone = parts.text(x, 0, width, LINE, style(layout, column), "$F{h" + column + "}", "th");
        alone.setPrintWhenExpression(new JRDesignExpression("$F{s" + column + "} == 0"));
        DesignParts.span(alone, "rowspan", 2);
        return alone;
    }

    private void addSpans(JRDesignFrame upper, Layout layout, int x, int first) {
        int width = 0;
        for (int last = first; last <= layout.columns().size(); last++) {
            width += layout.columns().get(last - 1).width();
            int columns = last - first + 1;
            JRDesignTextField span = parts.text(x, 0, width, LINE, "HeadSpan", "$F{g" + first + "}", "th");
            span.setPrintWhenExpression(new JRDesignExpression("$F{s" + first + "} == " + columns));
            DesignParts.span(span, "colspan", columns);
            upper.addElement(span);
        }
    }

    /** Read once, where the table begins; what later pages repeat of it is furniture. */
    private JRDesignFrame head(int height) {
        JRDesignFrame head = parts.frame(DesignParts.MARGIN, 0, Layout.WIDTH, height, "HeadRow");
        head.getPropertiesMap().setProperty(ReadingTags.HOLDER, "Table");
        DesignParts.property(head, ReadingTags.BEGINS, "$V{Table_COUNT} == 0 ? \"yes\" : null");
        DesignParts.property(head, ReadingTags.FURNITURE, "$V{Table_COUNT} == 0 ? null : \"Header\"");
        return head;
    }

    private JRDesignFrame line(int y) {
        JRDesignFrame line = parts.frame(0, y, Layout.WIDTH, LINE, "");
        DesignParts.tag(line, "tr");
        return line;
    }

    private static String style(Layout layout, int column) {
        if (layout.columns().get(column - 1).kind() == Layout.Kind.NUMBER) {
            return "HeadRight";
        }
        return TableBands.standsBesideANumber(layout, column) ? "HeadBeside" : "Head";
    }
}
