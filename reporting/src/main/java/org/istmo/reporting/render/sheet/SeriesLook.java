package org.istmo.reporting.render.sheet;

import java.util.HexFormat;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;

/** What tells the series of a chart apart in grey: hatching of bars, dashes and marks of lines. */
enum SeriesLook {
    FULL("14324A", "", PresetLineDash.SOLID, MarkerStyle.CIRCLE),
    PALE("E4ECF2", "", PresetLineDash.DASH, MarkerStyle.SQUARE),
    STRIPED("4F7A99", "wdUpDiag", PresetLineDash.SYSTEM_DOT, MarkerStyle.TRIANGLE),
    DOTTED("14324A", "lgConfetti", PresetLineDash.DASH_DOT, MarkerStyle.DIAMOND),
    CROSSED("4F7A99", "smGrid", PresetLineDash.LARGE_DASH, MarkerStyle.X),
    FALLING("14324A", "wdDnDiag", PresetLineDash.SYSTEM_DASH, MarkerStyle.PLUS);

    private static final XDDFColor INK = XDDFColor.from(new byte[] {0x14, 0x32, 0x4A});
    private final String colour;
    private final String pattern;
    private final PresetLineDash dash;
    private final MarkerStyle mark;

    /** @param pattern of DrawingML; empty for a full colour */
    SeriesLook(String colour, String pattern, PresetLineDash dash, MarkerStyle mark) {
        this.colour = colour;
        this.pattern = pattern;
        this.dash = dash;
        this.mark = mark;
    }

    static SeriesLook of(int series) {
        return values()[series % values().length];
    }

    void bars(XDDFChartData.Series series) {
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour))));
        series.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(INK)));
        if (!pattern.isEmpty()) {
            DrawingXml.hatch(series.getShapeProperties().getXmlObject(), pattern, colour);
        }
    }

    void line(XDDFLineChartData.Series series) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(INK));
        line.setWidth(2d);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        series.setSmooth(false);
        series.setMarkerStyle(mark);
        series.setLineProperties(line);
    }
}
