package org.istmo.web.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.istmo.domain.problem.Unreadable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles show a number as a date or as a percentage. */
final class CellStyles extends DefaultHandler {

    private static final int MOST = 65_536;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean cells;

    private CellStyles() {}

    static CellStyles of(XSSFReader reader) throws IOException, OpenXML4JException {
        CellStyles styles = new CellStyles();
        InputStream part = reader.getStylesData();
        if (part != null) {
            PartXml.read("The workbook's styles", part, styles);
        }
        return styles;
    }

    /** @param style the number of a cell's style, as its cell has it; empty when it has none */
    boolean isDate(String style) {
        int format = format(style);
        return DateUtil.isADateFormat(format, code(format));
    }

    boolean isPercent(String style) {
        return code(format(style)).contains("%");
    }

    private int format(String style) {
        try {
            int index = style.isEmpty() ? 0 : Integer.parseInt(style);
            return index >= 0 && index < styles.size() ? styles.get(index) : 0;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private String code(int format) {
        String own = formats.get(format);
        String code = own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
        return code == null ? "" : code;
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes attributes) {
        if (styles.size() > MOST || formats.size() > MOST) {
            throw new Unreadable("over-limit", "The workbook has more than " + MOST + " styles.");
        }
        if (local.equals("numFmt")) {
            formats.put(number(attributes, "numFmtId"), String.valueOf(attributes.getValue("formatCode")));
        } else if (local.equals("cellXfs")) {
            cells = true;
        } else if (cells && local.equals("xf")) {
            styles.add(number(attributes, "numFmtId"));
        }
    }

    @Override
    public void endElement(String namespace, String local, String qualified) {
        cells &= !local.equals("cellXfs");
    }

    private static int number(Attributes attributes, String name) {
        try {
            return Integer.parseInt(String.valueOf(attributes.getValue(name)));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
