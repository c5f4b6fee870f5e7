package org.istmo.web.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook says of itself: from which year its days count, and which of its sheets are hidden. */
final class WorkbookXml extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    private WorkbookXml() {}

    static WorkbookXml of(XSSFReader reader) throws IOException, OpenXML4JException {
        WorkbookXml workbook = new WorkbookXml();
        PartXml.read("The workbook", reader.getWorkbookData(), workbook);
        return workbook;
    }

    boolean from1904() {
        return from1904;
    }

    boolean hides(String sheet) {
        return hidden.contains(sheet);
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes attributes) {
        if (local.equals("workbookPr")) {
            String said = attributes.getValue("date1904");
            from1904 = "1".equals(said) || "true".equals(said);
        } else if (local.equals("sheet")) {
            String state = attributes.getValue("state");
            if (state != null && !state.equals("visible")) {
                hidden.add(String.valueOf(attributes.getValue("name")));
            }
        }
    }
}
