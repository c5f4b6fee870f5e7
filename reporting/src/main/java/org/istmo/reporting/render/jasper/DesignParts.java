package org.istmo.reporting.render.jasper;

import java.util.Objects;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** A step of the build: frames and texts in the styles of a design. */
final class DesignParts {

    /** Where tables begin from the left, in points. */
    static final int MARGIN = 36;

    private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";

    private final JasperDesign design;

    DesignParts(JasperDesign design) {
        this.design = design;
    }

    JRDesignFrame frame(int x, int y, int width, int height, String style) {
        JRDesignFrame frame = new JRDesignFrame();
        place(frame, x, y, width, height);
        if (!style.isEmpty()) {
            dress(frame, style);
        }
        return frame;
    }

    /** Words that wrap, as high as their row. */
    JRDesignTextField text(int x, int y, int width, int height, String style, String expression, String tag) {
        JRDesignTextField text = new JRDesignTextField();
        place(text, x, y, width, height);
        dress(text, style);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        text.setBlankWhenNull(true);
        text.setExpression(new JRDesignExpression(expression));
        tag(text, tag);
        return text;
    }

    static void tag(JRDesignElement element, String tag) {
        element.getPropertiesMap().setProperty(TAG + tag, "full");
    }

    static void span(JRDesignElement element, String way, int columns) {
        element.getPropertiesMap().setProperty(TAG + way, String.valueOf(columns));
    }

    static void property(JRDesignElement element, String name, String expression) {
        JRDesignPropertyExpression property = new JRDesignPropertyExpression();
        property.setName(name);
        property.setValueExpression(new JRDesignExpression(expression));
        element.addPropertyExpression(property);
    }

    private static void place(JRDesignElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
    }

    private void dress(JRDesignElement element, String style) {
        element.setStyle(Objects.requireNonNull(design.getStylesMap().get(style), style));
    }
}
