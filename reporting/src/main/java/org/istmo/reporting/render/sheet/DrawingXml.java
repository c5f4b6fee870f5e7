package org.istmo.reporting.render.sheet;

import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/** What a chart needs and the small set of schemas that the library ships has no class for, written as XML. */
final class DrawingXml {

    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private DrawingXml() {}

    /**
     * Puts a hatching in the place of a shape's full colour, which comes first in it.
     *
     * @param pattern such as {@code wdUpDiag}
     * @param colour of the lines, such as {@code 14324A}
     */
    static void hatch(XmlObject shape, String pattern, String colour) {
        String hatching = "<a:pattFill xmlns:a=\"" + MAIN + "\" prst=\"" + pattern + "\"><a:fgClr><a:srgbClr val=\""
                + colour + "\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>";
        try (XmlCursor fill = shape.newCursor()) {
            fill.toFirstChild();
            insert(hatching, fill);
            fill.removeXml();
        }
    }

    /** Lets the bars of a category stand on one another. */
    static void stack(XmlObject bars) {
        try (XmlCursor place = bars.newCursor()) {
            place.toChild(new QName(CHART, "gapWidth"));
            place.toNextSibling();
            insert("<c:overlap xmlns:c=\"" + CHART + "\" val=\"100\"/>", place);
        }
    }

    private static void insert(String xml, XmlCursor before) {
        try (XmlCursor element = XmlObject.Factory.parse(xml).newCursor()) {
            element.toFirstChild();
            element.copyXml(before);
        } catch (XmlException e) {
            throw new IllegalStateException(xml, e);
        }
    }
}
